using System;
using System.IO;
using System.Security.Cryptography;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis;

/// <summary>Reads an MSNObject from any of the forms it stands in, and compares it with a content (reference: sections
/// 5.1 to 5.4).</summary>
public static class ObjectText
{
    /// <summary>Reads XML, percent-encoded as in commands, entity-encoded as in documents, or base64 as in contexts;
    /// null for <c>0</c> and an empty text, which mean that there is none.</summary>
    public static MsnObject? Parse(string text)
    {
        string trimmed = text.Trim().TrimEnd('\0');
        bool mayBeBase64 = trimmed.StartsWith("PG", StringComparison.Ordinal);
        string decoded = mayBeBase64 ? WireText.Decode(Base64Text.Decode(trimmed, out _)).TrimEnd('\0') : trimmed;
        return MsnObject.Parse(decoded);
    }

    /// <summary>Whether a content has the size and the SHA-1 that the object announces; null when it announces no
    /// SHA-1.</summary>
    /// <exception cref="IOException">The content cannot be read.</exception>
    public static bool? Matches(MsnObject item, Stream content)
    {
        if (item.ContentSha1 is not { } announced)
        {
            return null;
        }

#pragma warning disable CA5350 // The objects' own digest.
        using SHA1 sha1 = SHA1.Create();
#pragma warning restore CA5350
        string found = HexText.Of(sha1.ComputeHash(content));
        return found == announced && (item.Size is null || item.Size == content.Length);
    }
}
