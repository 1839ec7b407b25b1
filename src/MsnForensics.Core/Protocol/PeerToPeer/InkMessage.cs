using System;
using System.Text;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>
/// Handwriting as it is sent by P2P: UTF-16 text of header lines, a blank line, a NUL and base64 (reference: section
/// 8.5).
/// </summary>
public sealed class InkMessage
{
    private const string Prefix = "base64:";

    private InkMessage(string contentType, byte[] content, bool isWhole)
    {
        ContentType = contentType;
        Content = content;
        IsWhole = isWhole;
    }

    /// <summary><c>image/gif</c>, or <c>application/x-ms-ink</c> for strokes.</summary>
    public string ContentType { get; }

    public byte[] Content { get; }

    /// <summary>False when the base64 is cut or damaged.</summary>
    public bool IsWhole { get; }

    /// <summary>Reads a message of session 64; null for bytes that hold no such text.</summary>
    public static InkMessage? Parse(ReadOnlySpan<byte> message)
    {
        string text = Encoding.Unicode.GetString(message.Slice(0, message.Length & ~1).ToArray());
        int body = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (body < 0)
        {
            return null;
        }

        MessagePayload headers = MessagePayload.Parse(Encoding.UTF8.GetBytes(text.Substring(0, body + 4)));
        return ParseBody(headers["Content-Type"] ?? "", text.Substring(body + 4));
    }

    /// <summary>Reads handwriting that stands in a message of its own: the body is <c>base64:</c> and the
    /// content.</summary>
    /// <param name="contentType">The message's content type.</param>
    /// <param name="body">The message's body.</param>
    public static InkMessage? ParseBody(string contentType, string body)
    {
        string base64 = body.Replace("\0", "").Trim();
        if (!base64.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        byte[] content = Base64Text.Decode(base64.Substring(Prefix.Length), out bool isWhole);
        return new InkMessage(ContentTypeValue.Parse(contentType).MediaType, content, isWhole);
    }
}
