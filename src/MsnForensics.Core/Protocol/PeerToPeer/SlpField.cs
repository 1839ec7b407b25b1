namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>One line of an MSNSLP body.</summary>
/// <param name="Name">As the field is called when it is not mirrored.</param>
/// <param name="Value">Read forwards.</param>
/// <param name="IsMirrored">Name and value stood on the wire back to front (reference: section 4.7).</param>
public readonly record struct SlpField(string Name, string Value, bool IsMirrored);
