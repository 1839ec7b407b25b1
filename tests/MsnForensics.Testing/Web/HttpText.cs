using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.Web;

/// <summary>Messages of HTTP/1.1 as bytes.</summary>
public static class HttpText
{
    /// <summary>A request; the length of a body is stated.</summary>
    public static byte[] Request(string line, string headers = "", byte[]? body = null) =>
        Message(line + " HTTP/1.1", headers, body);

    /// <inheritdoc cref="Request(string, string, byte[])"/>
    public static byte[] Request(string line, string headers, string body) =>
        Request(line, headers, Encoding.UTF8.GetBytes(body));

    /// <summary>An answer with 200; the length of its body is stated.</summary>
    public static byte[] Answer(string headers = "", byte[]? body = null) =>
        Message("HTTP/1.1 200 OK", headers, body ?? []);

    /// <inheritdoc cref="Answer(string, byte[])"/>
    public static byte[] Answer(string headers, string body) => Answer(headers, Encoding.UTF8.GetBytes(body));

    /// <summary>Start line, headers parted by <c>\n</c>, and a body whose length is stated.</summary>
    public static byte[] Message(string line, string headers = "", byte[]? body = null)
    {
        string length = body is null ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\n");
        return LinkFraming.Concat(Head(line, headers, length), body ?? []);
    }

    /// <summary>An answer in chunks of so many bytes.</summary>
    public static byte[] Chunked(string headers, byte[] body, int size)
    {
        byte[] chunks = body.Chunk(size).SelectMany(chunk => LinkFraming.Concat(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{chunk.Length:x};n=v\r\n")),
            LinkFraming.Concat(chunk, "\r\n"u8.ToArray()))).ToArray();
        byte[] head = Head("HTTP/1.1 200 OK", headers, "Transfer-Encoding: chunked\n");
        return LinkFraming.Concat(head, LinkFraming.Concat(chunks, "0\r\nTrailer: x\r\n\r\n"u8.ToArray()));
    }

    public static byte[] Gzip(byte[] body)
    {
        using MemoryStream target = new();
        using (GZipStream stream = new(target, CompressionLevel.Optimal))
        {
            stream.Write(body);
        }

        return target.ToArray();
    }

    private static byte[] Head(string line, string headers, string framing)
    {
        string ended = headers.Length == 0 || headers.EndsWith('\n') ? headers : headers + "\n";
        string text = line + "\n" + ended + framing + "\n";
        return Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal));
    }
}
