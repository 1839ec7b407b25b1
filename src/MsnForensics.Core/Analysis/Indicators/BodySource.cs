using System.Net;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Analysis.Indicators;

/// <summary>A decoded body of HTTP: evidence is the whole request or answer, whose bytes on the wire are
/// others.</summary>
internal sealed class BodySource : IIndicatorSource
{
    private readonly StreamContext _context;
    private readonly bool _isFromClient;

    public BodySource(StreamContext context, bool isFromClient)
    {
        _context = context;
        _isFromClient = isFromClient;
    }

    public string Group => _context.Key;

    public string Key => _context.Key + (_isFromClient ? "|c" : "|s");

    public string Layer => "http";

    public IPEndPoint From => _isFromClient ? _context.Client : _context.Server;

    public IPEndPoint To => _isFromClient ? _context.Server : _context.Client;

    public MsnEvidence EvidenceOf(ByteRange range) => _context.EvidenceOf(new StreamPiece(_isFromClient, range));
}
