using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace MsnForensics.Testing.Transcripts;

/// <summary>
/// A conversation of client and server, written to be read:
/// <code>
/// # anything behind a number sign is a remark, blank lines are passed over
/// C: MSG 4 A &lt;length&gt;
///    |MIME-Version: 1.0&lt;CRLF&gt;
///    |&lt;CRLF&gt;
///    |hello
/// S: ACK 4
/// </code>
/// Every command line is sent with CRLF. Payload lines are joined as they stand; the marks <c>&lt;CRLF&gt;</c>,
/// <c>&lt;CR&gt;</c>, <c>&lt;LF&gt;</c> and <c>&lt;byte C3&gt;</c> stand for these bytes, in command lines too, and
/// <c>&lt;length&gt;</c> for the number of payload bytes. A stated length must be right; <c>C!</c> and <c>S!</c> instead
/// of <c>C:</c> and <c>S:</c> allow a wrong one.
/// </summary>
public sealed class Transcript
{
    private const string LengthMark = "<length>";

    private Transcript(IReadOnlyList<TranscriptStep> steps) => Steps = steps;

    /// <summary>The commands of both sides in their order.</summary>
    public IReadOnlyList<TranscriptStep> Steps { get; }

    public static Transcript Parse(string text)
    {
        List<TranscriptStep> steps = new();
        string? head = null;
        List<byte>? payload = null;
        foreach (string written in text.Split('\n'))
        {
            string line = written.TrimEnd('\r');
            string start = line.TrimStart();
            if (start.Length == 0 || start[0] == '#')
            {
                continue;
            }

            if (start[0] == '|')
            {
                payload ??= new List<byte>();
                payload.AddRange(ToBytes(start.Substring(1)));
                continue;
            }

            Add(steps, head, payload);
            head = start;
            payload = null;
        }

        Add(steps, head, payload);
        return new Transcript(steps);
    }

    /// <summary>The commands of one side.</summary>
    public IReadOnlyList<TranscriptStep> StepsOf(bool isFromClient) =>
        Steps.Where(step => step.IsFromClient == isFromClient).ToList();

    /// <summary>All bytes of one side.</summary>
    public byte[] BytesOf(bool isFromClient) => StepsOf(isFromClient).SelectMany(step => step.Bytes).ToArray();

    /// <summary>The steps of both transcripts one after the other, as on one connection.</summary>
    public Transcript Then(Transcript next) => new(Steps.Concat(next.Steps).ToList());

    /// <summary>Bytes of a text with marks.</summary>
    public static byte[] ToBytes(string text)
    {
        using MemoryStream bytes = new();
        int from = 0;
        while (from < text.Length)
        {
            int open = text.IndexOf('<', from);
            if (open < 0)
            {
                break;
            }

            int close = text.IndexOf('>', open);
            byte[]? marked = close < 0 ? null : ReadMark(text.Substring(open + 1, close - open - 1));
            int end = marked is null ? open + 1 : open;
            bytes.Write(Encoding.UTF8.GetBytes(text.Substring(from, end - from)));
            bytes.Write(marked ?? Array.Empty<byte>());
            from = marked is null ? end : close + 1;
        }

        bytes.Write(Encoding.UTF8.GetBytes(text.Substring(from)));
        return bytes.ToArray();
    }

    private static byte[]? ReadMark(string mark) => mark switch
    {
        "CRLF" => "\r\n"u8.ToArray(),
        "CR" => "\r"u8.ToArray(),
        "LF" => "\n"u8.ToArray(),
        ['b', 'y', 't', 'e', ' ', _, _] => new[] { byte.Parse(mark.AsSpan(5), NumberStyles.HexNumber, null) },
        _ => null,
    };

    private static void Add(List<TranscriptStep> steps, string? head, List<byte>? payload)
    {
        if (head is null)
        {
            if (payload is not null)
            {
                throw new FormatException("A payload stands in front of the first command.");
            }

            return;
        }

        if (head.Length < 3 || head[0] is not ('C' or 'S') || head[1] is not (':' or '!') || head[2] != ' ')
        {
            throw new FormatException("Neither a command nor a payload: " + head);
        }

        string length = (payload?.Count ?? 0).ToString(CultureInfo.InvariantCulture);
        string text = head.Substring(3).Replace(LengthMark, length, StringComparison.Ordinal);
        string line = Encoding.Latin1.GetString(ToBytes(text));
        if (head[1] == ':' && payload is not null && line.Split(' ')[^1] != length)
        {
            throw new FormatException("The payload has " + length + " bytes: " + head);
        }

        steps.Add(new TranscriptStep(head[0] == 'C', line, payload?.ToArray()));
    }
}
