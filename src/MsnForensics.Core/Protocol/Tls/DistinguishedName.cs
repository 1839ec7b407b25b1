using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Tls;

/// <summary>The names in certificates (X.501), written the way of RFC 4514: the most specific part first.</summary>
internal static class DistinguishedName
{
    private const int Utf8Text = 0x0C;
    private const int WideText = 0x1E;

    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["2.5.4.3"] = "CN",
        ["2.5.4.5"] = "SERIALNUMBER",
        ["2.5.4.6"] = "C",
        ["2.5.4.7"] = "L",
        ["2.5.4.8"] = "ST",
        ["2.5.4.9"] = "STREET",
        ["2.5.4.10"] = "O",
        ["2.5.4.11"] = "OU",
        ["0.9.2342.19200300.100.1.1"] = "UID",
        ["0.9.2342.19200300.100.1.25"] = "DC",
        ["1.2.840.113549.1.9.1"] = "E",
    };

    /// <summary>Reads a name: a sequence of sets of pairs.</summary>
    /// <param name="content">The sequence's content.</param>
    /// <param name="commonName">The most specific common name, or "".</param>
    public static string Read(ReadOnlySpan<byte> content, out string commonName)
    {
        commonName = "";
        List<string> parts = new();
        DerFields sets = new(content);
        while (sets.TryRead(DerFields.Set, out ReadOnlySpan<byte> set))
        {
            DerFields pairs = new(set);
            while (pairs.TryRead(DerFields.Sequence, out ReadOnlySpan<byte> pair))
            {
                DerFields fields = new(pair);
                if (fields.TryRead(DerFields.ObjectIdentifier, out ReadOnlySpan<byte> identifier)
                    && fields.TryRead(out int tag, out ReadOnlySpan<byte> value))
                {
                    string number = NumberOf(identifier);
                    string keyword = Keywords.TryGetValue(number, out string? known) ? known : number;
                    string text = TextOf(tag, value);
                    commonName = keyword == "CN" ? text : commonName;
                    parts.Add(keyword + "=" + Escape(text));
                }
            }
        }

        parts.Reverse();
        return string.Join(", ", parts);
    }

    private static string TextOf(int tag, ReadOnlySpan<byte> value) => tag switch
    {
        Utf8Text => WireText.Decode(value),
        WideText => Encoding.BigEndianUnicode.GetString(value.ToArray()),
        _ => WireText.DecodeLatin1(value),
    };

    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char each in text)
        {
            if (",+\"\\<>;=".IndexOf(each) >= 0)
            {
                escaped.Append('\\');
            }

            escaped.Append(each);
        }

        return escaped.ToString();
    }

    // Base 128, the top bit set in all bytes of a number but the last; the first number holds the first two parts.
    private static string NumberOf(ReadOnlySpan<byte> identifier)
    {
        List<string> parts = new();
        long value = 0;
        foreach (byte each in identifier)
        {
            value = ((value & (long.MaxValue >> 8)) << 7) | (byte)(each & 0x7F);
            if ((each & 0x80) != 0)
            {
                continue;
            }

            if (parts.Count == 0)
            {
                long top = Math.Min(value / 40, 2);
                parts.Add(top.ToString(CultureInfo.InvariantCulture));
                value -= top * 40;
            }

            parts.Add(value.ToString(CultureInfo.InvariantCulture));
            value = 0;
        }

        return string.Join(".", parts);
    }
}
