using System.Net;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Channels;

/// <summary>A connection, or datagrams between two endpoints, that fits an offer.</summary>
public sealed class ChannelFlow
{
    private long _datagramBytes;

    public ChannelFlow(TcpStream stream, MsnMatchGround ground)
    {
        Stream = stream;
        Source = stream.A;
        Destination = stream.B;
        First = stream.First;
        Ground = ground;
    }

    public ChannelFlow(IPEndPoint source, IPEndPoint destination, FrameReference first, MsnMatchGround ground)
    {
        Source = source;
        Destination = destination;
        First = first;
        Ground = ground;
    }

    /// <summary>The connection; null for datagrams.</summary>
    public TcpStream? Stream { get; }

    /// <summary>Who connected, or sent the first datagram.</summary>
    public IPEndPoint Source { get; }

    public IPEndPoint Destination { get; }

    public FrameReference First { get; }

    public MsnMatchGround Ground { get; private set; }

    /// <summary>Payload bytes of both directions.</summary>
    public long ByteCount => Stream is null ? _datagramBytes : Stream.FromA.ByteCount + Stream.FromB.ByteCount;

    public void Add(int length) => _datagramBytes += length;

    /// <summary>Notes a better reason.</summary>
    public void Prove(MsnMatchGround ground) => Ground = ground > Ground ? ground : Ground;

    public override string ToString() => Source + " > " + Destination;
}
