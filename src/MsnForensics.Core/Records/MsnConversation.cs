using System;

namespace MsnForensics;

/// <summary>Everything the same people wrote to each other, over as many sessions as it took.</summary>
public sealed class MsnConversation : MsnRecord
{
    public DateTimeOffset StartTime { get; init; }

    public DateTimeOffset EndTime { get; init; }

    public MsnList<string> Participants { get; init; } = MsnList<string>.Empty;

    /// <summary>Messages a person wrote; typing notices and the like are not counted.</summary>
    public long MessageCount { get; init; }

    public string ConversationId { get; init; } = "";

    /// <summary>The circle or temporary group, with its network: <c>9:…@live.com</c>; null for people alone.</summary>
    public string? GroupId { get; init; }

    /// <summary>The sessions the conversation ran over.</summary>
    public MsnList<string> SessionId { get; init; } = MsnList<string>.Empty;
}
