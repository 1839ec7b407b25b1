using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Protocol.Messages;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Messages;

/// <summary>Makes message records.</summary>
public sealed class MessageRecordBuilder
{
    private const int RememberedCount = 256;

    private readonly AnalysisContext _analysis;
    private readonly ConversationTable _conversations;
    private readonly Memo<MsnTextFormat> _formats = new(RememberedCount, FormatOf);

    public MessageRecordBuilder(AnalysisContext analysis, ConversationTable conversations)
    {
        _analysis = analysis;
        _conversations = conversations;
    }

    /// <summary>One record for a message, or one for each leg when all sightings are asked for.</summary>
    public void Emit(WaitingMessage message)
    {
        foreach (LegMessage leg in message.Legs)
        {
            leg.IsGivenOut = true;
        }

        LegMessage best = message.Best;
        string? sender = best.Sender ?? message.Legs.Select(leg => leg.Sender).FirstOrDefault(name => name is not null);
        MsnList<string> recipients = RecipientsOf(message, sender);
        string? conversation = best.Waits ? _conversations.Add(message, sender, recipients) : null;

        // Data between programs is no message; it stands in the commands, and transfers are made of it.
        if (best.Content.Kind == MsnMessageKind.PeerToPeer || !_analysis.Wants(RecordKinds.Message))
        {
            return;
        }

        MsnList<MsnEvidence> sightings = SightingsOf(message.Legs);
        if (_analysis.Request.AllSightings)
        {
            for (int i = 0; i < sightings.Count; i++)
            {
                LegMessage[] leg = { message.Legs[i] };
                _analysis.Emit(Build(leg[0], leg, sender, recipients, conversation, sightings[i], sightings));
            }
        }
        else
        {
            MsnEvidence main = sightings[Array.IndexOf(message.Legs, best)];
            _analysis.Emit(Build(best, message.Legs, sender, recipients, conversation, main, sightings));
        }
    }

    private static MsnList<MsnEvidence> SightingsOf(LegMessage[] legs)
    {
        if (legs.Length == 1)
        {
            return MsnList<MsnEvidence>.Of(legs[0].Evidence);
        }

        MsnEvidence[] evidence = new MsnEvidence[legs.Length];
        for (int i = 0; i < evidence.Length; i++)
        {
            evidence[i] = legs[i].Evidence;
        }

        return MsnList<MsnEvidence>.Over(evidence);
    }

    private static MsnList<string> RecipientsOf(WaitingMessage message, string? sender)
    {
        if (message.Legs.Length == 1)
        {
            return message.Legs[0].Recipients;
        }

        HashSet<string> people = new();
        foreach (LegMessage leg in message.Legs)
        {
            people.UnionWith(leg.Recipients);
        }

        people.Remove(sender ?? "");
        return new MsnList<string>(people.OrderBy(name => name, StringComparer.Ordinal));
    }

    // Most messages have one leg: for these nothing is enumerated.
    private static MsnDirection DirectionOf(IReadOnlyList<LegMessage> legs)
    {
        if (legs.Count == 1)
        {
            return legs[0].IsSent ? MsnDirection.Sent : MsnDirection.Received;
        }

        bool isSent = legs.Any(leg => leg.IsSent);
        bool isReceived = legs.Any(leg => !leg.IsSent);
        return isSent == isReceived ? MsnDirection.Observed : isSent ? MsnDirection.Sent : MsnDirection.Received;
    }

    private static string? OwnerOf(IReadOnlyList<LegMessage> legs)
    {
        if (legs.Count == 1)
        {
            return legs[0].Owner;
        }

        string?[] owners = legs.Where(leg => leg.Session is not null || leg.Owner is not null)
            .Select(leg => leg.Owner).Distinct().ToArray();
        return owners.Length == 1 ? owners[0] : null;
    }

    // A message that was refused at first and taken at the next try was taken.
    private static MsnDelivery DeliveryOf(IReadOnlyList<LegMessage> legs) => legs.Count == 1
        ? legs[0].Delivery
        : legs.Any(leg => leg.Delivery == MsnDelivery.Acknowledged)
            ? MsnDelivery.Acknowledged
            : legs.Max(leg => leg.Delivery);

    private static MessageDetails? DetailsOf(LegMessage main, IReadOnlyList<LegMessage> legs) => legs.Count == 1
        ? main.Content.Details
        : legs.Aggregate(
            main.Content.Details, (details, leg) => MessageDetails.Join(details, leg.Content.Details));

    // The notice about an offline message knows no text, and its mail no session.
    private static T? FirstOf<T>(LegMessage main, IReadOnlyList<LegMessage> legs, Func<LegMessage, T?> read)
        where T : class => read(main) ?? legs.Select(read).FirstOrDefault(value => value is not null);

