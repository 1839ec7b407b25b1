using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Http;

/// <summary>User and password of <c>Authorization</c> or <c>Proxy-Authorization: Basic</c> (RFC 7617).</summary>
/// <param name="User">In front of the first colon.</param>
/// <param name="Password">Behind it.</param>
public sealed record BasicCredentials(string User, string Password)
{
    /// <summary>Reads a header's value; null when it is no Basic scheme or no base64.</summary>
    public static BasicCredentials? Parse(string? value)
    {
        string text = value?.Trim() ?? "";
        if (!text.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string clear;
        try
        {
            clear = WireText.Decode(Convert.FromBase64String(text.Substring(6).Trim()));
        }
        catch (FormatException)
        {
            return null;
        }

        int colon = clear.IndexOf(':');
        return colon < 0
            ? new BasicCredentials(clear, "")
            : new BasicCredentials(clear.Substring(0, colon), clear.Substring(colon + 1));
    }
}
