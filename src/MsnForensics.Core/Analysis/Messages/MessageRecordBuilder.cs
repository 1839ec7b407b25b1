using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Messages;

/// <summary>Makes message records.</summary>
public sealed class MessageRecordBuilder
{
    private readonly AnalysisContext _analysis;
    private readonly ConversationTable _conversations;

    public MessageRecordBuilder(AnalysisContext analysis, ConversationTable conversations)
    {
        _analysis = analysis;
        _conversations = conversations;
    }

    /// <summary>One record for a message, or one for each leg when all sightings are asked for.</summary>
    public void Emit(WaitingMessage message)
    {
        LegMessage best = message.Best;
        string? sender = best.Sender ?? message.Legs.Select(leg => leg.Sender).FirstOrDefault(name => name is not null);
        List<string> recipients = RecipientsOf(message, sender);
        string conversation = _conversations.Add(message, sender, recipients);

        // Data between programs is no message; it stands in the commands, and transfers are made of it.
        if (best.Content.Kind == MsnMessageKind.PeerToPeer || !_analysis.Wants(RecordKinds.Message))
        {
            return;
        }

        MsnEvidence[] sightings = new MsnEvidence[message.Legs.Count];
        for (int i = 0; i < sightings.Length; i++)
        {
            sightings[i] = message.Legs[i].Session.Stream.EvidenceOf(message.Legs[i].Commands);
        }

        if (_analysis.Request.AllSightings)
        {
            for (int i = 0; i < sightings.Length; i++)
            {
                LegMessage[] leg = { message.Legs[i] };
                _analysis.Emit(Build(leg[0], leg, sender, recipients, conversation, sightings[i], sightings));
            }
        }
        else
        {
            MsnEvidence evidence = sightings[message.Legs.TakeWhile(leg => leg != best).Count()];
            _analysis.Emit(Build(best, message.Legs, sender, recipients, conversation, evidence, sightings));
        }
    }

    /// <summary>A message of the notification server itself: profile, mail notices and the like.</summary>
    public void EmitServerMessage(LegMessage leg)
    {
        if (_analysis.Wants(RecordKinds.Message) && leg.Content.Kind != MsnMessageKind.PeerToPeer)
        {
            string[] owner = leg.Session.Account is { } account ? new[] { account } : Array.Empty<string>();
            MsnEvidence[] sighting = { leg.Session.Stream.EvidenceOf(leg.Commands) };
            _analysis.Emit(Build(leg, new[] { leg }, leg.NamedSender, owner, null, sighting[0], sighting));
        }
    }

    private static List<string> RecipientsOf(WaitingMessage message, string? sender)
    {
        HashSet<string> people = new();
        foreach (LegMessage leg in message.Legs)
        {
            people.UnionWith(leg.Recipients);
        }

        people.Remove(sender ?? "");
        List<string> sorted = new(people);
        sorted.Sort(StringComparer.Ordinal);
        return sorted;
    }

    private static MsnDirection DirectionOf(IReadOnlyList<LegMessage> legs)
    {
        bool isSent = legs.Any(leg => leg.IsFromClient);
        bool isReceived = legs.Any(leg => !leg.IsFromClient);
        return isSent == isReceived ? MsnDirection.Observed : isSent ? MsnDirection.Sent : MsnDirection.Received;
    }

    private static string? OwnerOf(IReadOnlyList<LegMessage> legs)
    {
        string?[] owners = legs.Select(leg => leg.Session.Account).Distinct().ToArray();
        return owners.Length == 1 ? owners[0] : null;
    }

    private static MsnList<string> AnomaliesOf(IReadOnlyList<LegMessage> legs) =>
        legs.All(leg => leg.Anomalies.Count == 0)
        ? MsnList<string>.Empty
        : new MsnList<string>(legs.SelectMany(leg => leg.Anomalies)
            .Distinct().Select(code => code.ToString()).OrderBy(name => name, StringComparer.Ordinal));

    private static MsnTextFormat? FormatOf(string? value)
    {
        if (value is null)
        {
            return null;
        }

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
        IEnumerable<string> recipients,
        string? conversation,
        MsnEvidence evidence,
        IReadOnlyList<MsnEvidence> sightings)
    {
        MessageContent content = main.Content;
        MsnpSession session = main.Session;
        LegMessage earliest = legs.OrderBy(leg => leg.At).First();
        Capture.FrameReference frame = new(0, 0, earliest.At.UnixNanoseconds);
        return new MsnMessage
        {
            Timestamp = _analysis.TimeOf(frame),
            TimestampSource = _analysis.TimestampSourceOf(frame),
            SessionId = session.SessionId,
            From = sender,
            To = new MsnList<string>(recipients),
            Kind = content.Kind,
            Text = content.Text,
            FromName = NameOf(main, legs, sender),
            Direction = DirectionOf(legs),
            Delivery = legs.Max(leg => leg.Delivery),
            Completeness = main.Completeness,
            ConversationId = conversation,
            ContentType = content.ContentType,
            Charset = content.Charset,
            Format = FormatOf(content.Format),
            Owner = OwnerOf(legs),
            ClaimedName = content.ClaimedName,
            UserAgent = content.UserAgent,
            Headers = HeaderLines(content),
            Body = content.Body is null ? null : new MsnBytes(content.Body),
            Sightings = new MsnList<MsnEvidence>(sightings),
            Anomalies = AnomaliesOf(legs),
            RecordIdSource = session.Stream.IdOf("Message", main.IsFromClient, main.Commands[0].Range),
            Evidence = evidence,
        };
    }

    private MsnList<string> HeaderLines(MessageContent content)
    {
        string[] lines = new string[content.Headers.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = HeaderLine(content.Headers[i]);
        }

        return new MsnList<string>(lines);
    }

    private string HeaderLine(KeyValuePair<string, string> header) => header.Key + ": "
        + (_analysis.Request.IncludeSecret ? header.Value : SecretMask.Header(header.Key, header.Value));

    // The server's line names the sender; on the sender's own leg the session knows the name.
    private static string? NameOf(LegMessage main, IReadOnlyList<LegMessage> legs, string? sender) =>
        main.FromName
        ?? legs.Select(leg => leg.FromName).FirstOrDefault(name => name is not null)
        ?? (sender is null ? null : main.Session.NameOf(sender));
}
