using System.Text.RegularExpressions;
using MsnForensics.Artifacts.Accounts;

namespace MsnForensics.Analysis.Host.Carving;

/// <summary>Commands of one line, and the documents behind them.</summary>
internal static class LineCarver
{
    private const int LongestLine = 1024;

    private static readonly Regex SignInLine = new(
        "USR [0-9]{1,10} (?:TWN|SSO|MD5) I (?<account>[^ \\r\\n]{3,129})", RegexOptions.CultureInvariant);

    private static readonly Regex CommandLine = new(
        "(?:ILN [0-9]{1,10} (?<status>NLN|BSY|IDL|BRB|AWY|PHN|LUN) (?:[0-9]{1,4}:)?(?<account>[^ \\r\\n]{3,129})"
        + "|NLN (?<status>NLN|BSY|IDL|BRB|AWY|PHN|LUN) (?:[0-9]{1,4}:)?(?<account>[^ \\r\\n]{3,129})"
        + "|FLN (?:[0-9]{1,4}:)?(?<account>[^ \\r\\n]{3,129})"
        + "|USR [0-9]{1,10} OK (?<account>[^ \\r\\n]{3,129}))(?: .*)?",
        RegexOptions.CultureInvariant);

    private static readonly Regex InvitationLine = new(
        "(?<method>INVITE|BYE|ACK) MSNMSGR:(?<account>[^ ;\\r\\n]{3,129})", RegexOptions.CultureInvariant);

    private static readonly Regex DocumentLine = new(
        "(?:UBX|UUX) (?<account>[^ \\r\\n]{1,129})[^\\r\\n]{0,32}\\r?$", RegexOptions.CultureInvariant);

    /// <summary>The line that begins a sign-in.</summary>
    public static CarvedItem? SignIn(CarvedText text, int at)
    {
        int start = text.StartOfLine(at, 32);
        Match line = SignInLine.Match(text.Take(start, LineLength(text, start)));
        return line.Success
            ? new CarvedItem(
                MsnArtifactKind.Command, start + line.Index, line.Length, line.Value, "This account began to sign in")
            {
                Account = line.Groups["account"].Value,
                Name = "USR",
                Confidence = MsnConfidence.Certain,
            }
            : null;
    }

    /// <summary>A line that says that somebody came, changed or went, or that a sign-in succeeded.</summary>
    public static CarvedItem? Command(CarvedText text, int at)
    {
        // Nothing that could be part of a word stands in front of it.
        bool isBeginning = at == 0 || text[at - 1] is < ' ' or > '~';
        Match line = isBeginning ? CommandLine.Match(text.Take(at, LineLength(text, at))) : Match.Empty;
        string account = line.Groups["account"].Value;
        if (!line.Success || line.Index != 0 || !AccountAddress.IsAddress(account))
        {
            return null;
        }

        string name = line.Value.Substring(0, 3);
        string status = line.Groups["status"].Value;
        bool isWhole = at + line.Length < text.Length && text[at + line.Length] is '\r' or '\n';
        return new CarvedItem(MsnArtifactKind.Command, at, line.Length, line.Value, name switch
        {
            "FLN" => "This contact went offline",
            "ILN" => "This contact was there when the client signed in: " + status,
            "NLN" => "This contact came or changed: " + status,
            _ => "The sign-in of this account succeeded",
        })
        {
            Account = account,
            Name = name,
            Confidence = isWhole ? MsnConfidence.High : MsnConfidence.Medium,
            Completeness = isWhole ? MsnCompleteness.Complete : MsnCompleteness.Truncated,
        };
    }

    /// <summary>The first line of an invitation between clients, with the fields below it.</summary>
    public static CarvedItem? Invitation(CarvedText text, int at)
    {
        int start = text.StartOfLine(at, LongestLine);
        Match line = InvitationLine.Match(text.Take(start, LineLength(text, start)));
        if (!line.Success)
        {
            return null;
        }

        int first = start + line.Index;
        int end = text.EndOfText(first, 4096);
        int blank = text.IndexOf("\r\n\r\n", first, end);
        return new CarvedItem(
            MsnArtifactKind.Command,
            first,
            (blank < 0 ? end : blank) - first,
            text.Take(first, (blank < 0 ? end : blank) - first),
            "Invitation between clients: a file, picture, call or webcam")
        {
            Account = line.Groups["account"].Value,
            Name = line.Groups["method"].Value,
            Completeness = blank < 0 ? MsnCompleteness.Truncated : MsnCompleteness.Complete,
        };
    }

    /// <summary>A personal message, with the command in front of it.</summary>
    public static CarvedItem? PersonalMessage(CarvedText text, int at)
    {
        int end = text.IndexOf("</Data>", at, at + LongestLine * 4);
        int stop = end < 0 ? text.EndOfText(at, LongestLine * 4) : end + 7;
        int line = at >= 2 ? text.StartOfLine(at - 2, 400) : at;
        Match command = DocumentLine.Match(text.Take(line, at - line).TrimEnd('\r', '\n'));
        int start = command.Success ? line + command.Index : at;
        string account = command.Groups["account"].Value;
        return new CarvedItem(
            MsnArtifactKind.Command, start, stop - start, text.Take(at, stop - at), "Personal message of an account")
        {
            Account = account.IndexOf('@') > 0 ? account : null,
            Name = command.Success ? command.Value.Substring(0, 3) : "UBX",
            Confidence = command.Success ? MsnConfidence.Certain : MsnConfidence.Medium,
            Completeness = end < 0 ? MsnCompleteness.Truncated : MsnCompleteness.Complete,
        };
    }

    private static int LineLength(CarvedText text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < LongestLine && text[end] >= ' ')
        {
            end++;
        }

        return end - start;
    }
}
