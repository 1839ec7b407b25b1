using System;
using System.Collections.Generic;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Messages;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Messages;

/// <summary>What a message says, read from its headers and body.</summary>
public sealed record MessageContent : IHeaderSource
{
    public MsnMessageKind Kind { get; init; }

    public string? Text { get; init; }

    /// <summary>False when the text was no UTF-8.</summary>
    public bool IsUtf8 { get; init; } = true;

    /// <summary>An encryption add-on wrote the text.</summary>
    public bool IsEncrypted { get; init; }

    public string? ContentType { get; init; }

    public string? Charset { get; init; }

    public string? Format { get; init; }

    public string? ClaimedName { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>The account that the message itself names as its sender (typing notices).</summary>
    public string? ClaimedSender { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } =
        Array.Empty<KeyValuePair<string, string>>();

    /// <summary>The body of kinds that are not text; null for text.</summary>
    public byte[]? Body { get; init; }

    /// <summary>What special kinds say; null for the others.</summary>
    public MessageDetails? Details { get; init; }

    /// <summary>A name that the service gives the message: legs with the same one are one message.</summary>
    public string? JoinKey { get; init; }

    /// <summary>Equal for the legs of one message, and hardly for others.</summary>
    public MatchKey MatchKey => JoinKey is null
        ? new MatchKey(Kind, Text ?? ClaimedSender ?? BodyKey)
        : new MatchKey(null, JoinKey);

    MsnList<string> IHeaderSource.HeaderLines(bool showsSecrets) =>
        showsSecrets ? FieldLines.Of(Headers, ": ") : FieldLines.OfMasked(Headers, ": ");

    private string BodyKey => Body is null ? "" : Bytes.WireText.DecodeLatin1(Body);

    /// <summary>Reads the content of a message whose headers are given.</summary>
    /// <param name="payload">Headers.</param>
    /// <param name="body">Body, joined from its parts.</param>
    /// <param name="isCut">The end of the body is missing.</param>
    /// <param name="limits">Bounds on documents in it.</param>
    /// <param name="typeInstead">Content type of a message that names none.</param>
    public static MessageContent Read(
        MessagePayload payload, MessageBody body, bool isCut, MsnParserOption limits, string typeInstead = "")
    {
        MessageFields fields = payload.Fields;
        ContentTypeValue type = fields.ContentType is null && typeInstead.Length > 0
            ? ContentTypeValue.Parse(typeInstead)
            : fields.Type;
        MsnMessageKind kind = MessageKinds.Of(type.MediaType, body);
        if (kind == MsnMessageKind.Text)
        {
            return ReadText(payload, body, isCut, fields.ContentType, type.Charset);
        }

        byte[] bytes = body.ToArray();
        MessageDetails? details = MessageDetailReader.Read(kind, payload, bytes, limits);
        return new MessageContent
        {
            Kind = kind,
            Text = details?.Text,
            ContentType = fields.ContentType,
            Charset = type.Charset,
            Format = fields.Format,
            ClaimedName = fields.DisplayName,
            UserAgent = fields.UserAgent ?? details?.UserAgent,
            ClaimedSender = fields.ActiveAccount,
            Headers = payload.Headers,
            Body = bytes,
            Details = details,
        };
    }

    /// <summary>Reads a text, whatever kind of message it stands in.</summary>
    /// <param name="payload">Headers.</param>
    /// <param name="body">Body, joined from its parts.</param>
    /// <param name="isCut">The end of the body is missing.</param>
    /// <param name="contentType">The declared type.</param>
    /// <param name="charset">The declared charset.</param>
    public static MessageContent ReadText(
        MessagePayload payload, MessageBody body, bool isCut, string? contentType, string? charset)
    {
        MessageFields fields = payload.Fields;
        string text = body.Decode(isCut, out bool isUtf8);
        return new MessageContent
        {
            Kind = MsnMessageKind.Text,
            Text = text,
            IsUtf8 = isUtf8,
            IsEncrypted = AddOnEncryption.IsEncrypted(text),
            ContentType = contentType,
            Charset = isUtf8 ? charset ?? "UTF-8" : "windows-1252",
            Format = fields.Format,
            ClaimedName = fields.DisplayName,
            UserAgent = fields.UserAgent,
            ClaimedSender = fields.ActiveAccount,
            Headers = payload.Headers,
        };
    }
}
