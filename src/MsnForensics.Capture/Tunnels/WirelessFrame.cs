using System;
using System.Buffers.Binary;

namespace MsnForensics.Capture.Tunnels;

/// <summary>802.11 data frames from their MAC header on.</summary>
internal static class WirelessFrame
{
    private const int DataType = 2;

    /// <summary>True when the frame carries data that is encrypted on the air.</summary>
    public static bool IsProtected(ReadOnlySpan<byte> frame) =>
        frame.Length >= 2 && ((frame[0] >> 2) & 3) == DataType && (frame[1] & 0x40) != 0;

    /// <summary>The IP packet; of an aggregate (A-MSDU) the first one.</summary>
    public static ReadOnlySpan<byte> Strip(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 24 || ((frame[0] >> 2) & 3) != DataType || IsProtected(frame))
        {
            return default;
        }

        int subtype = frame[0] >> 4;
        bool isQos = (subtype & 8) != 0;
        bool hasNoData = (subtype & 4) != 0;
        int length = 24;
        length += (frame[1] & 3) == 3 ? 6 : 0;
        bool isAggregate = isQos && frame.Length > length && (frame[length] & 0x80) != 0;
        length += isQos ? 2 : 0;
        length += isQos && (frame[1] & 0x80) != 0 ? 4 : 0;
        if (hasNoData || length >= frame.Length)
        {
            return default;
        }

        ReadOnlySpan<byte> body = frame.Slice(length);
        return isAggregate ? StripAggregate(body) : LogicalLink(body);
    }

    private static ReadOnlySpan<byte> StripAggregate(ReadOnlySpan<byte> body)
    {
        while (body.Length > 14)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(body.Slice(12));
            ReadOnlySpan<byte> inner = LogicalLink(body.Slice(14, Math.Min(length, body.Length - 14)));
            if (!inner.IsEmpty)
            {
                return inner;
            }

            int step = (14 + length + 3) & ~3;
            body = step < body.Length ? body.Slice(step) : default;
        }

        return default;
    }

    private static ReadOnlySpan<byte> LogicalLink(ReadOnlySpan<byte> body) =>
        body.Length > 8 && body[0] == 0xAA && body[1] == 0xAA
            ? InnerPacket.OfEtherType(BinaryPrimitives.ReadUInt16BigEndian(body.Slice(6)), body.Slice(8))
            : default;
}
