namespace MsnForensics.Protocol.Contacts;

/// <summary>The names that lists have in commands and in the membership service.</summary>
public static class ListName
{
    /// <summary>The list behind <c>FL AL BL RL PL</c>; none for any other word.</summary>
    public static ListMask OfCommand(string word) => word switch
    {
        "FL" => ListMask.Forward,
        "AL" => ListMask.Allow,
        "BL" => ListMask.Block,
        "RL" => ListMask.Reverse,
        "PL" => ListMask.Pending,
        _ => ListMask.None,
    };

    /// <summary>The list behind a <c>MemberRole</c>; none for roles of other services.</summary>
    public static ListMask OfRole(string? role) => role?.ToUpperInvariant() switch
    {
        "ALLOW" => ListMask.Allow,
        "BLOCK" => ListMask.Block,
        "REVERSE" => ListMask.Reverse,
        "PENDING" => ListMask.Pending,
        _ => ListMask.None,
    };
}
