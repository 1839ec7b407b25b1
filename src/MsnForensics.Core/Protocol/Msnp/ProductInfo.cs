namespace MsnForensics.Protocol.Msnp;

/// <summary>A product id with its key, by which a client answers challenges (reference: section 5.6).</summary>
/// <param name="Id">The word behind <c>QRY</c>; public.</param>
/// <param name="Key">Goes into the answer and never over the wire.</param>
/// <param name="Since">First dialect in which it was used.</param>
/// <param name="Until">Last dialect.</param>
/// <param name="Client">The clients that use it, told by the range of dialects and therefore no proof; null when
/// nothing is known.</param>
public sealed record ProductInfo(string Id, string Key, int Since, int Until, string? Client);
