using System;

namespace MsnForensics.Protocol.Msnp;

/// <summary>Hides what would let somebody sign in: tickets, digests, cookies.</summary>
public static class SecretMask
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mask = "***";

    private static readonly string[] SecretHeaders = { "MSPAuth:", "MSPProf:", "MSPSec:" };

    /// <summary>The command's words with its secrets masked.</summary>
    public static string[] Arguments(WireCommand command) => Arguments(command.Verb, command.Arguments);

    /// <summary>The words behind a command's name, with its secrets masked.</summary>
    public static string[] Arguments(string verb, string[] arguments)
    {
        int first = FirstSecret(verb, arguments, out int count);
        if (first < 0 || first >= arguments.Length)
        {
            return arguments;
        }

        string[] masked = (string[])arguments.Clone();
        for (int i = first; i < Math.Min(masked.Length, first + count); i++)
        {
            masked[i] = Mask;
        }

        return masked;
    }

    /// <summary>A copy of the payload in which the values of secret headers are asterisks.</summary>
    public static byte[] Payload(byte[] payload)
    {
        byte[]? masked = null;
        int at = 0;
        while (payload.AsSpan(at).IndexOfAny((byte)'M', (byte)'m') is >= 0 and int next)
        {
            at += next;
            int length = SecretHeaderLength(payload.AsSpan(at));
            if (length > 0)
            {
                masked ??= (byte[])payload.Clone();
                Span<byte> value = masked.AsSpan(at + length);
                int end = value.IndexOfAny((byte)'\r', (byte)'\n');
                value.Slice(0, end < 0 ? value.Length : end).Fill((byte)'*');
            }

            at++;
        }

        return masked ?? payload;
    }

    private static int SecretHeaderLength(ReadOnlySpan<byte> text)
    {
        foreach (string header in SecretHeaders)
        {
            if (StartsWith(text, header))
            {
                return header.Length;
            }
        }

        return 0;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, string header)
    {
        if (text.Length < header.Length)
        {
            return false;
        }

        for (int i = 0; i < header.Length; i++)
        {
            if ((text[i] | 0x20) != (header[i] | 0x20))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Masks the value of a header that carries a secret.</summary>
    public static string Header(string name, string value)
    {
        foreach (string header in SecretHeaders)
        {
            if (name.Length + 1 == header.Length && header.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return Mask;
            }
        }

        return value;
    }

    // USR n pkg S response…; SB: USR n account cookie, ANS n account cookie id; XFR/RNG … CKI cookie.
    private static int FirstSecret(string verb, string[] words, out int count)
    {
        count = 1;
        switch (verb)
        {
            case "USR" when At(words, 1) is "MD5" or "TWN" or "SSO" or "CTP" or "SHA":
                count = words.Length;
                return At(words, 2) is "S" or "A" ? 3 : -1;
            case "USR" when At(words, 1) != "OK":
            case "ANS" when words.Length > 2:
                return 2;
            case "XFR":
            case "RNG":
                int marker = Array.IndexOf(words, "CKI");
                return marker < 0 ? -1 : marker + 1;
            default:
                return -1;
        }
    }

    private static string At(string[] words, int index) => index < words.Length ? words[index] : "";
}
