using System;

namespace MsnForensics;

/// <summary>One capture file: what it is, what it holds and what it cannot show.</summary>
public sealed class MsnCapture : MsnSessionRecord
{
    public string Path { get; init; } = "";

    public string Format { get; init; } = "";

    /// <summary>File size in bytes; null for a pipe.</summary>
    public long? Length { get; init; }

    public string? Sha256 { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    public long FrameCount { get; init; }

    /// <summary>Names and numbers of the link types, such as <c>Ethernet (1)</c>.</summary>
    public MsnList<string> LinkTypes { get; init; } = MsnList<string>.Empty;

    /// <summary>TCP connections.</summary>
    public long StreamCount { get; init; }

    public long MsnStreamCount { get; init; }

    /// <summary>TLS and SSL connections, opened or not.</summary>
    public long EncryptedStreamCount { get; init; }

    /// <summary>Of these, the ones that keys opened.</summary>
    public long DecryptedStreamCount { get; init; }

    /// <summary>TCP payload bytes seen, each counted once.</summary>
    public long StreamBytes { get; init; }

    /// <summary>Bytes that sequence numbers announce and the capture lacks.</summary>
    public long MissingBytes { get; init; }

    /// <summary>Bytes seen that belong to no understood command; all bytes of streams that are not MSN.</summary>
    public long UnparsedBytes { get; init; }

    /// <summary>In plain words, what this capture cannot show and why.</summary>
    public MsnList<string> Limitation { get; init; } = MsnList<string>.Empty;

    /// <summary>Comments somebody wrote into the file.</summary>
    public MsnList<string> Comments { get; init; } = MsnList<string>.Empty;

    /// <summary>Packets that the capturing system says it lost.</summary>
    public long DroppedFrameCount { get; init; }
}
