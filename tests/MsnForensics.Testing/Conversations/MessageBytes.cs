using System;
using System.Text;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.Conversations;

/// <summary>Payloads of <c>MSG</c> commands.</summary>
public static class MessageBytes
{
    /// <summary>A text message; the format goes into <c>X-MMS-IM-Format</c> when given.</summary>
    public static byte[] Text(string text, string? format = null, params string[] headers) =>
        Text(Encoding.UTF8.GetBytes(text), format, headers);

    /// <inheritdoc cref="Text(string, string?, string[])"/>
    public static byte[] Text(byte[] text, string? format = null, params string[] headers)
    {
        string block = "Content-Type: text/plain; charset=UTF-8\r\n"
            + (format is null ? "" : "X-MMS-IM-Format: " + format + "\r\n")
            + string.Concat(Array.ConvertAll(headers, header => header + "\r\n"));
        return Of(block, text);
    }

    public static byte[] Typing(string account) =>
        Of("Content-Type: text/x-msmsgscontrol\r\nTypingUser: " + account + "\r\n", "\r\n"u8.ToArray());

    public static byte[] Nudge() => Datacast("ID: 1\r\n\r\n");

    public static byte[] Datacast(string body) => Typed("text/x-msnmsgr-datacast", body);

    /// <summary>A message of any content type.</summary>
    public static byte[] Typed(string contentType, string body) =>
        Of("Content-Type: " + contentType + "\r\n", Encoding.UTF8.GetBytes(body));

    /// <summary>The first of several parts of a text.</summary>
    public static byte[] FirstChunk(string id, int count, byte[] body) =>
        Text(body, null, "Message-ID: " + id, "Chunks: " + count);

    /// <summary>A later part; it has no other headers.</summary>
    public static byte[] Chunk(string id, int number, byte[] body) =>
        LinkFraming.Concat(Encoding.UTF8.GetBytes("Message-ID: " + id + "\r\nChunk: " + number + "\r\n\r\n"), body);

    private static byte[] Of(string headers, byte[] body) =>
        LinkFraming.Concat(Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\n" + headers + "\r\n"), body);
}
