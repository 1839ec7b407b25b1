namespace MsnForensics.Protocol.Contacts;

/// <summary>A group in a group command.</summary>
public sealed record GroupEntry
{
    /// <summary>A number up to MSNP9, later a GUID in lower case; null in a request for a new group.</summary>
    public string? Id { get; init; }

    /// <summary>Decoded; null where the command names the id alone. <c>~</c> is the unnamed default
    /// group.</summary>
    public string? Name { get; init; }

    /// <summary>List version, up to MSNP9; some servers write a dummy later on.</summary>
    public string? Version { get; init; }
}
