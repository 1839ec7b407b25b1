using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// The cookie that admits a client to a switchboard. In <c>a.b.c</c>, given for a switchboard of one's own,
/// <c>a</c> is the session's number, the one that <c>CAL … RINGING</c> reports later; <c>b.c</c>, given with an
/// invitation, has none (reference: section 3.2).
/// </summary>
public static class SwitchboardCookie
{
    /// <summary>The session number in the cookie, or null.</summary>
    public static string? SessionIdOf(string cookie)
    {
        string[] parts = cookie.Split('.');
        return parts.Length == 3 && Array.TrueForAll(parts, part => DecimalNumber.TryParse(part, out _))
            ? parts[0]
            : null;
    }
}
