using System;

namespace MsnForensics.Protocol.Msnp;

/// <summary>A <c>Content-Type</c> value: media type in lower case, and the charset parameter without
/// quotes.</summary>
public readonly record struct ContentTypeValue(string MediaType, string? Charset)
{
    public static ContentTypeValue Parse(string value)
    {
        string[] parts = value.Split(';');
        string? charset = null;
        for (int i = 1; i < parts.Length; i++)
        {
            string parameter = parts[i].Trim();
            if (parameter.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
            {
                charset = parameter.Substring("charset=".Length).Trim('"', ' ');
            }
        }

        return new ContentTypeValue(parts[0].Trim().ToLowerInvariant(), charset);
    }
}
