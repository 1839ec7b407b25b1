using System.Collections.Generic;

namespace MsnForensics.Protocol.Content;

/// <summary>What the first bytes of a file tell about it.</summary>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Extensions">Usual file name endings without dot, lower case, the usual one first.</param>
public sealed record ContentSignature(string MediaType, IReadOnlyList<string> Extensions)
{
    public string Extension => Extensions[0];
}
