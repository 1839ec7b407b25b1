using MsnForensics.Analysis.Sessions;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>The text protocol, on any port. One recognised direction is enough for the stream.</summary>
public sealed class MsnpProtocol : IStreamProtocol
{
    private readonly SessionHub _hub;

    public MsnpProtocol(SessionHub hub) => _hub = hub;

    public string Name => "Msnp";

    public bool? Recognize(StreamProbe probe)
    {
        MsnpDetection a = Detect(probe, StreamSide.A);
        MsnpDetection b = Detect(probe, StreamSide.B);
        if (a.Verdict == true || b.Verdict == true)
        {
            return true;
        }

        // The first bytes of a connection begin a command on both sides, or it is something else.
        bool isOther = (a.Verdict == false && probe.IsStart(StreamSide.A))
            || (b.Verdict == false && probe.IsStart(StreamSide.B))
            || (a.Verdict == false && b.Verdict == false)
            || probe.IsFinal;
        return isOther ? false : null;
    }

    public IStreamAnalyzer CreateAnalyzer(StreamProbe probe)
    {
        MsnpDetection a = Detect(probe, StreamSide.A);
        MsnpDetection b = Detect(probe, StreamSide.B);
        int forA = a.Chain.ClientCount + b.Chain.ServerCount;
        int forB = b.Chain.ClientCount + a.Chain.ServerCount;
        if (forA != forB)
        {
            probe.Context.ClientSide = forB > forA ? StreamSide.B : StreamSide.A;
        }

        return new MsnpStreamAnalyzer(probe, _hub);
    }

    private static MsnpDetection Detect(StreamProbe probe, StreamSide side)
    {
        MsnParserOption option = probe.Context.Analysis.Option;
        if (probe[side].Count == 0)
        {
            return probe.IsFinal ? MsnpDetection.No : MsnpDetection.Undecided;
        }

        return MsnpDetector.Detect(probe.Bytes(side), probe.IsStart(side), probe.IsFinal, option);
    }
}
