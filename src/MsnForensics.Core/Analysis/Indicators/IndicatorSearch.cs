using System;
using System.Net;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Dns;

namespace MsnForensics.Analysis.Indicators;

/// <summary>
/// The search for what points to MSN, through all TCP and UDP payload of a run and through what comes out of TLS. Only
/// runs that ask for indicators have one.
/// </summary>
public sealed class IndicatorSearch
{
    private readonly AnalysisContext _analysis;
    private readonly IndicatorLimit _limit;
    private readonly IndicatorCollector _datagrams;

    public IndicatorSearch(AnalysisContext analysis)
    {
        _analysis = analysis;
        _limit = new IndicatorLimit(analysis);
        _datagrams = new IndicatorCollector(analysis, _limit);
    }

    /// <summary>Learns from other readers what the bytes on the wire do not show.</summary>
    internal IndicatorTracker CreateTracker() => new(new IndicatorCollector(_analysis, _limit));

    /// <summary>The search in a stream; null for a layer whose bytes stand in the stream around it as well.</summary>
    public IndicatorStream? Open(StreamContext context) =>
        context.Depth == 0 || context.IsDecrypted ? new IndicatorStream(context, _limit) : null;

    public void OnDatagram(IPEndPoint from, IPEndPoint to, ReadOnlySpan<byte> payload, FrameReference frame)
    {
        if (DnsIndicators.IsPort(from.Port) || DnsIndicators.IsPort(to.Port))
        {
            DnsReader.TryRead(payload, out DnsMessage message);
            foreach (IndicatorFinding finding in DnsIndicators.Of(message))
            {
                Add(finding with { Length = payload.Length }, from, to, frame);
            }
        }
        else if (IndicatorScan.MayHold(payload))
        {
            IndicatorScan scan = new();
            scan.Read(new TextWindow(payload, true, true), 0, 0);
            foreach (IndicatorFinding finding in scan.Findings)
            {
                Add(finding, from, to, frame);
            }
        }
    }

    /// <summary>The run ends: gives out what was counted of datagrams.</summary>
    public void Complete() => _datagrams.Flush();

    private void Add(IndicatorFinding finding, IPEndPoint from, IPEndPoint to, FrameReference frame) => _datagrams.Add(
        finding,
        new ByteRange(finding.Start, finding.Length, [frame], null),
        new DatagramSource(_analysis, from, to, frame));
}
