using System;
using System.Buffers.Binary;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Webcam;

/// <summary>The 24-byte header in front of each picture of a webcam, little-endian (reference: section 7.4).</summary>
/// <param name="IsPause">The producer pauses: no picture follows.</param>
/// <param name="Width">320 or 160 pixels; 0 possible in a pause.</param>
/// <param name="Height">240 or 120 pixels.</param>
/// <param name="IsMarkedKey">The header's own mark; some encoders never set it.</param>
/// <param name="PayloadLength">Bytes of the picture.</param>
/// <param name="Milliseconds">The encoder's clock.</param>
public readonly record struct WebcamFrame(
    bool IsPause, int Width, int Height, bool IsMarkedKey, int PayloadLength, uint Milliseconds)
{
    public const int HeaderLength = 24;

    // More means that the place is no header (reference: section 7.4).
    private const uint MaximumPayloadLength = 100_000;
    private const uint Code = 0x30324C4D;

    /// <summary>Reads the header at the start of the bytes.</summary>
    public static ParseStatus TryRead(ReadOnlySpan<byte> bytes, out WebcamFrame frame)
    {
        frame = default;
        if (!IsBeginning(bytes))
        {
            return ParseStatus.Invalid;
        }

        if (bytes.Length < HeaderLength)
        {
            return ParseStatus.NeedMore;
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(8));
        uint code = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(12));
        frame = new WebcamFrame(
            bytes[1] == 1,
            BinaryPrimitives.ReadUInt16LittleEndian(bytes.Slice(2)),
            BinaryPrimitives.ReadUInt16LittleEndian(bytes.Slice(4)),
            (bytes[6] & 1) != 0,
            (int)Math.Min(length, MaximumPayloadLength),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(20)));
        bool isValid = frame.IsPause
            ? length == 0 && code == 0
            : length is > 0 and <= MaximumPayloadLength && code == Code && frame.HasKnownSize;
        return isValid ? ParseStatus.Complete : ParseStatus.Invalid;
    }

    /// <summary>Finds the next picture's header in damaged bytes; -1 when there is none.</summary>
    public static int Find(ReadOnlySpan<byte> bytes)
    {
        int from = 0;
        while (bytes.Slice(from).IndexOf("ML20"u8) is >= 0 and int mark)
        {
            int at = from + mark - 12;
            if (at >= 0 && TryRead(bytes.Slice(at), out _) != ParseStatus.Invalid)
            {
                return at;
            }

            from += mark + 1;
        }

        return -1;
    }

    private bool HasKnownSize => (Width, Height) is (320, 240) or (160, 120);

    private static bool IsBeginning(ReadOnlySpan<byte> bytes) =>
        (bytes.Length < 1 || bytes[0] == HeaderLength) && (bytes.Length < 2 || bytes[1] <= 1);
}
