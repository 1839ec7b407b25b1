using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics;

/// <summary>The bytes a record was read from: cut them out of the file and the record can be checked.</summary>
public sealed class MsnEvidence
{
    private readonly long _frameNumber;
    private MsnList<long>? _frameNumbers;
    private MsnList<MsnEvidencePart>? _parts;

    /// <summary>Names no bytes.</summary>
    internal static MsnEvidence None { get; } = new();

    /// <summary>Capture, log or other file as it was named to the cmdlet.</summary>
    public string Path { get; init; } = "";

    /// <summary>SHA-256 of the file in lower-case hexadecimal, when hashing was asked for.</summary>
    public string? Sha256 { get; init; }

    /// <summary>1-based numbers of the frames that brought the bytes, ascending, as Wireshark counts them.</summary>
    public MsnList<long> FrameNumbers
    {
        get => _frameNumbers ??= _frameNumber == 0 ? MsnList<long>.Empty : MsnList<long>.Of(_frameNumber);
        init => _frameNumbers = value;
    }

    /// <summary>Sets <see cref="FrameNumbers"/> to one number; the list is made when somebody asks.</summary>
    internal long FrameNumber
    {
        init => _frameNumber = value;
    }

    /// <summary>0-based number of the stream in the capture; -1 when the record belongs to none.</summary>
    public long StreamId { get; init; } = -1;

    public MsnStreamDirection StreamDirection { get; init; }

    /// <summary>Offset of the first byte in this direction of the stream: 0 is the byte behind the SYN, or the
    /// first one seen.</summary>
    public long StreamOffset { get; init; } = -1;

    /// <summary>Bytes from <see cref="StreamOffset"/> to the end of the last part.</summary>
    public long Length { get; init; }

    /// <summary>Community ID v1 of the connection, to join with other network tools.</summary>
    public string? CommunityId { get; init; }

    /// <summary>Shows these frames in Wireshark.</summary>
    public string DisplayFilter => FrameNumbers.Count == 0
        ? ""
        : "frame.number in {" + string.Join(", ", FrameNumbers) + "}";

    /// <summary>What the bytes came out of, and offsets count in: <c>tcp</c>, <c>tls</c>, <c>http</c>; <c>frame</c> for
    /// what concerns a frame alone; <c>file</c> for logs and other files of a host.</summary>
    public string Layer { get; init; } = "tcp";

    /// <summary>The contiguous byte ranges as texts, more than one for a record joined from several commands:
    /// layer, stream, direction, bytes, frames and file. Texts, so that JSON of usual depth holds them whole.</summary>
    public MsnList<string> Ranges => new(Parts.Select(part => part.ToString()));

    /// <summary>See <see cref="GetParts"/>.</summary>
    internal MsnList<MsnEvidencePart> Parts
    {
        get => _parts ??= IsOnePart
            ? MsnList<MsnEvidencePart>.Of(
                new MsnEvidencePart(Path, StreamDirection, FrameNumbers, StreamOffset, Length, StreamId, Layer))
            : MsnList<MsnEvidencePart>.Empty;
        init => _parts = value;
    }

    /// <summary>The bytes are one contiguous range, as most are: it is told by the properties, and made a part when
    /// somebody asks.</summary>
    internal bool IsOnePart { private get; init; }

    /// <summary>The same as <see cref="Ranges"/>, as objects; in PowerShell also the property <c>Parts</c>.</summary>
    public MsnList<MsnEvidencePart> GetParts() => Parts;

    public override string ToString() => Layer == "file" ? PlaceInFile() : string.Format(
        CultureInfo.InvariantCulture,
        "{0} frame {1}{2}",
        System.IO.Path.GetFileName(Path),
        FrameNumbers.Count == 0 ? 0 : FrameNumbers[0],
        FrameNumbers.Count > 1
            ? "-" + FrameNumbers[FrameNumbers.Count - 1].ToString(CultureInfo.InvariantCulture)
            : "");

    private string PlaceInFile() => string.Format(
        CultureInfo.InvariantCulture, "{0} offset {1}", System.IO.Path.GetFileName(Path), StreamOffset);
}

/// <summary>A contiguous range of one direction of a stream.</summary>
/// <param name="Path">Capture file of the frames; in a merged run the parts of one record can stand in two.</param>
/// <param name="StreamDirection">Which way the bytes went.</param>
/// <param name="FrameNumbers">The frames that brought the bytes.</param>
/// <param name="StreamOffset">Offset of the first byte.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="StreamId">The stream; a record joined from several connections has parts of each.</param>
/// <param name="Layer">What the offset counts in, as in <see cref="MsnEvidence.Layer"/>.</param>
public sealed record MsnEvidencePart(
    string Path,
    MsnStreamDirection StreamDirection,
    MsnList<long> FrameNumbers,
    long StreamOffset,
    long Length,
    long StreamId,
    string Layer)
{
    /// <summary>Such as <c>tcp 1 ServerToClient 272-508, frames 54, 57-59 of office.pcap</c>: bytes 272 to 508 of
    /// stream 1.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1} {2} {3}{4} of {5}",
        Layer,
        StreamId,
        StreamDirection,
        new MsnByteRange(StreamOffset, Length),
        FrameNumbers.Count == 0 ? "" : ", frames " + string.Join(", ", Runs()),
        Path);

    private IEnumerable<string> Runs()
    {
        for (int i = 0, next; i < FrameNumbers.Count; i = next)
        {
            next = i + 1;
            while (next < FrameNumbers.Count && FrameNumbers[next] == FrameNumbers[next - 1] + 1)
            {
                next++;
            }

            string first = FrameNumbers[i].ToString(CultureInfo.InvariantCulture);
            yield return next == i + 1
                ? first
                : first + "-" + FrameNumbers[next - 1].ToString(CultureInfo.InvariantCulture);
        }
    }
}

/// <summary>Which way bytes went.</summary>
public enum MsnStreamDirection
{
    Unknown,
    ClientToServer,
    ServerToClient,
}
