using System;
using System.Collections.Generic;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>
/// A message that negotiates a session between two clients: SIP-like text with a body of fields (reference: section
/// 4.2).
/// </summary>
public sealed class SlpMessage
{
    private const int MaximumHeaderLength = 64 * 1024;
    private const string Scheme = "msnmsgr:";

    private readonly MessagePayload _headers;

    private SlpMessage(string startLine, MessagePayload headers, IReadOnlyList<SlpField> body, bool isWhole)
    {
        StartLine = startLine;
        _headers = headers;
        Body = body;
        IsWhole = isWhole;
        Method = MethodOf(startLine);
        StatusCode = Method == SlpMethod.Response ? StatusOf(startLine) : 0;
    }

    public string StartLine { get; }

    public SlpMethod Method { get; }

    /// <summary>Such as 200; 0 in requests.</summary>
    public int StatusCode { get; }

    /// <summary>Names and values of the header in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers.Headers;

    /// <summary>The body's fields, mirrored ones read forwards.</summary>
    public IReadOnlyList<SlpField> Body { get; }

    /// <summary>False when the header or body is shorter than it says.</summary>
    public bool IsWhole { get; }

    public AccountName? From => AddressOf(this["From"]);

    public AccountName? To => AddressOf(this["To"]);

    /// <summary>Names the request that a response answers.</summary>
    public string? Branch => this["Via"] is { } via ? ParameterOf(via, "branch=") : null;

    /// <summary>Names the call, which is one session.</summary>
    public string? CallId => this["Call-ID"]?.ToUpperInvariant();

    /// <summary>Media type of the body in lower case.</summary>
    public string ContentType => ContentTypeValue.Parse(this["Content-Type"] ?? "").MediaType;

    /// <summary>The session's number, which its data carry; null when the body has none.</summary>
    public uint? SessionId => DecimalNumber.TryParse(Body.ValueOf("SessionID") ?? "", out long value)
        && value <= uint.MaxValue
            ? (uint)value
            : null;

    /// <summary>A header's first value, or null.</summary>
    public string? this[string header] => _headers[header]?.Trim();

    /// <summary>Reads a message; null for bytes that begin none.</summary>
    public static SlpMessage? Parse(ReadOnlySpan<byte> bytes)
    {
        int lineFeed = bytes.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = lineFeed < 0 ? bytes : bytes.Slice(0, lineFeed);
        if (!IsStartLine(line) || line.Length > MaximumHeaderLength)
        {
            return null;
        }

        // The line's own end begins the headers, so that a message without any ends in a blank line too.
        int end = lineFeed > 0 && bytes[lineFeed - 1] == (byte)'\r' ? lineFeed - 1 : Math.Max(lineFeed, 0);
        ReadOnlySpan<byte> rest = lineFeed < 0 ? default : bytes.Slice(end);
        MessagePayload headers = MessagePayload.Parse(rest);
        if (headers.BodyOffset > MaximumHeaderLength)
        {
            return null;
        }

        ReadOnlySpan<byte> body = rest.Slice(headers.BodyOffset);
        return new SlpMessage(
            WireText.Decode(line).TrimEnd('\r'),
            headers,
            SlpFields.Read(body),
            headers.AreHeadersComplete && body.Length >= DeclaredLength(headers, body));
    }

    /// <summary>True for bytes that can begin a message.</summary>
    public static bool IsStartLine(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("MSNSLP/"u8) || bytes.StartsWith("INVITE MSNMSGR:"u8) || bytes.StartsWith("BYE MSNMSGR:"u8)
        || bytes.StartsWith("ACK MSNMSGR:"u8);

    // Where no NUL is sent, some count it all the same.
    private static long DeclaredLength(MessagePayload headers, ReadOnlySpan<byte> body)
    {
        bool isNumber = DecimalNumber.TryParse(headers["Content-Length"]?.Trim() ?? "", out long length);
        bool hasNul = !body.IsEmpty && body[body.Length - 1] == 0;
        return !isNumber ? 0 : hasNul ? length : length - 1;
    }

    private static SlpMethod MethodOf(string startLine) => startLine.Split(' ')[0] switch
    {
        "INVITE" => SlpMethod.Invite,
        "BYE" => SlpMethod.Bye,
        "ACK" => SlpMethod.Ack,
        string word when word.StartsWith("MSNSLP/", StringComparison.Ordinal) => SlpMethod.Response,
        _ => SlpMethod.Unknown,
    };

    private static int StatusOf(string startLine)
    {
        string[] words = startLine.Split(' ');
        return words.Length > 1 && DecimalNumber.TryParse(words[1], out long code) && code < 1000 ? (int)code : 0;
    }

    private static AccountName? AddressOf(string? header)
    {
        int at = header?.IndexOf(Scheme, StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : AccountName.Parse(header!.Substring(at + Scheme.Length).TrimEnd('>', ' '));
    }

    private static string? ParameterOf(string header, string name)
    {
        int at = header.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        string value = header.Substring(at + name.Length);
        int end = value.IndexOf(';');
        return (end < 0 ? value : value.Substring(0, end)).Trim().ToUpperInvariant();
    }
}
