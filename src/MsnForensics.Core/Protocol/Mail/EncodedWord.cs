using System;
using System.Collections.Generic;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Mail;

/// <summary>
/// Words such as <c>=?utf-8?B?Qm9i?=</c> in names and subjects (RFC 2047). Words that touch are decoded as one, since
/// senders cut characters between them. What cannot be decoded stays as it is.
/// </summary>
public static class EncodedWord
{
    private const string Start = "=?";
    private const string End = "?=";

    public static string Decode(string text)
    {
        int next = text.IndexOf(Start, StringComparison.Ordinal);
        if (next < 0)
        {
            return text;
        }

        StringBuilder result = new();
        Run run = new(result);
        int at = 0;
        while (next >= 0)
        {
            if (!TryRead(text, next, out int end, out string charset, out byte[] bytes))
            {
                next = IndexOfStart(text, next + 1);
                continue;
            }

            string between = text.Substring(at, next - at);
            run.Add(charset, bytes, between);
            at = end;
            next = IndexOfStart(text, end);
        }

        run.Close();
        return result.Append(text, at, text.Length - at).ToString();
    }

    private static int IndexOfStart(string text, int from) => text.IndexOf(Start, from, StringComparison.Ordinal);

    // =?charset*language?encoding?text?=
    private static bool TryRead(string text, int at, out int end, out string charset, out byte[] bytes)
    {
        end = at;
        bytes = Array.Empty<byte>();
        int charsetEnd = text.IndexOf('?', at + 2);
        charset = charsetEnd < 0 ? "" : text.Substring(at + 2, charsetEnd - at - 2).Split('*')[0];
        if (charset.Length == 0 || charsetEnd + 3 > text.Length || text[charsetEnd + 2] != '?')
        {
            return false;
        }

        int close = text.IndexOf(End, charsetEnd + 3, StringComparison.Ordinal);
        if (close < 0 || WireCharset.Decode(default, charset) is null)
        {
            return false;
        }

        string content = text.Substring(charsetEnd + 3, close - charsetEnd - 3);
        end = close + 2;
        switch (text[charsetEnd + 1])
        {
            case 'B' or 'b':
                bytes = Base64Text.Decode(content, out bool isWhole);
                return isWhole;
            case 'Q' or 'q':
                bytes = DecodeQuoted(content);
                return true;
            default:
                return false;
        }
    }

    private static byte[] DecodeQuoted(string content)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(content);
        int count = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            bool isEscaped = bytes[i] == (byte)'=' && i + 2 < bytes.Length
                && IsHex(bytes[i + 1]) && IsHex(bytes[i + 2]);
            bytes[count++] = isEscaped
                ? (byte)((ValueOf(bytes[i + 1]) << 4) | ValueOf(bytes[i + 2]))
                : bytes[i] == (byte)'_' ? (byte)' ' : bytes[i];
            i += isEscaped ? 2 : 0;
        }

        return bytes.AsSpan(0, count).ToArray();
    }

    private static bool IsHex(byte digit) =>
        digit is (>= (byte)'0' and <= (byte)'9')
            or (>= (byte)'A' and <= (byte)'F') or (>= (byte)'a' and <= (byte)'f');

    private static int ValueOf(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit & 0xDF) - 'A' + 10;

    // Words of one charset with nothing but blanks between them.
    private sealed class Run
    {
        private readonly StringBuilder _result;
        private readonly List<byte> _bytes = new();
        private string? _charset;

        public Run(StringBuilder result) => _result = result;

        public void Add(string charset, byte[] bytes, string between)
        {
            bool isJoined = _charset is not null && string.IsNullOrWhiteSpace(between);
            if (!isJoined || !string.Equals(_charset, charset, StringComparison.OrdinalIgnoreCase))
            {
                Close();
                _result.Append(isJoined ? "" : between);
                _charset = charset;
            }

            _bytes.AddRange(bytes);
        }

        public void Close()
        {
            if (_charset is not null)
            {
                _result.Append(WireCharset.Decode(_bytes.ToArray(), _charset));
                _bytes.Clear();
                _charset = null;
            }
        }
    }
}
