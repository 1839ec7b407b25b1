using System.Collections.Generic;

namespace MsnForensics.Transport;

/// <summary>
/// Running counts of everything that passed the transport layer; each frame is in exactly one of the kinds.
/// </summary>
public sealed class TransportStatistics
{
    /// <summary>All frames.</summary>
    public long FrameCount { get; internal set; }

    /// <summary>Frames whose innermost packet is a TCP segment.</summary>
    public long TcpFrameCount { get; internal set; }

    /// <summary>Frames whose innermost packet is a UDP datagram.</summary>
    public long UdpFrameCount { get; internal set; }

    /// <summary>Fragments held until their datagram is whole; the completing one is counted by its content.</summary>
    public long FragmentFrameCount { get; internal set; }

    /// <summary>Frames with other content: ARP, ICMP, routing …</summary>
    public long OtherFrameCount { get; internal set; }

    /// <summary>Frames that carry encrypted IP (ESP).</summary>
    public long EncryptedFrameCount { get; internal set; }

    /// <summary>Frames whose headers contradict themselves.</summary>
    public long MalformedFrameCount { get; internal set; }

    /// <summary>Frames cut inside a header, so that nothing could be made of them.</summary>
    public long CutHeaderFrameCount { get; internal set; }

    /// <summary>Frames not decoded, by link type.</summary>
    public IReadOnlyDictionary<int, long> UndecodedFrameCounts => Undecoded;

    /// <summary>Frames shorter in the file than on the wire.</summary>
    public long TruncatedFrameCount { get; internal set; }

    /// <summary>Frames unwrapped from at least one tunnel.</summary>
    public long TunneledFrameCount { get; internal set; }

    /// <summary>TCP payload bytes captured, retransmissions included.</summary>
    public long TcpPayloadBytes { get; internal set; }

    /// <summary>UDP payload bytes captured.</summary>
    public long UdpPayloadBytes { get; internal set; }

    /// <summary>TCP payload bytes that repeat what was known.</summary>
    public long RetransmittedBytes { get; internal set; }

    /// <summary>TCP payload bytes that came too late for their place, or lie too far off to have one.</summary>
    public long UnplacedBytes { get; internal set; }

    /// <summary>TCP segments whose sequence number is far from everything seen of their stream.</summary>
    public long FarSegmentCount { get; internal set; }

    /// <summary>Resets outside the receiver's window, which ended nothing.</summary>
    public long IgnoredResetCount { get; internal set; }

    /// <summary>Streams opened.</summary>
    public long StreamCount { get; internal set; }

    internal Dictionary<int, long> Undecoded { get; } = new();
}
