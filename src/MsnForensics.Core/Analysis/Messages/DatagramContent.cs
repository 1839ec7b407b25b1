using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Messages;

/// <summary>What the datagrams of <c>SDG</c> say (reference: section 8.9).</summary>
public static class DatagramContent
{
    private static readonly string[] OrderHeaders = { "Stream", "Segment" };

    /// <summary>What kind of message it is.</summary>
    public static MsnMessageKind KindOf(RoutedPayload payload)
    {
        string type = (payload.Content?["Message-Type"] ?? "").Trim().ToUpperInvariant();
        string subtype = (payload.Content?["Message-Subtype"] ?? "").Trim().ToUpperInvariant();
        return type switch
        {
            "TEXT" => KindOfText(payload),
            "NUDGE" => MsnMessageKind.Nudge,
            "WINK" => MsnMessageKind.Wink,
            "CUSTOMEMOTICON" => MsnMessageKind.Emoticon,
            "CONTROL/TYPING" => MsnMessageKind.Typing,
            "CONTROL" when subtype == "TYPING" => MsnMessageKind.Typing,
            "DATA" or "SIGNAL/P2P" or "SIGNAL/TURN" or "SIGNAL/AUDIOMETA" or "SIGNAL/AUDIOTUNNEL"
                => MsnMessageKind.PeerToPeer,
            "" => MessageKinds.Of(TypeOf(payload).MediaType, new MessageBody()),
            _ => IsSignal(type) ? MsnMessageKind.Signal : MsnMessageKind.Unknown,
        };
    }

    /// <summary>Reads a datagram of that kind.</summary>
    public static MessageContent Read(
        RoutedPayload payload, MsnMessageKind kind, MessageBody body, bool isCut, MsnParserOption limits)
    {
        MessagePayload headers = payload.Content ?? MessagePayload.Parse(default);
        bool isText = kind is MsnMessageKind.Text or MsnMessageKind.Offline or MsnMessageKind.Page;
        MessageContent content = isText
            ? ReadText(payload, headers, kind, body, isCut)
            : ReadSpecial(payload, headers, kind, body.ToArray(), limits);
        return content with
        {
            Headers = payload.Blocks.SelectMany(block => block.Headers).ToArray(),
            ClaimedSender = headers["TypingUser"] is { } user
                ? AccountName.Parse(user.Trim()).Address
                : payload.From?.Address,
        };
    }

    private static bool IsSignal(string type) =>
        type.StartsWith("SIGNAL", StringComparison.Ordinal) || type.StartsWith("CONTROL", StringComparison.Ordinal);

    private static MessageContent ReadText(
        RoutedPayload payload, MessagePayload headers, MsnMessageKind kind, MessageBody body, bool isCut)
    {
        MessageContent text = MessageContent.ReadText(
            headers, body, isCut, headers["Content-Type"], TypeOf(payload).Charset);
        KeyValuePair<string, string>[] order = OrderOf(payload);
        MessageContent content = kind == MsnMessageKind.Text ? text : DeferredText.As(kind, text, headers);
        return order.Length == 0
            ? content
            : content with { Details = (content.Details ?? new()) with { Fields = order } };
    }

    private static MessageContent ReadSpecial(
        RoutedPayload payload, MessagePayload headers, MsnMessageKind kind, byte[] body, MsnParserOption limits)
    {
        MessageDetails? details = kind switch
        {
            MsnMessageKind.Wink => MessageDetailReader.OfObject(WireText.Decode(body).TrimEnd('\0')),
            MsnMessageKind.Signal => OfSignal(headers, WireText.Decode(body).Trim()),
            _ => MessageDetailReader.Read(kind, headers, body, limits),
        };
        return new MessageContent
        {
            Kind = kind,
            Text = details?.Text,
            ContentType = headers["Content-Type"],
            Charset = TypeOf(payload).Charset,
            UserAgent = headers["User-Agent"],
            ClaimedName = headers["IM-Display-Name"],
            Body = body,
            Details = details,
        };
    }

    // «owner/other side», where a window was closed or read.
    private static MessageDetails OfSignal(MessagePayload headers, string body)
    {
        string type = headers["Message-Type"]!.Trim();
        List<KeyValuePair<string, string>> fields = new() { MessageDetailReader.Field("Message-Type", type) };
        int slash = body.IndexOf('/');
        if (slash > 0)
        {
            fields.Add(MessageDetailReader.Field("Owner", body.Substring(0, slash)));
            fields.Add(MessageDetailReader.Field("Other", body.Substring(slash + 1)));
        }

        return new MessageDetails { Text = body.Length == 0 ? type : type + ": " + body, Fields = fields };
    }

    // Stream and segment, where they say something.
    private static KeyValuePair<string, string>[] OrderOf(RoutedPayload payload) =>
        (payload.Reliability?["Segment"] ?? "0").Trim() is "0" or ""
            ? Array.Empty<KeyValuePair<string, string>>()
            : payload.Reliability!.Headers.Where(
                header => OrderHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase)).ToArray();

    private static MsnMessageKind KindOfText(RoutedPayload payload) =>
        (payload.Routing?["Service-Channel"] ?? "").Trim().ToUpperInvariant() switch
        {
            "IM/OFFLINE" => MsnMessageKind.Offline,
            "IM/MOBILE" => MsnMessageKind.Page,
            _ => MsnMessageKind.Text,
        };

    private static ContentTypeValue TypeOf(RoutedPayload payload) =>
        payload.Content?.Fields.Type ?? new ContentTypeValue("", null);
}
