namespace MsnForensics.Analysis.Messages;

/// <summary>From whom to whom a message goes, when it or its command says so.</summary>
public sealed record MessageRoute
{
    /// <summary>The named sender; null for the server.</summary>
    public string? From { get; init; }

    /// <summary>The named receiver; null for the captured client, or a group.</summary>
    public string? To { get; init; }

    /// <summary>The circle or temporary group, with its network.</summary>
    public string? GroupId { get; init; }

    /// <summary>Name of the other side's network.</summary>
    public string? Network { get; init; }

    /// <summary>The sender's endpoint.</summary>
    public string? EndpointId { get; init; }

    /// <summary>True between people; false for what a server or a program tells.</summary>
    public bool IsConversation { get; init; }
}
