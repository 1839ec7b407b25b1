using MsnForensics.Analysis.Streams;

namespace MsnForensics.Analysis.Presence;

/// <summary>What one command tells of one account or place.</summary>
/// <param name="Key">Whose.</param>
/// <param name="Values">What; fields left null stay as they are.</param>
/// <param name="Aspect">Which side of the state such commands tell.</param>
/// <param name="Item">The command.</param>
public sealed record PresenceUpdate(
    PresenceKey Key, PresenceValues Values, PresenceAspect Aspect, CommandEvent Item)
{
    /// <summary>Network number as told; null where the dialect has none.</summary>
    public int? Network { get; init; }

    /// <summary>The command's verb, with what it notifies: <c>NFY PUT</c>.</summary>
    public string Source { get; init; } = Item.Command.Verb;

    /// <summary>The state was found, not changed.</summary>
    public bool IsInitial { get; init; }

    /// <summary>The server changed it, nobody asked.</summary>
    public bool IsForced { get; init; }

    /// <summary>The payload is damaged or incomplete.</summary>
    public bool IsDamaged { get; init; }
}

/// <summary>A change of status and of personal message come as two commands, which tell two aspects of one
/// state.</summary>
public enum PresenceAspect
{
    /// <summary>Status, name, capabilities and picture: <c>CHG ILN NLN FLN</c>.</summary>
    Status,

    /// <summary>Personal message, media and objects: <c>UUX UBX</c>.</summary>
    Data,

    /// <summary>All of it, or a place or group alone.</summary>
    Whole,
}
