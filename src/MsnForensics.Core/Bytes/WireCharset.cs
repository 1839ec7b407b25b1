using System;
using System.Text;

namespace MsnForensics.Bytes;

/// <summary>Charsets by the names that mail and message headers give them.</summary>
public static class WireCharset
{
    /// <summary>Decodes bytes of a named charset; null when nobody knows the name.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string charset)
    {
        switch (charset.ToUpperInvariant())
        {
            case "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" or "":
                return WireText.Decode(bytes);
            case "ISO-8859-1" or "LATIN1":
                return WireText.DecodeLatin1(bytes);
            case "WINDOWS-1252" or "CP1252":
                return WireText.DecodeWindows1252(bytes);
            default:
                return Find(charset)?.GetString(bytes.ToArray());
        }
    }

    /// <summary>The encoding of a name; null when nobody knows the name.</summary>
    // The provider is asked itself: what a host has registered must not change the answer.
    public static Encoding? Find(string charset)
    {
        try
        {
#if NET8_0_OR_GREATER
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
#else
            return Encoding.GetEncoding(charset);
#endif
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The encoding of a code page; null when nobody knows it, or when its number means another one on each
    /// computer.</summary>
    public static Encoding? Find(int codePage)
    {
        const int LargestRelative = 42;
        try
        {
            return codePage <= LargestRelative ? null
#if NET8_0_OR_GREATER
                : CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
#else
                : Encoding.GetEncoding(codePage);
#endif
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
