using System.Globalization;

namespace MsnForensics;

/// <summary>A range of bytes; prints as its first and last byte, <c>1202-2403</c>.</summary>
/// <param name="Offset">0-based place of the first byte.</param>
/// <param name="Length">Number of bytes, at least 1.</param>
public readonly record struct MsnByteRange(long Offset, long Length)
{
    /// <summary>The place behind the last byte.</summary>
    public long End => Offset + Length;

    public override string ToString() => Length == 1
        ? Offset.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0}-{1}", Offset, End - 1);
}
