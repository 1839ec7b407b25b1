using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Contacts;

/// <summary>Ids of contacts and groups: GUIDs, whose braces and case vary, and in older dialects numbers.</summary>
public static class ListIdentifier
{
    /// <summary>A telephone number as an address (reference: section 6.6).</summary>
    public const string TelephonePrefix = "tel:";

    public static bool IsGuid(string word) =>
        (word.Length == 36 && Guid.TryParseExact(word, "D", out _))
        || (word.Length == 38 && Guid.TryParseExact(word, "B", out _));

    public static bool IsNumber(string word) => DecimalNumber.TryParse(word, out _);

    /// <summary>What can name a group: a number up to MSNP9, later a GUID.</summary>
    public static bool IsGroup(string word) => IsNumber(word) || IsGuid(word);

    public static bool IsAddress(string word) =>
        word.IndexOf('@') > 0 || word.StartsWith(TelephonePrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Lower case, without braces.</summary>
    public static string Normalize(string id) => id.Trim('{', '}', ' ').ToLowerInvariant();
}
