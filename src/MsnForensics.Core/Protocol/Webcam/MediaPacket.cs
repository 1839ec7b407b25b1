using System;
using System.Buffers.Binary;

namespace MsnForensics.Protocol.Webcam;

/// <summary>The 10-byte header of a packet of a two-way video conversation (reference: section 7.7).</summary>
/// <param name="Code">1 video, 2 hello and its answer, 3 authentication, 5 audio.</param>
/// <param name="PayloadLength">Bytes behind the header.</param>
/// <param name="ChunkIndex">Which part of the frame.</param>
/// <param name="Timestamp">The sender's clock.</param>
/// <param name="FrameIndex">Which frame.</param>
/// <param name="ChunkCount">Parts of the frame.</param>
public readonly record struct MediaPacket(
    int Code, int PayloadLength, int ChunkIndex, uint Timestamp, int FrameIndex, int ChunkCount)
{
    public const int HeaderLength = 10;
    public const int Video = 1;
    public const int Audio = 5;

    public static bool TryRead(ReadOnlySpan<byte> bytes, out MediaPacket packet)
    {
        packet = default;
        if (bytes.Length < HeaderLength)
        {
            return false;
        }

        packet = new MediaPacket(
            (bytes[0] >> 1) & 15,
            BinaryPrimitives.ReadUInt16LittleEndian(bytes.Slice(1)) >> 5,
            bytes[3],
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(4)),
            bytes[8],
            bytes[9]);
        return packet.Code is 1 or 2 or 3 or 5;
    }

    /// <summary>True when packets fill a datagram from end to end: the one sign by which it is known.</summary>
    public static bool Tiles(ReadOnlySpan<byte> datagram)
    {
        while (TryRead(datagram, out MediaPacket packet) && packet.PayloadLength <= datagram.Length - HeaderLength)
        {
            datagram = datagram.Slice(HeaderLength + packet.PayloadLength);
            if (datagram.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
