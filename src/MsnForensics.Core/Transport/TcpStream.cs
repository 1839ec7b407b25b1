using System.Net;
using MsnForensics.Capture;

namespace MsnForensics.Transport;

/// <summary>One TCP connection as far as the capture shows it, with its running counts.</summary>
public sealed class TcpStream
{
    private StreamCounters _fromA;
    private StreamCounters _fromB;

    public TcpStream(long index, IPEndPoint a, IPEndPoint b, FrameReference first, bool isMidStream)
    {
        Index = index;
        A = a;
        B = b;
        First = first;
        Last = first;
        IsMidStream = isMidStream;
    }

    /// <summary>
    /// 0-based, in order of the first frame (as Wireshark's <c>tcp.stream</c> for an ordered capture).
    /// </summary>
    public long Index { get; }

    /// <summary>
    /// The side that sent the SYN; without one, the side whose port is not a known server port, else the higher
    /// port.
    /// </summary>
    public IPEndPoint A { get; }

    public IPEndPoint B { get; }

    public FrameReference First { get; }

    public FrameReference Last { get; set; }

    /// <summary>True when no SYN of either side was captured.</summary>
    public bool IsMidStream { get; set; }

    /// <summary>Counts of what A sent.</summary>
    public ref StreamCounters FromA => ref _fromA;

    /// <summary>Counts of what B sent.</summary>
    public ref StreamCounters FromB => ref _fromB;

    /// <summary>
    /// Set to false by the consumer when the content is of no interest: bytes are then counted but neither
    /// stored nor delivered; gaps and the end are still announced.
    /// </summary>
    public bool WantsData { get; set; } = true;

    /// <summary>Free for the consumer.</summary>
    public object? Tag { get; set; }

    public ref StreamCounters From(StreamSide side)
    {
        if (side == StreamSide.A)
        {
            return ref _fromA;
        }

        return ref _fromB;
    }
}

/// <summary>Running counts of one direction; part of its stream, for there are streams by the million.</summary>
public struct StreamCounters
{
    /// <summary>Packets of this direction, pure acknowledgements included.</summary>
    public long FrameCount { get; set; }

    /// <summary>Distinct payload bytes seen (retransmissions counted once).</summary>
    public long ByteCount { get; set; }

    /// <summary>Bytes announced by sequence numbers but not captured.</summary>
    public long MissingBytes { get; set; }
}
