using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Indicators;

/// <summary>Words of the protocols, which count by the line they stand in.</summary>
internal static class LineReader
{
    private const string Mentioned = "the word is mentioned";

    public static ParseStatus TryRead(
        TextWindow window, int start, int length, IndicatorToken token, out IndicatorFinding? finding)
    {
        finding = null;
        int end = window.LineEnd(start);
        if (end < 0)
        {
            return ParseStatus.NeedMore;
        }

        finding = token.Rule switch
        {
            IndicatorRule.Command => ReadCommand(window, start, end),
            IndicatorRule.MessageHead => ReadMessageHead(window, start),
            IndicatorRule.Header => ReadHeader(window, start, length, end, token),
            IndicatorRule.ContentType => ReadContentType(window, start, token),
            IndicatorRule.SessionLine => ReadSessionLine(window, start, end, token),
            IndicatorRule.TransferLine => window.LineBegins(start, "VER "u8)
                ? Create(token, "MSNFTP", MsnIndicatorPlace.Command, "a first line of a file transfer")
                : null,
            IndicatorRule.Request => ReadRequest(window, start, token),
            IndicatorRule.Connect => ReadConnect(window, start, end, token),
            IndicatorRule.Namespace => ReadNamespace(window, start, token),
            IndicatorRule.StreamStart => start == 0 && window.IsStart
                ? Create(token, "foo", MsnIndicatorPlace.StreamStart, "the first bytes of a direct connection")
                : null,
            _ => Create(token, ElementName(token), MsnIndicatorPlace.Markup, "the form is the service's own"),
        };
        return ParseStatus.Complete;
    }

    /// <summary>The line around a place is the first line of an HTTP request.</summary>
    public static bool IsRequestLine(TextWindow window, int at)
    {
        int start = window.LineStart(at);
        int end = window.LineEnd(at);
        ReadOnlySpan<byte> line = window.Bytes.Slice(start, Math.Max(0, end - start));
        return window.BeginsLine(start)
            && line.IndexOf(" HTTP/1."u8) > at - start
            && (window.HasAt(start, "GET "u8) || window.HasAt(start, "POST "u8) || window.HasAt(start, "HEAD "u8));
    }

    // Behind a payload a command follows without a line end.
    private static IndicatorFinding? ReadCommand(TextWindow window, int at, int end)
    {
        int lineStart = window.LineStart(at);
        if (window.FindCommand(lineStart, at, end, out int start) is not { } command)
        {
            return null;
        }

        bool isLine = start == lineStart && window.BeginsLine(start);
        return ToFinding(command, isLine && command.Info!.IsTelling) with
        {
            Start = start,
            Length = end - start,
        };
    }

    // MSG account name length, and then the payload's first header.
    private static IndicatorFinding? ReadMessageHead(TextWindow window, int at)
    {
        if (!window.HasAt(at - 2, "\r\n"u8))
        {
            return null;
        }

        int end = at - 2;
        WireCommand? command = window.FindCommand(window.LineStart(end), end, end, out int start);
        return command?.Verb is "MSG" or "UUM" or "UBM"
            ? ToFinding(command, true) with { Start = start, Length = end - start }
            : null;
    }

    private static IndicatorFinding ToFinding(WireCommand command, bool isCertain) => new(
        MsnIndicatorKind.Protocol,
        command.Verb,
        MsnIndicatorPlace.Command,
        isCertain ? MsnConfidence.Certain : MsnConfidence.High,
        "a command line with its arguments")
    {
        Detail = command.Verb + " " + string.Join(" ", SecretMask.Arguments(command)),
    };

    private static IndicatorFinding ReadHeader(
        TextWindow window, int start, int length, int end, IndicatorToken token)
    {
        string value = Name(token);
        if (token.Kind == MsnIndicatorKind.UserAgent)
        {
            value = window.Excerpt(start + "User-Agent:".Length, end);
        }

        if (!window.BeginsLine(start))
        {
            return Mention(token, value);
        }

        string detail = window.Excerpt(start + length, end);
        return Create(token, value, MsnIndicatorPlace.Header, "a header line") with
        {
            Detail = token.Meaning ?? (detail.Length == 0 ? null : detail),
        };
    }

