using System;
using System.Collections.Generic;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>A message's header lines and body (reference: section 8.1).</summary>
public sealed class MessagePayload
{
    private MessageFields? _fields;

    private MessagePayload(IReadOnlyList<KeyValuePair<string, string>> headers, int bodyOffset, bool areHeadersComplete)
    {
        Headers = headers;
        BodyOffset = bodyOffset;
        AreHeadersComplete = areHeadersComplete;
    }

    /// <summary>Names and values in order, repeated ones too.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>What the usual headers say.</summary>
    public MessageFields Fields => _fields ??= new MessageFields(this);

    /// <summary>Offset of the body in the payload; the payload's length when there is none.</summary>
    public int BodyOffset { get; }

    /// <summary>False when the payload ends before the blank line: all of it was read as headers.</summary>
    public bool AreHeadersComplete { get; }

    /// <summary>The first header of that name, compared without case; null when absent.</summary>
    public string? this[string name] => Headers.ValueOf(name);

    /// <summary>Reads a payload; any bytes give a result.</summary>
    /// <param name="payload">Headers and body.</param>
    /// <param name="texts">Shares the headers that come again.</param>
    public static MessagePayload Parse(ReadOnlySpan<byte> payload, TextPool? texts = null)
    {
        int bodyOffset = FindBody(payload);
        ReadOnlySpan<byte> block = bodyOffset < 0 ? payload : payload.Slice(0, bodyOffset);
        return new MessagePayload(
            ReadHeaders(block, texts), bodyOffset < 0 ? payload.Length : bodyOffset, bodyOffset >= 0);
    }

    /// <summary>Reads <c>Name: value</c> lines, as they also stand in the bodies of server messages.</summary>
    public static List<KeyValuePair<string, string>> ReadHeaders(ReadOnlySpan<byte> block, TextPool? texts = null)
    {
        List<KeyValuePair<string, string>> headers = new();
        while (!block.IsEmpty)
        {
            int lineFeed = block.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = lineFeed < 0 ? block : block.Slice(0, lineFeed);
            block = lineFeed < 0 ? default : block.Slice(lineFeed + 1);
            AddHeader(headers, WithoutCarriageReturn(line), texts);
        }

        return headers;
    }

    private static ReadOnlySpan<byte> WithoutTail(ReadOnlySpan<byte> name)
    {
        while (!name.IsEmpty && name[name.Length - 1] == (byte)' ')
        {
            name = name.Slice(0, name.Length - 1);
        }

        return name;
    }

    private static ReadOnlySpan<byte> WithoutLead(ReadOnlySpan<byte> value)
    {
        while (!value.IsEmpty && value[0] is (byte)' ' or (byte)'\t')
        {
            value = value.Slice(1);
        }

        return value;
    }

    private static void AddHeader(
        List<KeyValuePair<string, string>> headers, ReadOnlySpan<byte> line, TextPool? texts)
    {
        if (line.IsEmpty)
        {
            return;
        }

        if (texts is not null && line.IndexOf((byte)':') is >= 0 and int end
            && line[0] is not ((byte)' ' or (byte)'\t') && WireText.IsAscii(line))
        {
            headers.Add(new(
                texts.Decode(WithoutTail(line.Slice(0, end))),
                texts.Decode(WithoutLead(line.Slice(end + 1)))));
            return;
        }

        string text = WireText.Decode(line);
        if (text[0] is ' ' or '\t' && headers.Count > 0)
        {
            KeyValuePair<string, string> last = headers[headers.Count - 1];
            headers[headers.Count - 1] = new(last.Key, last.Value + " " + text.Trim(' ', '\t'));
            return;
        }

        int colon = text.IndexOf(':');
        headers.Add(colon < 0
            ? new(text, "")
            : new(text.Substring(0, colon).TrimEnd(' '), text.Substring(colon + 1).TrimStart(' ', '\t')));
    }

    private static ReadOnlySpan<byte> WithoutCarriageReturn(ReadOnlySpan<byte> line) =>
        !line.IsEmpty && line[line.Length - 1] == (byte)'\r' ? line.Slice(0, line.Length - 1) : line;

    /// <summary>Offset of the body; -1 when the payload ends before it.</summary>
    internal static int FindBody(ReadOnlySpan<byte> payload)
    {
        int at = payload.IndexOf("\r\n\r\n"u8);
        if (at >= 0)
        {
            return at + 4;
        }

        at = payload.IndexOf("\n\n"u8);
        return at < 0 ? -1 : at + 2;
    }
}
