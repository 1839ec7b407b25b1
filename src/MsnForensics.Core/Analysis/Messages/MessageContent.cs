using System.Collections.Generic;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Messages;

/// <summary>What a message says, read from its headers and body.</summary>
public sealed class MessageContent
{
    private string? _matchKey;

    public MsnMessageKind Kind { get; init; }

    public string? Text { get; init; }

    /// <summary>False when the text was no UTF-8.</summary>
    public bool IsUtf8 { get; init; } = true;

    public string? ContentType { get; init; }

    public string? Charset { get; init; }

    public string? Format { get; init; }

    public string? ClaimedName { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>The account that the message itself names as its sender (typing notices).</summary>
    public string? ClaimedSender { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } =
        System.Array.Empty<KeyValuePair<string, string>>();

    /// <summary>The body of kinds that are not text; null for text.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Equal for the legs of one message, and hardly for others.</summary>
    public string MatchKey => _matchKey ??= Kind + "\n" + (Text ?? ClaimedSender ?? BodyKey);

    private string BodyKey => Body is null ? "" : Bytes.WireText.DecodeLatin1(Body);

    /// <summary>Reads the content of a message whose headers are given.</summary>
    /// <param name="payload">Headers.</param>
    /// <param name="body">Body, joined from its parts.</param>
    /// <param name="isCut">The end of the body is missing.</param>
    public static MessageContent Read(MessagePayload payload, MessageBody body, bool isCut)
    {
        ContentTypeValue type = ContentTypeValue.Parse(payload["Content-Type"] ?? "");
        MsnMessageKind kind = MessageKinds.Of(type.MediaType, body);
        bool isText = kind == MsnMessageKind.Text;
        bool isUtf8 = true;
        string? text = isText ? body.Decode(isCut, out isUtf8) : MessageKinds.TextOf(kind, body);
        return new MessageContent
        {
            Kind = kind,
            Text = text,
            IsUtf8 = isUtf8,
            ContentType = payload["Content-Type"],
            Charset = isText ? (isUtf8 ? type.Charset ?? "UTF-8" : "windows-1252") : type.Charset,
            Format = payload["X-MMS-IM-Format"],
            ClaimedName = payload["P4-Context"] ?? payload["IM-Display-Name"],
            UserAgent = payload["User-Agent"],
            ClaimedSender = (payload["TypingUser"] ?? payload["RecordingUser"])?.ToLowerInvariant(),
            Headers = payload.Headers,
            Body = isText ? null : body.ToArray(),
        };
    }
}
