using System;
using System.Collections.Generic;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Http;

/// <summary>Start line and headers of a request or an answer (RFC 9112, sections 3 to 5).</summary>
public sealed class HttpHead
{
    public HttpHead(string startLine, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        StartLine = startLine;
        Headers = headers;
        IsRequest = !startLine.StartsWith("HTTP/", StringComparison.Ordinal);
        int first = startLine.IndexOf(' ');
        int last = startLine.LastIndexOf(' ');
        if (IsRequest)
        {
            Method = first < 0 ? startLine : startLine.Substring(0, first);
            int end = last > first ? last : startLine.Length;
            Target = first < 0 ? "" : startLine.Substring(first + 1, end - first - 1);
        }
        else if (first >= 0 && startLine.Length >= first + 4
            && DecimalNumber.TryParse(startLine.Substring(first + 1, 3), out long status))
        {
            StatusCode = (int)status;
            Reason = startLine.Substring(first + 4).Trim();
        }
    }

    /// <summary>The first line without its line end.</summary>
    public string StartLine { get; }

    public bool IsRequest { get; }

    /// <summary>Empty for an answer.</summary>
    public string Method { get; } = "";

    /// <summary>As it stands in the request line: a path, an absolute URI, or <c>host:port</c> for CONNECT.</summary>
    public string Target { get; } = "";

    /// <summary>0 for a request.</summary>
    public int StatusCode { get; }

    public string Reason { get; } = "";

    /// <summary>Names and values in order, repeated ones too; folded lines are joined by a blank.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The first header of that name, compared without case; null when absent.</summary>
    public string? this[string name] => Headers.ValueOf(name);

    /// <summary>The values of all headers of that name.</summary>
    public IEnumerable<string> All(string name)
    {
        foreach (KeyValuePair<string, string> header in Headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                yield return header.Value.TrimEnd(' ', '\t');
            }
        }
    }

    /// <summary>Reads a head; any bytes give a result.</summary>
    /// <param name="block">Start line and header lines, with or without the blank line.</param>
    /// <param name="texts">Knows the words that come again; null to make them anew.</param>
    public static HttpHead Parse(ReadOnlySpan<byte> block, TextPool? texts = null)
    {
        int lineFeed = block.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = lineFeed < 0 ? block : block.Slice(0, lineFeed);
        ReadOnlySpan<byte> rest = lineFeed < 0 ? default : block.Slice(lineFeed + 1);
        return new HttpHead(
            WireText.Decode(HttpStartLine.WithoutCarriageReturn(line)), MessagePayload.ReadHeaders(rest, texts));
    }

    public override string ToString() => StartLine;
}
