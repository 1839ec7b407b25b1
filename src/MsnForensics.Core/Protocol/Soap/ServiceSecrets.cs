using System;
using System.Collections.Generic;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Soap;

/// <summary>
/// Hides what would let somebody sign in, in what clients and web services send each other: passwords, tickets, proofs,
/// cookies (reference: sections 5.3, 5.4, 7.4, 9, 10.4).
/// </summary>
public static class ServiceSecrets
{
    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "Authentication-Info", "Cookie", "Set-Cookie",
    };

    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "Password", "TicketToken", "BinarySecurityToken", "BinarySecret", "CipherValue", "PassportCookie",
        "CircleTicket",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "passport", "lockkey",
    };

    private static readonly HashSet<string> FormFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "passwd", "pwd", "password",
    };

    private static readonly char[] BeforeName = { ' ', '\t', '\r', '\n', ':' };

    /// <summary>A header's value, masked when it is a secret.</summary>
    public static string Header(string name, string value) => Headers.Contains(name) ? SecretMask.Mask : value;

    /// <summary>A value of <see cref="SoapFields"/>, masked when its path leads through a secret.</summary>
    public static string Field(string path, string value)
    {
        foreach (string name in path.Split('/'))
        {
            bool isSecret = name.StartsWith("@", StringComparison.Ordinal)
                ? Attributes.Contains(name.Substring(1))
                : Elements.Contains(name) || FormFields.Contains(name);
            if (isSecret)
            {
                return SecretMask.Mask;
            }
        }

        return value;
    }

    /// <summary>A copy of a body in which secrets are asterisks, each byte one.</summary>
    public static byte[] Body(byte[] body)
    {
        byte[] masked = (byte[])body.Clone();
        if (body.AsSpan().IndexOf((byte)'<') >= 0)
        {
            MaskXml(masked);
        }
        else
        {
            MaskForm(masked);
        }

        return masked;
    }

    // Text behind a secret's tag up to the tag that closes it: tags inside stay.
    private static void MaskXml(Span<byte> body)
    {
        string? secret = null;
        int at = 0;
        while (at < body.Length)
        {
            Span<byte> rest = body.Slice(at);
            int open = rest.IndexOf((byte)'<');
            Span<byte> text = open < 0 ? rest : rest.Slice(0, open);
            if (secret is not null)
            {
                text.Fill((byte)'*');
            }

            at += text.Length;
            Span<byte> tag = TagAt(body.Slice(at));
            secret = NextSecret(secret, tag);
            MaskAttributes(tag);
            at += tag.Length;
        }
    }

    // A tag that is cut by the end is a tag.
    private static Span<byte> TagAt(Span<byte> bytes)
    {
        int close = bytes.IndexOf((byte)'>');
        return bytes.Slice(0, close < 0 ? bytes.Length : close + 1);
    }

    private static string? NextSecret(string? secret, ReadOnlySpan<byte> tag)
    {
        bool isEnd = tag.Length > 1 && tag[1] == (byte)'/';
        string name = NameOf(tag.Slice(Math.Min(tag.Length, isEnd ? 2 : 1)));
        if (secret is not null)
        {
            return isEnd && string.Equals(name, secret, StringComparison.OrdinalIgnoreCase) ? null : secret;
        }

        bool isEmpty = tag.Length > 1 && tag[tag.Length - 2] == (byte)'/';
        return !isEnd && !isEmpty && Elements.Contains(name) ? name : null;
    }

    private static string NameOf(ReadOnlySpan<byte> tag)
    {
        int end = tag.IndexOfAny(" \t\n/>"u8);
        ReadOnlySpan<byte> name = end < 0 ? tag : tag.Slice(0, end);
        return WireText.DecodeLatin1(name.Slice(name.IndexOf((byte)':') + 1)).TrimEnd('\r');
    }

    private static void MaskAttributes(Span<byte> tag)
    {
        while (tag.IndexOf((byte)'=') is >= 0 and int equals)
        {
            string before = WireText.DecodeLatin1(tag.Slice(0, equals)).TrimEnd();
            string name = before.Substring(before.LastIndexOfAny(BeforeName) + 1);
            tag = tag.Slice(equals + 1);
            int quote = tag.IndexOfAny((byte)'"', (byte)'\'');
            if (quote < 0)
            {
                return;
            }

            Span<byte> value = tag.Slice(quote + 1);
            int end = value.IndexOf(tag[quote]);
            value = end < 0 ? value : value.Slice(0, end);
            if (Attributes.Contains(name))
            {
                value.Fill((byte)'*');
            }

            tag = tag.Slice(Math.Min(tag.Length, quote + value.Length + 2));
        }
    }

    private static void MaskForm(Span<byte> body)
    {
        while (!body.IsEmpty)
        {
            int end = body.IndexOfAny((byte)'&', (byte)'\n');
            Span<byte> pair = end < 0 ? body : body.Slice(0, end);
            int equals = pair.IndexOf((byte)'=');
            if (equals > 0 && FormFields.Contains(WireText.DecodeLatin1(pair.Slice(0, equals)).Trim()))
            {
                pair.Slice(equals + 1).Fill((byte)'*');
            }

            body = body.Slice(end < 0 ? body.Length : end + 1);
        }
    }
}
