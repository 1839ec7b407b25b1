using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>How packets are parted in a stream: of two clients, or over a relay (reference: sections 6.2,
/// 6.7).</summary>
public readonly struct PeerFraming
{
    private readonly bool _isRelayed;

    private PeerFraming(bool isRelayed) => _isRelayed = isRelayed;

    public static PeerFraming Direct => new(false);

    public static PeerFraming Relayed => new(true);

    /// <summary>Bytes in front of a packet.</summary>
    public int PrefixLength => _isRelayed ? RelayFrame.PrefixLength : DirectFrame.PrefixLength;

    /// <summary>Reads the prefix of the frame at the start of the bytes.</summary>
    /// <param name="bytes">Bytes of one direction.</param>
    /// <param name="length">Bytes behind the prefix; also given when they are not all there.</param>
    public ParseStatus TryRead(ReadOnlySpan<byte> bytes, out int length) => _isRelayed
        ? RelayFrame.TryRead(bytes, out length)
        : DirectFrame.TryRead(bytes, out length);
}
