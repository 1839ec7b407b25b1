using System;
using System.Buffers.Binary;

namespace MsnForensics.Protocol.Webcam;

/// <summary>The 20-byte header of a picture's own data, Mimic's codec (reference: section 7.4).</summary>
/// <param name="Quality">As the encoder set it.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="IsKey">The picture stands alone; all others need those before.</param>
public readonly record struct MimicHeader(int Quality, int Width, int Height, bool IsKey)
{
    private const int Size = 20;
    private const int Version = 256;

    public static bool TryRead(ReadOnlySpan<byte> payload, out MimicHeader header)
    {
        header = default;
        if (payload.Length < Size || BinaryPrimitives.ReadUInt16LittleEndian(payload) != Version)
        {
            return false;
        }

        header = new MimicHeader(
            BinaryPrimitives.ReadUInt16LittleEndian(payload.Slice(2)),
            BinaryPrimitives.ReadUInt16LittleEndian(payload.Slice(4)),
            BinaryPrimitives.ReadUInt16LittleEndian(payload.Slice(6)),
            BinaryPrimitives.ReadUInt32LittleEndian(payload.Slice(12)) == 0);
        return true;
    }
}
