using System;
using System.Collections.Generic;
using MsnForensics.Diagnostics;

namespace MsnForensics.Artifacts.Logs;

/// <summary>One entry of a client's log, in the words of the log: what the log does not say is null.</summary>
public sealed class LogEntry
{
    public long Offset { get; init; }

    /// <summary>Bytes of the entry in the file.</summary>
    public long Length { get; set; }

    public LogEntryKind Kind { get; init; }

    /// <summary>The sender's account.</summary>
    public string? From { get; init; }

    /// <summary>The sender's display name.</summary>
    public string? FromName { get; init; }

    /// <summary>The receivers' accounts.</summary>
    public IReadOnlyList<string> To { get; init; } = Array.Empty<string>();

    /// <summary>The receivers' display names.</summary>
    public IReadOnlyList<string> ToNames { get; init; } = Array.Empty<string>();

    public string? Text { get; set; }

    public LogTime Time { get; init; }

    /// <summary>Whether the log's owner wrote it; null when the format does not say.</summary>
    public bool? IsSent { get; init; }

    /// <summary>Number or name of the conversation inside the file.</summary>
    public string? Session { get; init; }

    /// <summary>CSS of the text.</summary>
    public string? Style { get; init; }

    /// <summary>What else the entry says.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } =
        Array.Empty<KeyValuePair<string, string>>();

    /// <summary>The end of the entry is missing.</summary>
    public bool IsCut { get; init; }

    /// <summary>Oddities of the entry alone.</summary>
    public List<AnomalyCode> Oddities { get; } = new();
}

/// <summary>What an entry of a log is.</summary>
public enum LogEntryKind
{
    Message,
    Action,
    Invitation,
    Join,
    Leave,

    /// <summary>What the client itself says: a window was opened, a contact went away, an error.</summary>
    System,
}
