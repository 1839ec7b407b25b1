using MsnForensics.Diagnostics;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>Where the analysis of one stream stands: first probed, then read or set aside.</summary>
public sealed class StreamState
{
    public StreamState(StreamContext context)
    {
        Context = context;
        Probe = new StreamProbe(context);
    }

    public StreamContext Context { get; }

    /// <summary>The held first bytes; null once the protocol is settled.</summary>
    public StreamProbe? Probe { get; private set; }

    public IStreamAnalyzer? Analyzer { get; private set; }

    public string Protocol { get; private set; } = "Unknown";

    public bool IsEncrypted { get; private set; }

    public string? ServerName { get; private set; }

    /// <summary>Bytes given up before the protocol was known.</summary>
    public long SetAside { get; set; }

    /// <summary>Bytes seen that no analyzer understood.</summary>
    public long UnparsedBytes => Analyzer is null
        ? Context.Stream.FromA.ByteCount + Context.Stream.FromB.ByteCount
        : Analyzer.UnparsedBytes + SetAside;

    /// <summary>Ends the probing; null sets the stream aside.</summary>
    public void Settle(IStreamProtocol? protocol)
    {
        StreamProbe probe = Probe!;
        Probe = null;
        Context.Analysis.Budget.Change(-probe.A.Count - probe.B.Count);
        Protocol = protocol?.Name ?? "Unknown";
        IsEncrypted = probe.IsEncrypted && protocol is not null;
        ServerName = IsEncrypted ? probe.ServerName : null;
        Analyzer = protocol?.CreateAnalyzer(probe);
        Context.Stream.WantsData = Analyzer is not null;
    }

    public void ReportGap(StreamSide side, StreamGap gap) => Context.Report(
        AnomalyCode.TcpGap,
        gap.At,
        $", {Context.DirectionOf(side)}: {gap.Length} bytes missing at offset {gap.Offset} ({gap.Reason}).");
}
