using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Analysis.Web;

/// <summary>One request with its answer; one of them is null when the capture lacks it.</summary>
public sealed class HttpExchange
{
    public HttpExchange(StreamContext stream, HttpPart? request, HttpPart? response)
    {
        Stream = stream;
        Request = request;
        Response = response;
    }

    public StreamContext Stream { get; }

    public HttpPart? Request { get; }

    public HttpPart? Response { get; }
}

/// <summary>A request or an answer: head and body with their place in the evidence.</summary>
/// <param name="Head">Start line and headers.</param>
/// <param name="Body">Transfer and content encodings undone; what is there of it when incomplete.</param>
/// <param name="IsComplete">All bytes of the body are there and decoded.</param>
/// <param name="Piece">Head and body on the wire.</param>
public sealed record HttpPart(HttpHead Head, byte[] Body, bool IsComplete, StreamPiece Piece)
{
    /// <summary>The frame that completed it.</summary>
    public FrameReference At { get; } = Piece.Range.Latest;
}
