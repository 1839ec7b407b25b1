using System;

namespace MsnForensics;

/// <summary>
/// One state of an account, as one session shows it, from its beginning to its end: who was online when. A record
/// without <see cref="EndpointId"/> is about the account as a whole; those with one are about the places where it is
/// signed in.
/// </summary>
public sealed class MsnPresence : MsnSessionRecord
{
    /// <summary>When the state began, or was found.</summary>
    public override DateTimeOffset Timestamp { get; init; }

    /// <summary>Lower case; an address, a circle or group, or another network's name.</summary>
    public string? Account { get; init; }

    /// <summary><c>Online Busy Idle BeRightBack Away OnThePhone OutToLunch Hidden Offline</c>; what nobody knows stays
    /// as sent. Null when nothing tells it.</summary>
    public string? Status { get; init; }

    /// <summary>Display name; a label, no identity.</summary>
    public string? Name { get; init; }

    /// <summary>Empty when there is none, null when nothing tells it.</summary>
    public string? PersonalMessage { get; init; }

    /// <summary>What is listened to, played or worked on, as contacts see it.</summary>
    public string? Media { get; init; }

    /// <summary>What the client can do: the bits of the first number, by name.</summary>
    public MsnList<string> Capabilities { get; init; } = MsnList<string>.Empty;

    /// <summary>GUID of the place, lower case and in braces; null for the account as a whole.</summary>
    public string? EndpointId { get; init; }

    /// <summary>Such as <c>WindowsLive</c>, <c>Yahoo</c>, <c>Circle</c>; null where the dialect tells none.</summary>
    public string? Network { get; init; }

    /// <summary>The account whose session shows the state; its own states are those of the same account.</summary>
    public string? Observer { get; init; }

    /// <summary>When it ended, or was no longer observed.</summary>
    public DateTimeOffset EndTime { get; init; }

    /// <summary><c>Changed</c>, <c>PlaceGone</c>, <c>AccountOffline</c>, <c>Refused</c>, <c>SessionEnd</c>,
    /// <c>CaptureEnd</c>, <c>LimitReached</c>; for the observer also what ended the session.</summary>
    public string EndReason { get; init; } = "";

    /// <summary>The state was still in force at <see cref="EndTime"/>: only the observation ended.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The state was found at sign-in; it began at an unknown time before.</summary>
    public bool IsInitial { get; init; }

    /// <summary>The server changed it without being asked.</summary>
    public bool IsForced { get; init; }

    /// <summary>What is different from the state before, by property name; all that is told for the first
    /// one.</summary>
    public MsnList<string> Changes { get; init; } = MsnList<string>.Empty;

    /// <summary>The command that began it, such as <c>ILN</c>, <c>UBX</c>, <c>NFY PUT</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Status as sent, such as <c>AWY</c>.</summary>
    public string? StatusCode { get; init; }

    /// <summary>Kind of <see cref="Media"/>: <c>Music Games Office</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>What the client can do: the bits of the second number (MSNP16 and later), by name.</summary>
    public MsnList<string> ExtendedCapabilities { get; init; } = MsnList<string>.Empty;

    /// <summary>Both numbers as sent.</summary>
    public string? CapabilityNumbers { get; init; }

    /// <summary>The product that the first number names; third-party clients claim one too.</summary>
    public string? ClientGeneration { get; init; }

    /// <summary>The bits of the presence service's numbers (MSNP21), by name.</summary>
    public MsnList<string> PresenceCapabilities { get; init; } = MsnList<string>.Empty;

    public MsnObjectInfo? DisplayPicture { get; init; }

    /// <summary>The animated display picture.</summary>
    public MsnObjectInfo? DynamicPicture { get; init; }

    /// <summary>The background of the window.</summary>
    public MsnObjectInfo? Scene { get; init; }

    public MsnObjectInfo? SignatureSound { get; init; }

    /// <summary>Address of a picture, as other networks have it.</summary>
    public string? IconUrl { get; init; }

    /// <summary><c>#AARRGGBB</c>.</summary>
    public string? ColorScheme { get; init; }

    /// <summary>Name of the place; the official client gives the computer's.</summary>
    public string? EndpointName { get; init; }

    /// <summary><c>Computer Web Mobile Xbox</c>; a number nobody knows stays a number.</summary>
    public string? ClientType { get; init; }

    /// <summary>Program and build that the place names, such as <c>MSNMSGR:15.4.3502.922</c>.</summary>
    public string? ClientVersion { get; init; }

    /// <summary>Whether nobody touches the computer at that place.</summary>
    public bool? IsIdle { get; init; }

    /// <summary>GUID of the installation, lower case and in braces.</summary>
    public string? MachineGuid { get; init; }

    /// <summary>When the account's profile was last changed, by the service's clock.</summary>
    public DateTimeOffset? ProfileChangedAt { get; init; }

    /// <summary>Circle, group or gateway through which the account is seen, with its network number.</summary>
    public string? Via { get; init; }

    /// <summary>Who is in a circle or group; <c>(Pending)</c> marks open invitations.</summary>
    public MsnList<string> Members { get; init; } = MsnList<string>.Empty;

    /// <summary>Network number as sent.</summary>
    public int? NetworkId { get; init; }
}
