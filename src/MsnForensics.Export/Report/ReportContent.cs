using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Report;

/// <summary>All that the records say for the report, sorted to where it is shown.</summary>
internal sealed class ReportContent : IDisposable
{
    // Accounts and pairs of them are no evidence by themselves: tables show the busiest.
    private const int MaximumPeopleCount = 50_000;

    private readonly ReportOption _option;
    private readonly ReportMessageBuilder _builder;
    private readonly RowBuilder _rows;
    private readonly HashSet<string> _messageIds = new(StringComparer.Ordinal);
    private long _namelessCount;

    public ReportContent(ReportOption option)
    {
        _option = option;
        Time = new ReportTime(option.TimeZone);
        Sections = new SectionCatalog(option.MaximumRowCount);
        Pictures = new PictureStore(option);
        Activity = new ActivityTable(Time);
        _builder = new ReportMessageBuilder(option.MaximumTextLength);
        _rows = new RowBuilder(Sections, Time);
    }

    public ReportTime Time { get; }

    public SectionCatalog Sections { get; }

    public PictureStore Pictures { get; }

    public ActivityTable Activity { get; }

    public PeopleTable People { get; } = new(MaximumPeopleCount);

    public TalkTable Talks { get; } = new(MaximumPeopleCount);

    public ContactNetwork Network { get; } = new(MaximumPeopleCount);

    public EvidenceTable Files { get; } = new();

    public MessageStore Messages { get; } = new();

    public ReportCounts Counts { get; } = new();

    public void Dispose() => Messages.Dispose();

    public void Add(MsnRecord record)
    {
        string id = IdOf(record);
        switch (record)
        {
            case MsnMessage message:
                AddMessage(message, id);
                return;
            case MsnCapture capture:
                Counts.Captures++;
                Counts.Unopened += capture.EncryptedStreamCount - capture.DecryptedStreamCount;
                Files.Add(capture);
                return;
            case MsnAccount account:
                People.Add(account);
                break;
            case MsnConversation conversation:
                Talks.Add(conversation);
                break;
            case MsnStream { Content: null, ServiceName: null, Protocol: not "Msnp" }:
                Counts.ForeignStreams++;
                return;
            case MsnCommand:
                Counts.Commands++;
                return;
            default:
                AddRow(record, id);
                return;
        }

        Files.Add(record, EvidenceView.Of(record.Evidence));
    }

    private void AddRow(MsnRecord record, string id)
    {
        if (_rows.Add(record, id) is not { } evidence)
        {
            return;
        }

        Files.Add(record, evidence);
        switch (record)
        {
            case MsnTransfer transfer:
                AddTransfer(transfer, id, evidence);
                break;
            case MsnTransferFile file:
                Pictures.Name(file.Sha1, Words.Of(file.Kind) + " from " + (file.From ?? "?"), file.Timestamp);
                Pictures.OfferFile(file.Path, file.Sha1);
                break;
            case MsnPresence presence:
                Person? seen = People.See(presence.Account, presence.Timestamp, evidence);
                seen?.AddName(presence.Name, presence.Timestamp);
                Pictures.Name(
                    presence.DisplayPicture?.ContentSha1, "Display picture of " + presence.Account, presence.Timestamp);
                break;
            case MsnContact contact:
                People.See(contact.Account, null, evidence)?.AddName(contact.Name, null);
                break;
            case MsnArtifact { Offset: -1, Sha1: not null } artifact:
                Pictures.Name(artifact.Sha1, Words.Of(artifact.Kind) + " " + artifact.Account, artifact.Timestamp);
                Pictures.OfferFile(artifact.Path, artifact.Sha1);
                break;
        }
    }

    private void AddTransfer(MsnTransfer transfer, string id, IReadOnlyList<EvidenceView> evidence)
    {
        string use = Words.Of(transfer.Kind) + " from " + (transfer.From ?? "?") + " to " + transfer.To
            + (transfer.FileName is { } name ? ": " + name : "");
        Pictures.Name(transfer.Sha1 ?? transfer.Object?.ContentSha1, use, transfer.Timestamp);
        if (transfer.Preview is { } preview)
        {
            Pictures.Offer(preview.ToArray(), "Preview of: " + use, transfer.Timestamp);
        }

        People.See(transfer.From, transfer.Timestamp, evidence);
        foreach (string account in transfer.To)
        {
            People.See(account, transfer.Timestamp, evidence);
        }

        Network.AddTransfer(transfer.From ?? "", transfer.To, transfer.Timestamp, Sections.Transfers.Id + "-" + id);
    }

    private void AddMessage(MsnMessage message, string id)
    {
        if (message.Kind is MsnMessageKind.PeerToPeer or MsnMessageKind.KeepAlive)
        {
            Counts.DataPackets++;
            return;
        }

        if (_messageIds.Contains(id))
        {
            return;
        }

        if (Messages.Count >= _option.MaximumMessageCount)
        {
            Counts.LeftOutMessages++;
            return;
        }

        _messageIds.Add(id);
        ReportMessage shown = _builder.Build(message, id, PictureOf(message));
        MsnList<long> frames = message.Evidence.FrameNumbers;
        Messages.Add(shown, frames.Count > 0 ? frames[0] : 0);
        Files.Add(message, shown.Evidence);
        Counts.Add(message);
        foreach (MsnEmoticon emoticon in message.Emoticons)
        {
            string use = "Emoticon " + emoticon.Shortcut + " of " + message.From;
            Pictures.Name(emoticon.Object?.ContentSha1, use, message.Timestamp);
        }

        Count(message, shown);
    }

    private void Count(MsnMessage message, ReportMessage shown)
    {
        string[] receivers = ReportMessageBuilder.ReceiversOf(message).ToArray();
        Talk talk = Talks.Get(shown.Talk);
        talk.Times.Add(shown.Time);
        Counts.Times.Add(shown.Time);
        Person? sender = People.See(shown.From, shown.Time, shown.Evidence);
        sender?.AddName(shown.Name, shown.Time);
        talk.See(shown.From);
        foreach (string receiver in receivers)
        {
            talk.See(receiver);
            People.See(receiver, shown.Time, shown.Evidence);
        }

        if (!shown.IsByPerson)
        {
            return;
        }

        talk.MessageCount++;
        Network.AddMessage(shown.From, receivers, shown.Time, "m-" + shown.Id);
        if (sender is not null)
        {
            sender.MessageCount++;
        }

        if (shown.Time is { } time)
        {
            Activity.Add(time);
        }
    }

    private string PictureOf(MsnMessage message) => message.Attachment is { } attachment
        ? Pictures.Offer(attachment.ToArray(), "Handwriting of " + message.From, message.Timestamp)
        : message.Object?.ContentSha1 ?? "";

    // Records of others' making can lack a name; those of one run never share one.
    private string IdOf(MsnRecord record)
    {
        string id = new(record.RecordId.Where(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'z')
            or (>= 'A' and <= 'Z') or '-').ToArray());
        return id.Length > 0 ? id : "n" + (++_namelessCount).ToString(CultureInfo.InvariantCulture);
    }
}
