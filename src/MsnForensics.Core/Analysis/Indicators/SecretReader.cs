using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Indicators;

/// <summary>Tickets and other secrets of a sign-in.</summary>
internal static class SecretReader
{
    // A ticket of fewer bytes is a placeholder.
    private const int MinimumLength = 4;

    public static ParseStatus TryRead(
        TextWindow window, int start, int length, IndicatorToken token, out IndicatorFinding? finding)
    {
        finding = null;
        int from = FirstByte(window, start, length, token.Text);
        bool isMarkup = token.Text[0] is '<' or 'p';
        int end = from < 0 ? -1 : window.RunEnd(from, isMarkup ? IsMarkupByte : IsSecretByte);
        if (end < 0)
        {
            return window.IsFinal ? ParseStatus.Complete : ParseStatus.NeedMore;
        }

        if (end - from >= MinimumLength)
        {
            string secret = WireText.DecodeLatin1(window.Bytes.Slice(from, end - from));
            finding = new IndicatorFinding(
                MsnIndicatorKind.Ticket,
                Masked(secret),
                PlaceOf(window, start, token),
                token.Confidence,
                GroundOf(token))
            {
                Detail = token.Meaning ?? token.Text.Trim('<', '>', ' ', ':', '='),
                Secret = secret,
            };
        }

        return ParseStatus.Complete;
    }

    // The text ends where the secret begins, or in front of it: behind a tag, behind a blank; or it is its beginning.
    private static int FirstByte(TextWindow window, int start, int length, string text)
    {
        if (text[0] == 'H')
        {
            return start;
        }

        int at = start + length;
        if (text.EndsWith("t=", StringComparison.Ordinal))
        {
            return at - 2;
        }

        if (text == "<BinarySecurityToken")
        {
            int close = window.RunEnd(at, value => value is not ((byte)'>' or (byte)'<'));
            return close < 0 || close >= window.Bytes.Length ? -1 : close + 1;
        }

        return window.RunEnd(at, value => value == (byte)' ');
    }

    private static MsnIndicatorPlace PlaceOf(TextWindow window, int start, IndicatorToken token)
    {
        int lineEnd = window.LineEnd(start);
        bool isCommand = window.FindCommand(
            window.LineStart(start), start, lineEnd < 0 ? window.Bytes.Length : lineEnd, out _) is { Verb: "USR" };
        return isCommand
            ? MsnIndicatorPlace.Command
            : token.Text[0] is '<' or 'p' ? MsnIndicatorPlace.Markup : MsnIndicatorPlace.Header;
    }

    private static string GroundOf(IndicatorToken token) => token.Confidence switch
    {
        MsnConfidence.Certain => "the head of the structure",
        MsnConfidence.High => "a ticket in its place",
        _ => "a cookie that other sites use as well",
    };

    // The form stays visible: a ticket with its profile, a structure with its head.
    private static string Masked(string secret)
    {
        int profile = secret.IndexOf("&p=", StringComparison.Ordinal) is >= 0 and int plain
            ? plain
            : secret.IndexOf("&amp;p=", StringComparison.Ordinal);
        if (secret.StartsWith("t=", StringComparison.Ordinal))
        {
            return profile < 0 ? "t=" + SecretMask.Mask : "t=" + SecretMask.Mask + "&p=" + SecretMask.Mask;
        }

        return secret.StartsWith("HAAAAAEA", StringComparison.Ordinal)
            ? "HAAAAAEA" + SecretMask.Mask
            : SecretMask.Mask;
    }

    private static bool IsSecretByte(byte value) => IsMarkupByte(value) && value is not ((byte)';' or (byte)',');

    // In XML the two halves are parted by an entity.
    private static bool IsMarkupByte(byte value) =>
        value is > 0x20 and < 0x7F and not ((byte)'"' or (byte)'\'' or (byte)'<' or (byte)'>');
}
