using System.Collections.Generic;
using MsnForensics.Analysis.ClientLogs;
using MsnForensics.Capture;

namespace MsnForensics.Analysis;

/// <summary>Chooses how evidence is read, by its content.</summary>
public static class EvidenceAnalysis
{
    /// <summary>A run over captures, or over the debug log of a client.</summary>
    public static IEvidenceAnalysis Open(IReadOnlyList<CaptureSource> sources, AnalysisRequest request) =>
        sources.Count == 1 && ClientLogAnalysis.Recognizes(sources[0])
            ? new ClientLogAnalysis(sources[0], request)
            : new CaptureAnalysis(sources, request);
}
