using System.Collections.Generic;
using MsnForensics.Analysis.ClientLogs;
using MsnForensics.Capture;

namespace MsnForensics.Analysis;

/// <summary>Chooses how evidence is read, by its content.</summary>
public static class EvidenceAnalysis
{
    /// <summary>A run over captures, or over the debug log of a client; over large ones on a thread of its
    /// own.</summary>
    public static IEvidenceAnalysis Open(IReadOnlyList<CaptureSource> sources, AnalysisRequest request) =>
        ReadAheadAnalysis.Pays(sources, request)
            ? new ReadAheadAnalysis(OpenOne(sources, request with { Progress = null }), request.Progress)
            : OpenOne(sources, request);

    private static IEvidenceAnalysis OpenOne(IReadOnlyList<CaptureSource> sources, AnalysisRequest request) =>
        sources.Count == 1 && ClientLogAnalysis.Recognizes(sources[0])
            ? new ClientLogAnalysis(sources[0], request)
            : new CaptureAnalysis(sources, request);
}
