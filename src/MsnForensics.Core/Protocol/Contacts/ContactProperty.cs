namespace MsnForensics.Protocol.Contacts;

/// <summary>A property of a contact, or of the owner where neither address nor id is given.</summary>
/// <param name="Address">The contact's address in lower case, when given.</param>
/// <param name="ContactId">The contact's id, when given.</param>
/// <param name="Name">Such as <c>PHM</c>; a display name is <c>MFN</c> (reference: section 3.3).</param>
/// <param name="Value">Decoded; empty when unset.</param>
public sealed record ContactProperty(string? Address, string? ContactId, string Name, string Value);
