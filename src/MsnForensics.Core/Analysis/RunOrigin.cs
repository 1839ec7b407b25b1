using System.Collections.Generic;
using MsnForensics.Capture;

namespace MsnForensics.Analysis;

/// <summary>What a run was made of: enough to make it once more, with the same records.</summary>
public sealed class RunOrigin
{
    public RunOrigin(IReadOnlyList<CaptureSource> sources, AnalysisRequest request)
    {
        Sources = sources;
        Request = request;
    }

    /// <summary>The captures.</summary>
    public IReadOnlyList<CaptureSource> Sources { get; }

    /// <summary>What was made of them.</summary>
    public AnalysisRequest Request { get; }
}
