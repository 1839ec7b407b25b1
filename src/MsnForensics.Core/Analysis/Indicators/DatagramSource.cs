using System.Globalization;
using System.Net;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Indicators;

/// <summary>One UDP datagram. Those from one address to another are a group: each look-up has a port of its
/// own.</summary>
internal sealed class DatagramSource : IIndicatorSource
{
    private const int UdpProtocol = 17;

    private readonly AnalysisContext _analysis;
    private readonly FrameReference _frame;

    public DatagramSource(AnalysisContext analysis, IPEndPoint from, IPEndPoint to, FrameReference frame)
    {
        _analysis = analysis;
        _frame = frame;
        From = from;
        To = to;
    }

    public string Group => From.Address + ">" + To.Address;

    public string Key => string.Join(
        "|",
        CommunityId.Compute(From, To, UdpProtocol),
        _frame.UnixNanoseconds.ToString(CultureInfo.InvariantCulture),
        _frame.Number.ToString(CultureInfo.InvariantCulture));

    public string Layer => "udp";

    public IPEndPoint From { get; }

    public IPEndPoint To { get; }

    public MsnEvidence EvidenceOf(ByteRange range)
    {
        SourceIdentity source = _analysis.Source(_frame.Source);
        return new MsnEvidence
        {
            Path = source.Path,
            Sha256 = source.Sha256,
            FrameNumbers = new MsnList<long>([_frame.Number]),
            StreamOffset = range.Offset,
            Length = range.Length,
            CommunityId = CommunityId.Compute(From, To, UdpProtocol),
            Layer = Layer,
        };
    }
}
