using System;
using System.Buffers.Binary;

namespace MsnForensics.Protocol.Rtp;

/// <summary>The header of an RTP packet, big-endian (RFC 3550, section 5.1).</summary>
/// <param name="PayloadType">Codec, as the call's offer numbers them.</param>
/// <param name="HasMarker">Such as the first packet after silence.</param>
/// <param name="Sequence">Counts packets; wraps at 65,536.</param>
/// <param name="Timestamp">Sampling clock.</param>
/// <param name="Source">Names the stream (SSRC).</param>
/// <param name="PayloadOffset">Where the media begin.</param>
/// <param name="PayloadLength">Their length, without padding.</param>
public readonly record struct RtpPacket(
    int PayloadType,
    bool HasMarker,
    int Sequence,
    uint Timestamp,
    uint Source,
    int PayloadOffset,
    int PayloadLength)
{
    private const int HeaderLength = 12;

    /// <summary>False for bytes that are no RTP; RTCP (types 200 to 207) is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> datagram, out RtpPacket packet)
    {
        packet = default;
        if (datagram.Length < HeaderLength || datagram[0] >> 6 != 2 || IsControl(datagram))
        {
            return false;
        }

        int offset = HeaderLength + ((datagram[0] & 15) * 4);
        if ((datagram[0] & 0x10) != 0)
        {
            if (datagram.Length < offset + 4)
            {
                return false;
            }

            offset += 4 + (BinaryPrimitives.ReadUInt16BigEndian(datagram.Slice(offset + 2)) * 4);
        }

        int padding = (datagram[0] & 0x20) != 0 ? datagram[datagram.Length - 1] : 0;
        packet = new RtpPacket(
            datagram[1] & 0x7F,
            (datagram[1] & 0x80) != 0,
            BinaryPrimitives.ReadUInt16BigEndian(datagram.Slice(2)),
            BinaryPrimitives.ReadUInt32BigEndian(datagram.Slice(4)),
            BinaryPrimitives.ReadUInt32BigEndian(datagram.Slice(8)),
            offset,
            datagram.Length - offset - padding);
        return packet.PayloadLength >= 0;
    }

    /// <summary>True for a packet of RTCP (RFC 5761, section 4).</summary>
    public static bool IsControl(ReadOnlySpan<byte> datagram) =>
        datagram.Length >= 8 && datagram[0] >> 6 == 2 && datagram[1] is >= 192 and <= 223;
}
