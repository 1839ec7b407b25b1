using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.Tls;

/// <summary>What two sides of a connection sent, in the order in which it was sent.</summary>
public sealed class RecordedSession
{
    private readonly object _gate = new();
    private readonly List<(bool IsFromClient, byte[] Bytes)> _pieces = [];

    public IReadOnlyList<(bool IsFromClient, byte[] Bytes)> Pieces
    {
        get
        {
            lock (_gate)
            {
                return [.. _pieces];
            }
        }
    }

    /// <summary>All that one side sent.</summary>
    public byte[] From(bool isClient) =>
        [.. Pieces.Where(piece => piece.IsFromClient == isClient).SelectMany(piece => piece.Bytes)];

    public RecordedSession Add(bool isFromClient, byte[] bytes)
    {
        lock (_gate)
        {
            if (bytes.Length > 0)
            {
                _pieces.Add((isFromClient, bytes));
            }
        }

        return this;
    }

    /// <summary>The connection as a capture.</summary>
    /// <param name="segmentSize">Longest piece of data in a packet.</param>
    public byte[] ToCapture(int segmentSize = 1460) => PacketFile.Pcap(ToConversation(segmentSize).Close().Packets);

    public TcpConversation ToConversation(int segmentSize = 1460)
    {
        TcpConversation conversation = new TcpConversation { SegmentSize = segmentSize }.Handshake();
        foreach ((bool isFromClient, byte[] bytes) in Pieces)
        {
            conversation.Send(isFromClient, bytes);
        }

        return conversation;
    }
}
