using System;
using System.Buffers.Binary;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>
/// A data frame on a TURN relay: a little-endian length, a type of which only 0 was seen, then a P2P packet (reference:
/// section 6.7).
/// </summary>
public static class RelayFrame
{
    public const int PrefixLength = 8;

    /// <summary>Reads the prefix of the frame at the start of the bytes.</summary>
    /// <param name="bytes">Bytes of one direction.</param>
    /// <param name="length">Bytes behind the prefix; also given when they are not all there.</param>
    public static ParseStatus TryRead(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.Length < PrefixLength)
        {
            return ParseStatus.NeedMore;
        }

        uint value = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (value > DirectFrame.MaximumLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(4)) != 0)
        {
            return ParseStatus.Invalid;
        }

        length = (int)value;
        return bytes.Length - PrefixLength < length ? ParseStatus.NeedMore : ParseStatus.Complete;
    }
}
