using System;

namespace MsnForensics;

/// <summary>One TCP connection. Bytes seen = understood + <see cref="UnparsedBytes"/>.</summary>
public sealed class MsnStream : MsnRecord
{
    public DateTimeOffset StartTime { get; init; }

    public DateTimeOffset EndTime { get; init; }

    /// <summary><c>Msnp</c>, <c>Tls</c>, <c>Http</c>, <c>Unknown</c> …</summary>
    public string Protocol { get; init; } = "Unknown";

    /// <summary>What a tunnel or encryption carried, such as <c>Msnp</c>; null when nothing inside was read.</summary>
    public string? Content { get; init; }

    public string ClientEndpoint { get; init; } = "";

    public string ServerEndpoint { get; init; } = "";

    public long ClientBytes { get; init; }

    public long ServerBytes { get; init; }

    public long MissingBytes { get; init; }

    public long UnparsedBytes { get; init; }

    /// <summary>The connection began before the capture.</summary>
    public bool IsMidStream { get; init; }

    /// <summary>Only one direction is in the capture.</summary>
    public bool IsOneSided { get; init; }

    public bool IsEncrypted { get; init; }

    /// <summary>The name a TLS client asked for.</summary>
    public string? ServerName { get; init; }

    public string? CommunityId { get; init; }

    /// <summary>0-based, in order of the first frame.</summary>
    public long StreamId { get; init; }

    /// <summary>How the connection ended in the capture.</summary>
    public string EndReason { get; init; } = "";

    public long FrameCount { get; init; }
}
