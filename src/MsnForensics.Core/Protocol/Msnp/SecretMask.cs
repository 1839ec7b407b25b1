using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>Hides what would let somebody sign in: tickets, digests, cookies.</summary>
public static class SecretMask
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mask = "***";

    private static readonly byte[][] SecretHeaders =
    {
        "MSPAuth:"u8.ToArray(), "MSPProf:"u8.ToArray(), "MSPSec:"u8.ToArray(),
    };

    /// <summary>The command's words with its secrets masked.</summary>
    public static string[] Arguments(WireCommand command)
    {
        int first = FirstSecret(command, out int count);
        if (first < 0 || first >= command.Arguments.Length)
        {
            return command.Arguments;
        }

        string[] masked = (string[])command.Arguments.Clone();
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
        for (int at = 0; at < payload.Length; at++)
        {
            int length = SecretHeaderLength(payload.AsSpan(at));
            if (length > 0)
            {
                masked ??= (byte[])payload.Clone();
                Span<byte> value = masked.AsSpan(at + length);
                int end = value.IndexOfAny((byte)'\r', (byte)'\n');
                value.Slice(0, end < 0 ? value.Length : end).Fill((byte)'*');
            }
        }

        return masked ?? payload;
    }

    private static int SecretHeaderLength(ReadOnlySpan<byte> text)
    {
        if ((text[0] | 0x20) != 'm')
        {
            return 0;
        }

        foreach (byte[] header in SecretHeaders)
        {
            if (text.Length >= header.Length && string.Equals(
                WireText.DecodeLatin1(text.Slice(0, header.Length)),
                WireText.DecodeLatin1(header),
                StringComparison.OrdinalIgnoreCase))
            {
                return header.Length;
            }
        }

        return 0;
    }

    /// <summary>Masks the value of a header that carries a secret.</summary>
    public static string Header(string name, string value)
    {
        foreach (byte[] header in SecretHeaders)
        {
            if (string.Equals(name + ":", WireText.DecodeLatin1(header), StringComparison.OrdinalIgnoreCase))
            {
                return Mask;
            }
        }

        return value;
    }

    // USR n pkg S response…; SB: USR n account cookie, ANS n account cookie id; XFR/RNG … CKI cookie.
    private static int FirstSecret(WireCommand command, out int count)
    {
        count = 1;
        switch (command.Verb)
        {
            case "USR" when command[1] is "MD5" or "TWN" or "SSO" or "CTP" or "SHA":
                count = command.Arguments.Length;
                return command[2] is "S" or "A" ? 3 : -1;
            case "USR" when command[1] != "OK":
            case "ANS" when command.Arguments.Length > 2:
                return 2;
            case "XFR":
            case "RNG":
                int marker = Array.IndexOf(command.Arguments, "CKI");
                return marker < 0 ? -1 : marker + 1;
            default:
                return -1;
        }
    }
}
