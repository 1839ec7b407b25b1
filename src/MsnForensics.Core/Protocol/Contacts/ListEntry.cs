using System;
using System.Collections.Generic;

namespace MsnForensics.Protocol.Contacts;

/// <summary>
/// A contact in a list command. A change may name it by address or by id alone; what the command does not say is null.
/// </summary>
public sealed record ListEntry
{
    /// <summary>Lower case; null when only <see cref="ContactId"/> is given, or for an empty list.</summary>
    public string? Address { get; init; }

    /// <summary>GUID in lower case, or the address where the address book is not migrated (10-12).</summary>
    public string? ContactId { get; init; }

    /// <summary>Display name, decoded.</summary>
    public string? Name { get; init; }

    /// <summary>All lists the contact is on, for an <c>LST</c> with a mask; else the one list meant.</summary>
    public ListMask Lists { get; init; }

    /// <summary>Network number (12).</summary>
    public int? Network { get; init; }

    /// <summary>Groups the contact is in, or the one a change is about.</summary>
    public IReadOnlyList<string> GroupIds { get; init; } = Array.Empty<string>();

    /// <summary>List version, up to MSNP9.</summary>
    public string? Version { get; init; }

    /// <summary>Running number in its list, from 1; 0 for an empty list (2-7).</summary>
    public int? Index { get; init; }

    /// <summary>Length of its list (2-7).</summary>
    public int? Total { get; init; }
}
