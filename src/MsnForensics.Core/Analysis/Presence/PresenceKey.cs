using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Presence;

/// <summary>Whose state it is: an account in a network, reached directly or through a circle, as a whole or at one
/// place.</summary>
/// <param name="Account">Address, lower case; empty for the captured client's own, which may not be known
/// yet.</param>
/// <param name="Network">Network number; Windows Live where the dialect has none.</param>
/// <param name="Via">Circle, group or gateway.</param>
/// <param name="Place">GUID of one place; empty for the client's own while its GUID is unknown; null for the account as
/// a whole.</param>
public readonly record struct PresenceKey(string Account, int Network, string? Via, string? Place)
{
    /// <summary>The captured client's own account.</summary>
    public static PresenceKey Own { get; } = new("", NetworkName.WindowsLive, null, null);

    public bool IsOwn => Account.Length == 0;

    /// <summary>The key of a name as commands write it.</summary>
    public static PresenceKey Of(AccountName name, int? network, string? ownAccount)
    {
        int number = network ?? name.Network ?? NetworkName.WindowsLive;
        return name.Address == ownAccount && number == NetworkName.WindowsLive && name.Via is null
            ? Own
            : new PresenceKey(name.Address, number, name.Via, null);
    }
}
