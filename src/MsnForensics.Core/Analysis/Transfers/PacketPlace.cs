using System.Net;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Where a packet was found, and between whom it went.</summary>
public sealed class PacketPlace
{
    /// <param name="route">The way it went.</param>
    /// <param name="stream">The stream that carried it.</param>
    /// <param name="piece">Its place in the stream.</param>
    public PacketPlace(MsnTransferRoute route, StreamContext stream, StreamPiece piece)
    {
        Route = route;
        Stream = stream;
        Piece = piece;
        At = piece.Range.Latest;
        SenderEndpoint = piece.IsFromClient ? stream.Client : stream.Server;
        ReceiverEndpoint = piece.IsFromClient ? stream.Server : stream.Client;
    }

    /// <summary>A datagram.</summary>
    public PacketPlace(IPEndPoint source, IPEndPoint destination, int length, FrameReference frame)
    {
        Route = MsnTransferRoute.Udp;
        At = frame;
        Length = length;
        SenderEndpoint = source;
        ReceiverEndpoint = destination;
    }

    public MsnTransferRoute Route { get; }

    public StreamContext? Stream { get; }

    public StreamPiece Piece { get; }

    public FrameReference At { get; }

    public IPEndPoint SenderEndpoint { get; }

    public IPEndPoint ReceiverEndpoint { get; }

    /// <summary>Sender's account; null when nothing tells.</summary>
    public string? Sender { get; init; }

    /// <summary>Receiver's account; null when nothing tells.</summary>
    public string? Receiver { get; init; }

    /// <summary>The MSN session that carried it; null on ways of the two clients' own.</summary>
    public string? SessionId { get; init; }

    private int Length { get; }

    public void AddTo(EvidenceTrail trail)
    {
        if (Stream is null)
        {
            trail.Add(SenderEndpoint, ReceiverEndpoint, Length, At);
        }
        else
        {
            trail.Add(Stream, Piece);
        }
    }
}
