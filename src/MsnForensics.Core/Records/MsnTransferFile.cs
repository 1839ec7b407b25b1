namespace MsnForensics;

/// <summary>A saved content: where it is, its hashes, and how much of it is true.</summary>
public sealed class MsnTransferFile : MsnSessionRecord
{
    /// <summary>The file that was written.</summary>
    public string Path { get; init; } = "";

    /// <summary>Its size in bytes.</summary>
    public long Length { get; init; }

    /// <summary>SHA-256 of the file as it was written, in lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The name as it came off the wire.</summary>
    public string? FileName { get; init; }

    public MsnTransferKind Kind { get; init; }

    public string? From { get; init; }

    public MsnList<string> To { get; init; } = MsnList<string>.Empty;

    /// <summary>False when the capture lacks some of the content.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Where the file holds zeros in place of bytes that the capture lacks.</summary>
    public MsnList<MsnByteRange> MissingRanges { get; init; } = MsnList<MsnByteRange>.Empty;

    /// <summary>SHA-1 of the file as it was written.</summary>
    public string Sha1 { get; init; } = "";

    /// <summary>MD5 of the file as it was written, for older lists of hashes.</summary>
    public string Md5 { get; init; } = "";

    /// <summary>The transfer's <see cref="MsnRecord.RecordId"/>.</summary>
    public string TransferId { get; init; } = "";
}
