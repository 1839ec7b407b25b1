using System.Net;
using MsnForensics.Analysis.Streams;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Indicators;

/// <summary>One direction of a stream.</summary>
internal sealed class StreamSource : IIndicatorSource
{
    private readonly StreamContext _context;
    private readonly StreamSide _side;

    public StreamSource(StreamContext context, StreamSide side)
    {
        _context = context;
        _side = side;
    }

    public string Group => "";

    public string Key => _context.Key + (_side == StreamSide.A ? "|a" : "|b");

    public string Layer => _context.Layer;

    public IPEndPoint From => _side == StreamSide.A ? _context.Stream.A : _context.Stream.B;

    public IPEndPoint To => _side == StreamSide.A ? _context.Stream.B : _context.Stream.A;

    public MsnEvidence EvidenceOf(ByteRange range) =>
        _context.EvidenceOf(new StreamPiece(_side == _context.ClientSide, range));
}
