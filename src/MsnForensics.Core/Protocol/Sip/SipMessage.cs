using System;
using System.Collections.Generic;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Sip;

/// <summary>A SIP message; compact header names are read as the long ones (reference: section 7.9).</summary>
public sealed class SipMessage
{
    private const int MaximumHeaderLength = 64 * 1024;

    private static readonly Dictionary<string, string> LongNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["v"] = "Via", ["f"] = "From", ["t"] = "To", ["i"] = "Call-ID", ["m"] = "Contact", ["c"] = "Content-Type",
        ["l"] = "Content-Length", ["e"] = "Content-Encoding", ["o"] = "Event", ["s"] = "Subject", ["k"] = "Supported",
        ["u"] = "Allow-Events",
    };

    private SipMessage(string startLine, IReadOnlyList<KeyValuePair<string, string>> headers, byte[] body, int length)
    {
        StartLine = startLine;
        Headers = headers;
        Body = body;
        Length = length;
        string[] words = startLine.Split(' ');
        bool isResponse = words[0].StartsWith("SIP/", StringComparison.Ordinal);
        Method = isResponse ? "" : words[0];
        StatusCode = isResponse && words.Length > 1 && DecimalNumber.TryParse(words[1], out long code) && code < 1000
            ? (int)code
            : 0;
    }

    public string StartLine { get; }

    /// <summary>Such as <c>INVITE</c>; empty in a response.</summary>
    public string Method { get; }

    /// <summary>Such as 200; 0 in a request.</summary>
    public int StatusCode { get; }

    /// <summary>Long names and values in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    public byte[] Body { get; }

    /// <summary>Bytes of the message with its body.</summary>
    public int Length { get; }

    public string? CallId => this["Call-ID"];

    /// <summary>The caller's account, lower case; the header's own address in a response too.</summary>
    public string? From => AccountOf(this["From"]);

    public string? To => AccountOf(this["To"]);

    /// <summary>The method that a response answers, from <c>CSeq</c>.</summary>
    public string SequenceMethod
    {
        get
        {
            string[] words = (this["CSeq"] ?? "").Trim().Split(' ');
            return words[words.Length - 1];
        }
    }

    /// <summary>The first header of that (long) name, compared without case; null when absent.</summary>
    public string? this[string name] => Headers.ValueOf(name);

    /// <summary>Reads the message at the start of the bytes.</summary>
    /// <param name="bytes">Bytes of a stream, or a whole datagram.</param>
    /// <param name="isWhole">Nothing follows: without a length the body is all that is there.</param>
    /// <param name="message">The message.</param>
    public static ParseStatus TryRead(ReadOnlySpan<byte> bytes, bool isWhole, out SipMessage? message)
    {
        message = null;
        int lineFeed = bytes.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = lineFeed < 0 ? bytes : bytes.Slice(0, lineFeed);
        if (!IsStartLine(line, lineFeed >= 0))
        {
            return ParseStatus.Invalid;
        }

        // The line's own end begins the headers, so that a message without any ends in a blank line too.
        int end = lineFeed > 0 && bytes[lineFeed - 1] == (byte)'\r' ? lineFeed - 1 : Math.Max(lineFeed, 0);
        ReadOnlySpan<byte> rest = lineFeed < 0 ? default : bytes.Slice(end);
        MessagePayload headers = MessagePayload.Parse(rest);
        if (headers.BodyOffset > MaximumHeaderLength)
        {
            return ParseStatus.Invalid;
        }

        if (lineFeed < 0 || (!headers.AreHeadersComplete && !isWhole))
        {
            return ParseStatus.NeedMore;
        }

        List<KeyValuePair<string, string>> named = WithLongNames(headers.Headers);
        message = Create(line, named, rest.Slice(headers.BodyOffset), end + headers.BodyOffset, isWhole);
        return message is null ? ParseStatus.NeedMore : ParseStatus.Complete;
    }

    private static SipMessage? Create(
        ReadOnlySpan<byte> line,
        List<KeyValuePair<string, string>> headers,
        ReadOnlySpan<byte> rest,
        int headerLength,
        bool isWhole)
    {
        SipMessage head = new(WireText.Decode(line).TrimEnd('\r'), headers, Array.Empty<byte>(), headerLength);
        bool isNumber = DecimalNumber.TryParse(head["Content-Length"]?.Trim() ?? "", out long length);
        long count = isNumber ? length : isWhole ? rest.Length : 0;
        if (count > rest.Length && !isWhole)
        {
            return null;
        }

        int taken = (int)Math.Min(count, rest.Length);
        return new SipMessage(head.StartLine, headers, rest.Slice(0, taken).ToArray(), headerLength + taken);
    }

    // "METHOD sip:… SIP/2.0" or "SIP/2.0 200 OK".
    private static bool IsStartLine(ReadOnlySpan<byte> line, bool isWhole)
    {
        if (line.Length > 1024)
        {
            return false;
        }

        if (line.StartsWith("SIP/2.0 "u8))
        {
            return true;
        }

        int blank = line.IndexOf((byte)' ');
        bool isMethod = IsMethod(blank < 0 ? line : line.Slice(0, blank));
        if (!isWhole)
        {
            return isMethod || "SIP/2.0 "u8.StartsWith(line);
        }

        return isMethod && blank > 0 && line.IndexOf(" SIP/2.0"u8) > blank;
    }

    private static bool IsMethod(ReadOnlySpan<byte> word)
    {
        foreach (byte letter in word)
        {
            if (letter is < (byte)'A' or > (byte)'Z')
            {
                return false;
            }
        }

        return word.Length is >= 0 and <= 12;
    }

    private static List<KeyValuePair<string, string>> WithLongNames(
        IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        List<KeyValuePair<string, string>> named = new(headers.Count);
        foreach (KeyValuePair<string, string> header in headers)
        {
            named.Add(LongNames.TryGetValue(header.Key, out string? name) ? new(name, header.Value) : header);
        }

        return named;
    }

    private static string? AccountOf(string? header)
    {
        int scheme = header?.IndexOf("sip:", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (scheme < 0)
        {
            return null;
        }

        string uri = header!.Substring(scheme + 4);
        int end = uri.IndexOfAny(UriEnds);
        return (end < 0 ? uri : uri.Substring(0, end)).ToLowerInvariant();
    }

    private static readonly char[] UriEnds = { ';', '>', '?', ' ' };
}