    private static MsnList<MsnEmoticon> EmoticonsOf(LegMessage main, MessageDetails? details)
    {
        IReadOnlyList<EmoticonDefinition> definitions =
            details is { Emoticons.Count: > 0 } ? details.Emoticons : main.Emoticons;
        return definitions.Count == 0
            ? MsnList<MsnEmoticon>.Empty
            : new MsnList<MsnEmoticon>(definitions.Select(
                item => new MsnEmoticon { Shortcut = item.Shortcut, Object = ObjectOf(item.Object) }));
    }

    private static MsnObjectInfo? ObjectOf(string? text) =>
        text is not null && MsnObject.Parse(text) is { } item ? ObjectInfoBuilder.Build(item) : null;

    private static MsnList<string> AnomaliesOf(IReadOnlyList<LegMessage> legs) =>
        (legs.Count == 1 && legs[0].Anomalies.Count == 0) || legs.All(leg => leg.Anomalies.Count == 0)
        ? MsnList<string>.Empty
        : new MsnList<string>(legs.SelectMany(leg => leg.Anomalies)
            .Distinct().Select(code => code.ToString()).OrderBy(name => name, StringComparer.Ordinal));

    private static MsnTextFormat FormatOf(string value)
    {
        ImFormat format = ImFormat.Parse(value);
        return new MsnTextFormat
        {
            Font = format.Font,
            IsBold = format.Effects.IndexOf('B') >= 0,
            IsItalic = format.Effects.IndexOf('I') >= 0,
            IsUnderlined = format.Effects.IndexOf('U') >= 0,
            IsStruckOut = format.Effects.IndexOf('S') >= 0,
            Color = format.Color is { } color
                ? "#" + color.ToString("X6", System.Globalization.CultureInfo.InvariantCulture)
                : null,
            CharacterSet = format.CharacterSet,
            PitchAndFamily = format.PitchAndFamily,
            IsRightToLeft = format.IsRightToLeft,
            Raw = value,
        };
    }

    private MsnMessage Build(
        LegMessage main,
        IReadOnlyList<LegMessage> legs,
        string? sender,
        MsnList<string> recipients,
        string? conversation,
        MsnEvidence evidence,
        MsnList<MsnEvidence> sightings)
    {
        MessageContent content = main.Content;
        MessageDetails? details = DetailsOf(main, legs);
        LegMessage earliest = legs.Count == 1 ? main : legs.OrderBy(leg => leg.At).First();
        FrameReference frame = new(0, 0, earliest.At.UnixNanoseconds);
        MessageRoute? route = main.Route;
        return new MsnMessage
        {
            Timestamp = _analysis.TimeOf(frame),
            TimestampSource = _analysis.TimestampSourceOf(frame),
            SessionId = FirstOf(main, legs, leg => leg.Session?.SessionId),
            From = details?.Sender ?? sender,
            To = route?.GroupId is { } group
                ? new MsnList<string>(recipients.Append(AddressOf(group)))
                : recipients,
            Kind = content.Kind,
            Text = content.Text,
            FromName = details?.SenderName ?? NameOf(main, legs, sender),
            Direction = DirectionOf(legs),
            Delivery = DeliveryOf(legs),
            Completeness = main.Completeness,
            ConversationId = conversation,
            ContentType = content.ContentType,
            Charset = content.Charset,
            Format = content.Format is { } format ? _formats[format] : null,
            Owner = OwnerOf(legs),
            ClaimedName = content.ClaimedName,
            UserAgent = content.UserAgent,
            Network = route?.Network,
            GroupId = route?.GroupId,
            EndpointId = route?.EndpointId,
            WrittenAt = details?.WrittenAt,
            Subject = details?.Subject,
            MessageId = details?.MessageId,
            OriginAddress = details?.OriginAddress,
            IsEncryptedByAddOn = content.IsEncrypted,
            Emoticons = EmoticonsOf(main, details),
            Object = ObjectOf(details?.Object),
            Fields = details is null ? MsnList<string>.Empty : LinesOf(details.Fields),
            HeaderSource = content,
            ShowsSecrets = _analysis.Request.IncludeSecret,
            Body = content.Body is null ? null : new MsnBytes(content.Body),
            Attachment = details?.Attachment is { } attachment ? new MsnBytes(attachment) : null,
            Sightings = sightings,
            Anomalies = AnomaliesOf(legs),
            RecordIdSource = main.RecordIdSource,
            Evidence = evidence,
        };
    }

    private MsnList<string> LinesOf(IReadOnlyList<KeyValuePair<string, string>> fields) =>
        _analysis.Request.IncludeSecret ? FieldLines.Of(fields, "=") : FieldLines.OfMasked(fields, "=");

    private static string AddressOf(string groupId) => AccountName.Parse(groupId).Address;

    // The server's line names the sender; on the sender's own leg the session knows the name.
    private static string? NameOf(LegMessage main, IReadOnlyList<LegMessage> legs, string? sender) =>
        main.FromName
        ?? (legs.Count == 1 ? null : legs.Select(leg => leg.FromName).FirstOrDefault(name => name is not null))
        ?? (sender is null ? null : main.Session?.NameOf(sender));
}
