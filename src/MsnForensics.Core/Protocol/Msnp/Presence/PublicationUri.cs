using System;

namespace MsnForensics.Protocol.Msnp.Presence;

/// <summary>What a publication is about: <c>/user</c>, <c>/network</c>, <c>/circle</c> or a member of one,
/// <c>/circle/roster(IM)/user(1:bob@example.org)</c> (reference: section 6.7).</summary>
/// <param name="Subject">The first part, lower case.</param>
/// <param name="Roster">The roster's service, when one is named.</param>
/// <param name="Member">The member, when one is named.</param>
public readonly record struct PublicationUri(string Subject, string? Roster, AccountName? Member)
{
    public static PublicationUri Parse(string text)
    {
        string path = text.Trim().TrimStart('/');
        int end = path.IndexOf('/');
        string? member = ArgumentOf(path, "/user(");
        return new PublicationUri(
            (end < 0 ? path : path.Substring(0, end)).ToLowerInvariant(),
            ArgumentOf(path, "/roster("),
            member is null ? null : AccountName.Parse(member));
    }

    private static string? ArgumentOf(string path, string start)
    {
        int at = path.IndexOf(start, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        int open = at + start.Length;
        int close = path.IndexOf(')', open);
        return close <= open ? null : path.Substring(open, close - open);
    }
}
