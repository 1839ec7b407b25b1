using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.Mail;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Analysis.Messages;

/// <summary>What special kinds of messages say; ordinary texts have none of it.</summary>
public sealed record MessageDetails
{
    /// <summary>The message in words.</summary>
    public string? Text { get; init; }

    /// <summary>Whom the content names as the writer: of a mail, not of the notice about it.</summary>
    public string? Sender { get; init; }

    public string? SenderName { get; init; }

    public string? Subject { get; init; }

    public string? MessageId { get; init; }

    public string? OriginAddress { get; init; }

    public string? UserAgent { get; init; }

    public DateTimeOffset? WrittenAt { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } =
        Array.Empty<KeyValuePair<string, string>>();

    public IReadOnlyList<EmoticonDefinition> Emoticons { get; init; } = Array.Empty<EmoticonDefinition>();

    /// <summary>The MSNObject of a wink or voice clip, as sent.</summary>
    public string? Object { get; init; }

    public byte[]? Attachment { get; init; }

    /// <summary>The messages that wait, when this is a notice about them.</summary>
    public MailData? MailData { get; init; }

    /// <summary>A document is damaged or beyond a limit.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>Both together; what the left one lacks, the right one fills.</summary>
    public static MessageDetails? Join(MessageDetails? left, MessageDetails? right) =>
        left is null || right is null || left == right ? left ?? right : left with
        {
            Text = left.Text ?? right.Text,
            Sender = left.Sender ?? right.Sender,
            SenderName = left.SenderName ?? right.SenderName,
            Subject = left.Subject ?? right.Subject,
            MessageId = left.MessageId ?? right.MessageId,
            OriginAddress = left.OriginAddress ?? right.OriginAddress,
            UserAgent = left.UserAgent ?? right.UserAgent,
            WrittenAt = left.WrittenAt ?? right.WrittenAt,
            Fields = left.Fields.Union(right.Fields).ToArray(),
            Attachment = left.Attachment ?? right.Attachment,
        };
}
