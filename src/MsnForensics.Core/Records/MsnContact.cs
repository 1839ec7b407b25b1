using System;

namespace MsnForensics;

/// <summary>A person, telephone or circle on the list of an account, with what the capture shows of it, at the
/// capture's end.</summary>
public sealed class MsnContact : MsnSessionRecord
{
    /// <summary>When the capture first shows the contact.</summary>
    public override DateTimeOffset Timestamp { get; init; }

    /// <summary>Address, lower case; null when the capture names the contact by its id alone.</summary>
    public string? Account { get; init; }

    /// <summary>The newest display name.</summary>
    public string? Name { get; init; }

    /// <summary>The lists the contact is on, as far as the capture tells.</summary>
    public MsnContactLists Lists { get; init; }

    /// <summary>Names of the groups the owner put the contact into; the id where the name is not known.</summary>
    public MsnList<string> Groups { get; init; } = MsnList<string>.Empty;

    /// <summary>Such as <c>WindowsLive</c>, <c>Yahoo</c>, <c>Telephone</c>; null up to MSNP11, where all are
    /// Passport accounts.</summary>
    public string? Network { get; init; }

    /// <summary>The account whose list it is; null when nothing tells.</summary>
    public string? Owner { get; init; }

    /// <summary>What the capture knows the contact from.</summary>
    public MsnContactSource Source { get; init; }

    /// <summary>When the owner added the contact to the forward list, for the last time in the capture.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    /// <summary>When the owner removed the contact from the forward list, for the last time in the capture.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>When the contact was put on the block list, for the last time in the capture.</summary>
    public DateTimeOffset? BlockedAt { get; init; }

    /// <summary>Telephone numbers with what they are, such as <c>mobile +15550100</c>.</summary>
    public MsnList<string> Phones { get; init; } = MsnList<string>.Empty;

    /// <summary>Other addresses in the address book.</summary>
    public MsnList<string> Emails { get; init; } = MsnList<string>.Empty;

    /// <summary>GUID of the entry in the owner's address book.</summary>
    public string? ContactId { get; init; }

    /// <summary>The person's number (CID), signed decimal.</summary>
    public string? Cid { get; init; }

    /// <summary>All display names seen, the oldest first.</summary>
    public MsnList<string> Names { get; init; } = MsnList<string>.Empty;

    /// <summary>The name the owner gave the contact.</summary>
    public string? NickName { get; init; }

    /// <summary>The service still lists the contact and marks it as removed.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Text of the request with which one of the two asked the other.</summary>
    public string? InviteMessage { get; init; }

    /// <summary>When the service says the entry was made (the service's clock).</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>What was changed during the capture, in order of time.</summary>
    public MsnList<MsnContactChange> Changes { get; init; } = MsnList<MsnContactChange>.Empty;

    /// <summary>The capture holds the owner's whole list at some time.</summary>
    public bool IsListComplete { get; init; }

    /// <summary>Why the list is not whole; null when it is.</summary>
    public string? ListLimitation { get; init; }
}

/// <summary>Lists of an account.</summary>
[Flags]
public enum MsnContactLists
{
    None = 0,

    /// <summary>The owner has added the contact.</summary>
    Forward = 1,

    /// <summary>The contact may see and write to the owner.</summary>
    Allow = 2,

    /// <summary>The contact may not.</summary>
    Block = 4,

    /// <summary>The contact has the owner on its own list.</summary>
    Reverse = 8,

    /// <summary>The contact has added the owner and waits for an answer.</summary>
    Pending = 16,
}

/// <summary>Kinds of evidence for a contact.</summary>
[Flags]
public enum MsnContactSource
{
    None = 0,

    /// <summary>The server's list at sign-in (<c>LST</c>).</summary>
    List = 1,

    /// <summary>The client's own list that it sends up at sign-in (<c>ADL</c>).</summary>
    Upload = 2,

    /// <summary>A change, asked for or told.</summary>
    Change = 4,

    /// <summary>The address-book service.</summary>
    AddressBook = 8,

    /// <summary>The membership service.</summary>
    Membership = 16,

    /// <summary>The signed list of circles that the client presents.</summary>
    CircleTicket = 32,

    /// <summary>Status lines alone do not tell which list the contact is on.</summary>
    Presence = 64,
}
