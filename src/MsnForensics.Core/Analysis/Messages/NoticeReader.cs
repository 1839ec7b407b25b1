using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Messages;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Messages;

/// <summary>Reads alerts (<c>NOT</c>), pages (<c>IPG</c>, <c>PAG</c>, <c>PGD</c>) and notices between clients
/// (<c>UUN</c>, <c>UBN</c>; reference: section 3.6).</summary>
public sealed class NoticeReader
{
    private const string Telephone = "Telephone";
    private const string PageTooLong = "407";

    private readonly MsnpSession _session;
    private readonly LegMessageReader _messages;

    public NoticeReader(MsnpSession session, LegMessageReader messages)
    {
        _session = session;
        _messages = messages;
    }

    private MsnParserOption Limits => _session.Stream.Analysis.Option;

    /// <summary>An alert, or a notice for the program.</summary>
    public void ReadAlert(CommandEvent item)
    {
        Notification? alert = Notification.Read(item.Command.Payload, Limits);
        Deliver(item, MsnMessageKind.Alert, DetailsOf(alert), new MessageRoute { To = alert?.To });
    }

    /// <summary>A page from a telephone, or the answer to one that was too long.</summary>
    public void ReadPage(CommandEvent item)
    {
        Notification? page = Notification.Read(item.Command.Payload, Limits);
        Deliver(item, MsnMessageKind.Page, DetailsOf(page), new MessageRoute
        {
            From = page?.From,
            To = page?.To,
            Network = Telephone,
            IsConversation = page?.From is not null && page.MessageId != PageTooLong,
        });
    }

    /// <summary><c>PAG id address</c>, <c>PGD id address device</c>.</summary>
    public void ReadSentPage(CommandEvent item)
    {
        string text = PageText.Read(item.Command.Payload, Limits);
        MessageDetails details = item.Command.Verb == "PGD"
            ? new() { Text = text, Fields = new[] { MessageDetailReader.Field("Device", DeviceOf(item.Command[2])) } }
            : new() { Text = text };
        Deliver(item, MsnMessageKind.Page, details, new MessageRoute
        {
            To = AccountName.Parse(item.Command[1]).Address,
            Network = Telephone,
            IsConversation = true,
        });
    }

    /// <summary><c>UUN id address type</c>, <c>UBN address type</c>.</summary>
    public void ReadClientNotice(CommandEvent item)
    {
        AccountName other = AccountName.Parse(item.Command[item.IsFromClient ? 1 : 0]);
        string type = item.Command[item.IsFromClient ? 2 : 1];
        ClientNotice notice = ClientNotice.Parse(
            DecimalNumber.TryParse(type, out long number) && number <= int.MaxValue ? (int)number : 0,
            item.Command.Payload,
            Limits);
        if (notice.IsPeerToPeer)
        {
            return;
        }

        MessageDetails details = new()
        {
            Text = string.Join(": ", new[] { notice.Name, MessageDetailReader.WordsOf(notice.Fields) }
                .Where(part => part is not null)),
            Fields = new[] { MessageDetailReader.Field("Type", type) }.Concat(notice.Fields).ToArray(),
        };
        Deliver(item, MsnMessageKind.Signal, details, new MessageRoute
        {
            From = item.IsFromClient ? null : other.Address,
            To = item.IsFromClient ? other.Address : null,
            EndpointId = item.IsFromClient ? null : other.EndpointId,
        });
    }

    private static MessageDetails DetailsOf(Notification? notification) => notification is null
        ? new MessageDetails { IsMalformed = true }
        : new MessageDetails
        {
            Text = notification.Text,
            MessageId = notification.Id,
            Fields = notification.Fields.ToArray(),
            IsMalformed = !notification.IsWhole,
        };

    private static string DeviceOf(string device) => device switch
    {
        "1" => "Mobile",
        "2" => "MsnDirect",
        _ => device,
    };

    private void Deliver(CommandEvent item, MsnMessageKind kind, MessageDetails details, MessageRoute route)
    {
        MessageContent content = new()
        {
            Kind = kind,
            Text = details.Text,
            Body = item.Command.Payload,
            Details = details,
        };
        _messages.Deliver(new RoutedLeg(_session, item, content, route)
        {
            Completeness = item.Completeness,
            Anomalies = MessageOddities.Find(content, null, item.Completeness),
        });
    }
}