    private static IndicatorFinding ReadContentType(TextWindow window, int start, IndicatorToken token)
    {
        int end = Math.Max(start + token.Text.Length, window.RunEnd(start, IsTypeByte));
        string value = WireText.DecodeLatin1(window.Bytes.Slice(start, end - start)).ToLowerInvariant();
        return window.LineBegins(start, "Content-Type:"u8)
            ? Create(token, value, MsnIndicatorPlace.Header, "the type of a message or a body")
            : Mention(token, value);
    }

    private static IndicatorFinding ReadSessionLine(TextWindow window, int start, int end, IndicatorToken token)
    {
        bool isRequest = window.LineBegins(start, "INVITE MSNMSGR:"u8) || window.LineBegins(start, "BYE MSNMSGR:"u8)
            || window.LineBegins(start, "ACK MSNMSGR:"u8);
        bool isAnswer = window.BeginsLine(start) && window.HasAt(start + token.Text.Length, " "u8);
        return isRequest || isAnswer || window.LineBegins(start, "Via:"u8)
            ? Create(token, token.Text, MsnIndicatorPlace.Header, "a line of an invitation") with
            {
                Detail = window.Excerpt(window.LineStart(start), end),
            }
            : Mention(token, token.Text);
    }

    private static IndicatorFinding ReadRequest(TextWindow window, int start, IndicatorToken token) =>
        IsRequestLine(window, start)
            ? Create(token, Name(token), MsnIndicatorPlace.HttpRequest, "the path of a request")
            : Mention(token, Name(token));

    private static IndicatorFinding? ReadConnect(TextWindow window, int start, int end, IndicatorToken token)
    {
        int from = window.LineStart(start);
        return window.BeginsLine(from) && window.HasAt(from, "CONNECT "u8)
            ? Create(token, ":1863", MsnIndicatorPlace.HttpConnect, "the port of the service") with
            {
                Detail = window.Excerpt(from, end),
            }
            : null;
    }

    private static IndicatorFinding ReadNamespace(TextWindow window, int start, IndicatorToken token)
    {
        bool isQuoted = start > 0 && window.Bytes[start - 1] is (byte)'"' or (byte)'\'';
        if (!isQuoted && !window.LineBegins(start, "SOAPAction:"u8))
        {
            return Mention(token, token.Text);
        }

        return window.LineBegins(start, "SOAPAction:"u8)
            ? Create(token, token.Text, MsnIndicatorPlace.Header, "the action of a SOAP request")
            : Create(token, token.Text, MsnIndicatorPlace.Markup, "the namespace of an element");
    }

    private static IndicatorFinding Create(
        IndicatorToken token, string value, MsnIndicatorPlace place, string ground) =>
        new(token.Kind, value, place, token.Confidence, ground) { Detail = token.Meaning };

    private static IndicatorFinding Mention(IndicatorToken token, string value) =>
        new(token.Kind, value, MsnIndicatorPlace.Text, MsnConfidence.Low, Mentioned) { Detail = token.Meaning };

    // The word without what only helps to find it.
    private static string Name(IndicatorToken token) => token.Text.TrimEnd(':', ' ', '"', '=');

    // The same element can be written in several ways.
    private static string ElementName(IndicatorToken token)
    {
        string name = token.Text;
        foreach (string opening in new[] { "<", "&lt;", "%3C" })
        {
            name = name.StartsWith(opening, StringComparison.Ordinal) ? name.Substring(opening.Length) : name;
        }

        int end = name.IndexOfAny([' ', '>']);
        return end < 0 ? name : name.Substring(0, end);
    }

    private static bool IsTypeByte(byte value) => value
        is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9'
        or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'/';
}
