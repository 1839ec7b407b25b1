using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Messages;

/// <summary>
/// Texts that a notification server keeps until the receiver comes, or passes on to a telephone (reference: sections
/// 3.6 and 9.2).
/// </summary>
public static class DeferredText
{
    /// <summary>Marks a text as what it is.</summary>
    /// <param name="content">A message of any kind; only texts are changed.</param>
    /// <param name="payload">Its headers.</param>
    /// <param name="isWithinNetwork">A text to somebody of the service's own network, who would else be met on a
    /// switchboard.</param>
    public static MessageContent Mark(MessageContent content, MessagePayload payload, bool isWithinNetwork)
    {
        string? agent = payload["Dest-Agent"];
        return content.Kind != MsnMessageKind.Text ? content
            : string.Equals(agent?.Trim(), "mobile", StringComparison.OrdinalIgnoreCase)
                ? As(MsnMessageKind.Page, content, payload)
            : agent is not null || isWithinNetwork ? As(MsnMessageKind.Offline, content, payload)
            : content;
    }

    /// <summary>The text as another kind of message, with the time of its writing when the headers name it.</summary>
    public static MessageContent As(MsnMessageKind kind, MessageContent content, MessagePayload payload) =>
        WireTime.FromXml(payload["Original-Arrival-Time"]) is { } writtenAt
            ? content with { Kind = kind, Details = (content.Details ?? new()) with { WrittenAt = writtenAt } }
            : content with { Kind = kind };
}
