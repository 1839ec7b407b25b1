namespace MsnForensics.Protocol.Msnp;

/// <summary>The headers that most messages have (reference: sections 8.1 to 8.4). Read once, for all messages
/// that have the same header lines.</summary>
public sealed class MessageFields
{
    internal MessageFields(MessagePayload payload)
    {
        ContentType = payload["Content-Type"];
        Type = ContentTypeValue.Parse(ContentType ?? "");
        Format = payload["X-MMS-IM-Format"];
        DisplayName = payload["P4-Context"] ?? payload["IM-Display-Name"];
        UserAgent = payload["User-Agent"];
        ActiveAccount = (payload["TypingUser"] ?? payload["RecordingUser"])?.ToLowerInvariant();
        MessageId = payload["Message-ID"];
        IsInParts = MessageId is not null && (payload["Chunks"] ?? payload["Chunk"]) is not null;
    }

    /// <summary>As declared; null when absent.</summary>
    public string? ContentType { get; }

    /// <summary>What is declared, read; empty when absent.</summary>
    public ContentTypeValue Type { get; }

    /// <summary>Font and colour.</summary>
    public string? Format { get; }

    /// <summary>The name under which the sender wants this message shown.</summary>
    public string? DisplayName { get; }

    public string? UserAgent { get; }

    /// <summary>Who types or records, lower case.</summary>
    public string? ActiveAccount { get; }

    public string? MessageId { get; }

    /// <summary>One of the parts of a message.</summary>
    public bool IsInParts { get; }
}
