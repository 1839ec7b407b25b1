using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Host.Carving;

/// <summary>Messages with their headers; the command line in front of them, where it is there, tells who sent it and
/// how long it is.</summary>
internal static class MessageCarver
{
    private const int LongestHead = 2048;
    private const int LongestBody = 16 * 1024;
    private const string Version = "MIME-Version: 1.0";
    private const string ContentType = "Content-Type";

    private static readonly Regex Line = new(
        "MSG (?:(?<sender>[^ ]{3,129}) (?<name>[^ ]{1,400})|[0-9]{1,10} [ANUD]) (?<length>[0-9]{1,5})\\r?$",
        RegexOptions.CultureInvariant);

    private static readonly string[] Secrets = { "MSPAuth", "MSPProf", "MSPSec", "sid", "kv", "Passport", "ticket" };

    public static CarvedItem? Carve(CarvedText text, int at)
    {
        int start = StartOfHead(text, at);
        int command = start >= 2 ? text.StartOfLine(start - 2, 600) : start;
        Match line = start >= 2 ? Line.Match(text.Take(command, start - command).TrimEnd('\r', '\n')) : Match.Empty;
        int body = text.IndexOf("\r\n\r\n", start, start + LongestHead);
        int headEnd = body >= 0 ? body : text.EndOfText(start, LongestHead);
        List<KeyValuePair<string, string>> headers = HeadersOf(text.Take(start, headEnd - start));
        if (!headers.Any(header => header.Key.Equals(ContentType, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return body < 0
            ? Build(text, line, command, start, headEnd, headEnd, headers, MsnCompleteness.Truncated)
            : WithBody(text, line, command, start, body + 4, headers);
    }

    /// <summary>Fields of a sign-in profile or of a file offered, whose head is lost.</summary>
    public static CarvedItem? Fields(CarvedText text, int at)
    {
        int start = StartOfHead(text, at);
        int end = text.IndexOf("\r\n\r\n", at, at + LongestHead);
        int stop = end < 0 ? text.EndOfText(at, LongestHead) : end;
        List<KeyValuePair<string, string>> headers = HeadersOf(text.Take(start, stop - start));
        if (headers.Count == 0)
        {
            return null;
        }

        bool includeSecret = text.IncludeSecret;
        bool isProfile = text.HasAt(at, "preferredEmail");
        return new CarvedItem(
            isProfile ? MsnArtifactKind.SignInProfile : MsnArtifactKind.MessageFragment,
            start,
            stop - start,
            string.Join("; ", headers.Select(header => Masked(header, includeSecret))),
            isProfile
                ? "Part of the profile that the service sent at sign-in"
                : "Part of an invitation: a file was offered")
        {
            Account = ValueOf(headers, "preferredEmail"),
            Name = isProfile ? "text/x-msmsgsprofile" : "text/x-msmsgsinvite",
            Time = isProfile ? WireTime.FromUnixSeconds(ValueOf(headers, "LoginTime")) : null,
            Confidence = MsnConfidence.Medium,
            Completeness = MsnCompleteness.Truncated,
        };
    }

    private static CarvedItem WithBody(
        CarvedText text, Match line, int command, int start, int body,
        List<KeyValuePair<string, string>> headers)
    {
        // The length counts bytes; in UTF-16 only ASCII text has as many characters.
        int stated = line.Success
            ? int.Parse(line.Groups["length"].Value, CultureInfo.InvariantCulture) - (body - start)
            : LongestBody;
        int readable = text.EndOfText(body, Math.Min(Math.Max(0, stated), LongestBody));
        int next = line.Success ? -1 : text.IndexOf(Version, body, readable);
        int end = next > 0 ? text.StartOfLine(next - 1, 600) : readable;
        bool isWhole = line.Success && end - body >= stated;
        return Build(
            text, line, command, start, body, Math.Max(body, end), headers,
            isWhole ? MsnCompleteness.Complete : MsnCompleteness.Truncated);
    }

    private static CarvedItem Build(
        CarvedText text, Match line, int command, int start, int body, int end,
        List<KeyValuePair<string, string>> headers, MsnCompleteness completeness)
    {
        int first = line.Success ? command + line.Index : start;
        string type = ValueOf(headers, ContentType) ?? "";
        bool isProfile = type.StartsWith("text/x-msmsgsprofile", StringComparison.OrdinalIgnoreCase);
        string content = text.Take(body, end - body).TrimEnd('\r', '\n');
        bool includeSecret = text.IncludeSecret;
        string said = content.Length > 0 && !isProfile
            ? content
            : string.Join("; ", headers.Select(header => Masked(header, includeSecret)));
        string? sender = isProfile ? ValueOf(headers, "preferredEmail")
            : line.Groups["sender"].Value is { Length: > 0 } name ? name
            : ValueOf(headers, "TypingUser");
        return new CarvedItem(
            isProfile ? MsnArtifactKind.SignInProfile : MsnArtifactKind.MessageFragment,
            first,
            end - first,
            said,
            isProfile
                ? "Profile that the service sent at sign-in: account, address of the client, time"
                : line.Success
                    ? "Message with its command: " + (sender is null ? "sent from here" : "received from this account")
                    : "Message without its command: sender and length unknown")
        {
            Account = sender,
            Name = type,
            Time = isProfile ? WireTime.FromUnixSeconds(ValueOf(headers, "LoginTime")) : null,
            Confidence = line.Success ? MsnConfidence.Certain : MsnConfidence.Medium,
            Completeness = completeness,
        };
    }

    private static string Masked(KeyValuePair<string, string> header, bool includeSecret)
    {
        bool isSecret = !includeSecret && Secrets.Contains(header.Key, StringComparer.OrdinalIgnoreCase);
        return header.Key + "=" + (isSecret ? SecretMask.Mask : header.Value);
    }

    // A header is somewhere in the head; the head begins with the version, or with the first line that is one.
    private static int StartOfHead(CarvedText text, int at)
    {
        int start = text.StartOfLine(at, LongestHead);
        for (int lines = 0; lines < 40 && start >= 2 && !text.HasAt(start, Version); lines++)
        {
            int before = text.StartOfLine(start - 2, LongestHead);
            bool isHeader = text[start - 1] == '\n' && text.IndexOf(":", before, start) > before;
            if (!isHeader || before == start)
            {
                break;
            }

            start = before;
        }

        return start;
    }

    private static List<KeyValuePair<string, string>> HeadersOf(string head)
    {
        List<KeyValuePair<string, string>> headers = new();
        foreach (string line in head.Split('\n'))
        {
            int colon = line.IndexOf(':');
            if (colon > 0 && colon < 64)
            {
                headers.Add(new(line.Substring(0, colon).Trim(), line.Substring(colon + 1).Trim()));
            }
        }

        return headers;
    }

    private static string? ValueOf(List<KeyValuePair<string, string>> headers, string name) => headers
        .Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(header => header.Value)
        .FirstOrDefault(value => value.Length > 0);
}
