using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.FileTransfer;

/// <summary>One line of MSNFTP; ends in CRLF or a lone line feed (reference: section 1.6).</summary>
/// <param name="Verb">The first word.</param>
/// <param name="Account">Of a <c>USR</c> line, lower case; else empty.</param>
/// <param name="Number">Cookie of <c>USR</c>, size of <c>FIL</c>, code of <c>BYE</c>; null without one.</param>
/// <param name="Length">Bytes of the line with its end.</param>
public readonly record struct MsnftpLine(MsnftpVerb Verb, string Account, long? Number, int Length)
{
    // An account and two numbers; anything longer is no line of this protocol.
    private const int MaximumLength = 512;

    /// <summary>Reads the line at the start of the bytes.</summary>
    public static ParseStatus TryRead(ReadOnlySpan<byte> bytes, out MsnftpLine line)
    {
        line = default;
        if (!IsBeginning(bytes))
        {
            return ParseStatus.Invalid;
        }

        int lineFeed = bytes.IndexOf((byte)'\n');
        if (lineFeed < 0)
        {
            return bytes.Length > MaximumLength ? ParseStatus.Invalid : ParseStatus.NeedMore;
        }

        if (lineFeed > MaximumLength)
        {
            return ParseStatus.Invalid;
        }

        string text = WireText.Decode(bytes.Slice(0, lineFeed)).TrimEnd('\r', ' ');
        string[] words = text.Split(' ');
        MsnftpVerb verb = VerbOf(words);
        string last = words[words.Length - 1];
        line = new MsnftpLine(
            verb,
            verb == MsnftpVerb.User && words.Length > 1 ? AccountName.Parse(words[1]).Address : "",
            words.Length > 1 && DecimalNumber.TryParse(last, out long number) ? number : null,
            lineFeed + 1);
        return verb == MsnftpVerb.Unknown ? ParseStatus.Invalid : ParseStatus.Complete;
    }

    private static MsnftpVerb VerbOf(string[] words) => words[0] switch
    {
        "VER" when Array.IndexOf(words, "MSNFTP") > 0 => MsnftpVerb.Version,
        "USR" when words.Length == 3 => MsnftpVerb.User,
        "FIL" when words.Length == 2 => MsnftpVerb.File,
        "TFR" when words.Length == 1 => MsnftpVerb.Transfer,
        "CCL" when words.Length == 1 => MsnftpVerb.Cancel,
        "BYE" when words.Length <= 2 => MsnftpVerb.Bye,
        _ => MsnftpVerb.Unknown,
    };

    private static bool IsBeginning(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> verb = bytes.Slice(0, Math.Min(3, bytes.Length));
        return "VER"u8.StartsWith(verb) || "USR"u8.StartsWith(verb) || "FIL"u8.StartsWith(verb)
            || "TFR"u8.StartsWith(verb) || "CCL"u8.StartsWith(verb) || "BYE"u8.StartsWith(verb);
    }
}
