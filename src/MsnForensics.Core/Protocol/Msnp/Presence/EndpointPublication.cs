namespace MsnForensics.Protocol.Msnp.Presence;

/// <summary>What a publication says of one place where an account is signed in; null is not said, empty is said to
/// be empty.</summary>
public sealed record EndpointPublication
{
    /// <summary>GUID, lower case and in braces; null is the sender's own place.</summary>
    public string? EndpointId { get; init; }

    /// <summary>One or two numbers as sent.</summary>
    public string? Capabilities { get; init; }

    /// <summary>The numbers of the presence service (MSNP21), a selection of the same bits.</summary>
    public string? PresenceCapabilities { get; init; }

    /// <summary>The official client tells the computer's name.</summary>
    public string? Name { get; init; }

    /// <summary><c>true</c> or <c>false</c> as sent.</summary>
    public string? Idle { get; init; }

    /// <summary>1 computer, 2 web, 3 mobile, 4 Xbox.</summary>
    public string? ClientType { get; init; }

    /// <summary>Status code of this place.</summary>
    public string? Status { get; init; }

    /// <summary>Client name and build, such as <c>MSNMSGR:15.4.3502.922</c>.</summary>
    public string? Version { get; init; }

    /// <summary>True when private data of the owner's place were given (<c>PrivateEndpointData</c>,
    /// <c>PD</c>).</summary>
    public bool IsPrivate { get; init; }
}
