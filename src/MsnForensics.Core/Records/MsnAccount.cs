using System;

namespace MsnForensics;

/// <summary>An account with all that the capture shows of it: one record per account over all evidence.</summary>
public sealed class MsnAccount : MsnRecord
{
    /// <summary>When the capture first shows the account.</summary>
    public override DateTimeOffset Timestamp { get; init; }

    /// <summary>Address, lower case.</summary>
    public string Account { get; init; } = "";

    /// <summary>Display names, the oldest first.</summary>
    public MsnList<string> Names { get; init; } = MsnList<string>.Empty;

    /// <summary>First and last time at which the capture names the account.</summary>
    public DateTimeOffset FirstSeen { get; init; }

    public DateTimeOffset LastSeen { get; init; }

    /// <summary>Addresses its clients came from, without ports; <see cref="Origins"/> tells more.</summary>
    public MsnList<string> Addresses { get; init; } = MsnList<string>.Empty;

    /// <summary>Programs as they name themselves.</summary>
    public MsnList<string> Clients { get; init; } = MsnList<string>.Empty;

    /// <summary>GUIDs of the places the account was signed in at, in braces.</summary>
    public MsnList<string> EndpointIds { get; init; } = MsnList<string>.Empty;

    /// <summary>Sessions the account was in, its own and others'.</summary>
    public long SessionCount { get; init; }

    /// <summary>The sessions counted, the oldest first; of very many the first ones.</summary>
    public MsnList<string> SessionId { get; init; } = MsnList<string>.Empty;

    /// <summary>Messages a person wrote under this account.</summary>
    public long MessageCount { get; init; }

    /// <summary>The capture holds a connection of the account's own client.</summary>
    public bool IsOwner { get; init; }

    /// <summary>Display names with their times.</summary>
    public MsnList<MsnAccountName> NameHistory { get; init; } = MsnList<MsnAccountName>.Empty;

    /// <summary>Where its clients came from, how that is known, and when.</summary>
    public MsnList<MsnAccountOrigin> Origins { get; init; } = MsnList<MsnAccountOrigin>.Empty;

    /// <summary>The account's number (CID), signed decimal.</summary>
    public string? Cid { get; init; }

    /// <summary>Unique id of the Passport, 16 hexadecimal digits.</summary>
    public string? Puid { get; init; }

    /// <summary>Product ids with which its clients answered challenges.</summary>
    public MsnList<string> ProductIds { get; init; } = MsnList<string>.Empty;

    /// <summary>Names of its computers, as the official client tells them.</summary>
    public MsnList<string> ComputerNames { get; init; } = MsnList<string>.Empty;

    /// <summary>Another address that the account's profile names.</summary>
    public string? PreferredEmail { get; init; }

    /// <summary>Who may reach the account by default: everybody not blocked, or the allow list alone; null when
    /// not told.</summary>
    public MsnPrivacy? Privacy { get; init; }

    /// <summary>The client asks before somebody who adds the owner is added; null when not told.</summary>
    public bool? AsksWhenAdded { get; init; }
}

/// <summary>A display name and when it was used.</summary>
/// <param name="Name">As it stands on the wire, decoded.</param>
/// <param name="FirstSeen">First time at which the capture shows it.</param>
/// <param name="LastSeen">Last time.</param>
public sealed record MsnAccountName(string Name, DateTimeOffset FirstSeen, DateTimeOffset LastSeen)
{
    public override string ToString() => Name;
}

/// <summary>An address an account's client came from.</summary>
/// <param name="Address">IP address, or <c>tel:</c> number.</param>
/// <param name="Ports">The client's ports, ascending; empty when not known.</param>
/// <param name="Source">How it is known.</param>
/// <param name="FirstSeen">First time at which the capture shows it.</param>
/// <param name="LastSeen">Last time.</param>
public sealed record MsnAccountOrigin(
    string Address, MsnList<int> Ports, MsnOriginSource Source, DateTimeOffset FirstSeen, DateTimeOffset LastSeen)
{
    public override string ToString()
    {
        bool isBracketed = Ports.Count == 1 && Address.IndexOf(':') >= 0;
        string address = isBracketed ? "[" + Address + "]" : Address;
        return address + (Ports.Count == 1 ? ":" + Ports.ToString() : "") + " (" + Source + ")";
    }
}

/// <summary>How an origin is known.</summary>
public enum MsnOriginSource
{
    /// <summary>The captured connection: its client side, as seen where the capture was made.</summary>
    Connection,

    /// <summary>The server's view of the client, from the profile: the public address, behind any NAT.</summary>
    Profile,

    /// <summary>The sender's address in an offline message.</summary>
    OfflineMessage,
}

/// <summary>The list mode of <c>BLP</c>.</summary>
public enum MsnPrivacy
{
    /// <summary><c>AL</c>: everybody may who is not on the block list.</summary>
    AllowAll,

    /// <summary><c>BL</c>: only those on the allow list may.</summary>
    AllowListed,
}
