using System;
using System.Collections.Generic;

namespace MsnForensics.Protocol.Mail;

/// <summary>An Internet mail, decoded.</summary>
public sealed record MailMessage
{
    /// <summary>Names and values in order, encoded words decoded and folded lines joined.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } =
        Array.Empty<KeyValuePair<string, string>>();

    /// <summary>Address in <c>From</c>, lower case.</summary>
    public string? From { get; init; }

    /// <summary>Display name in <c>From</c>.</summary>
    public string? FromName { get; init; }

    /// <summary>Addresses in <c>To</c>, lower case.</summary>
    public IReadOnlyList<string> To { get; init; } = Array.Empty<string>();

    public string? Subject { get; init; }

    /// <summary><c>Date</c> in UTC; null when absent or unreadable.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The first plain text part in its declared charset; null when there is none.</summary>
    public string? Text { get; init; }

    /// <summary>The declared charset of <see cref="Text"/>.</summary>
    public string? Charset { get; init; }

    /// <summary>The first header of that name, compared without case; null when absent.</summary>
    public string? this[string name] => Headers.ValueOf(name);
}
