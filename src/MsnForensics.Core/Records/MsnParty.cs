namespace MsnForensics;

/// <summary>A person at one end: account, name and place of sign-in.</summary>
public sealed record MsnParty(
    string Account, string? Name = null, string? EndpointId = null, int? Network = null, bool IsLocal = false)
{
    public override string ToString() => Account;
}
