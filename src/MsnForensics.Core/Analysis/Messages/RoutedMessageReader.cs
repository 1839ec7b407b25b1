using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Messages;

/// <summary>
/// Reads messages between people that pass a notification server: to and from other networks (<c>UUM</c>,
/// <c>UBM</c>), and datagrams (<c>SDG</c>; reference: sections 3.6, 8.9 and 8.10).
/// </summary>
public sealed class RoutedMessageReader
{
    private readonly MsnpSession _session;
    private readonly LegMessageReader _messages;

    public RoutedMessageReader(MsnpSession session, LegMessageReader messages)
    {
        _session = session;
        _messages = messages;
    }

    /// <summary><c>UBM from net [to tonet] type</c>, <c>UUM id to net type</c>.</summary>
    public void ReadForeign(CommandEvent item)
    {
        WireCommand command = item.Command;
        bool isLong = !item.IsFromClient && command.Arguments.Length > 5;
        AccountName other = AccountName.Parse(command[item.IsFromClient ? 1 : 0]);
        int network = NumberOf(command[item.IsFromClient ? 2 : 1]) ?? other.Network ?? 0;
        int type = NumberOf(command[item.IsFromClient ? 3 : isLong ? 4 : 2]) ?? 0;
        string? receiver = isLong ? AccountName.Parse(command[2]).Address : null;
        _session.Identify(receiver ?? "", item);
        MessageRoute route = new()
        {
            From = item.IsFromClient ? null : other.Address,
            To = item.IsFromClient ? other.Address : receiver,
            Network = NetworkName.Of(network),
            EndpointId = item.IsFromClient ? null : other.EndpointId,
            IsConversation = true,
        };
        MessagePayload payload = _session.Stream.Analysis.Payloads.Parse(item.Command.Payload);
        MessageBody body = new();
        LegMessageReader.AddBody(body, item, payload, false);
        MessageContent content = MessageContent.Read(
            payload, body, IsCut(item), _session.Stream.Analysis.Option, TypeOf(type));
        Deliver(item, DeferredText.Mark(content, payload, network == NetworkName.WindowsLive && type == 1), route);
    }

    /// <summary>A datagram, from either side.</summary>
    public void ReadDatagram(CommandEvent item)
    {
        RoutedPayload payload = RoutedPayload.Parse(item.Command.Payload);
        MsnMessageKind kind = DatagramContent.KindOf(payload);
        bool isReceipt = payload.Content is null && payload.AreHeadersComplete;
        if (kind != MsnMessageKind.PeerToPeer && !isReceipt)
        {
            MessageBody body = new();
            LegMessageReader.AddBody(body, item, payload.BodyOffset, payload.BodyLength, false);
            MessageContent content = DatagramContent.Read(
                payload, kind, body, IsCut(item), _session.Stream.Analysis.Option);
            Deliver(item, content, RouteOf(item, payload, kind));
        }
    }

    private static bool IsCut(CommandEvent item) => item.Completeness == MsnCompleteness.Truncated;

    private static int? NumberOf(string word) =>
        DecimalNumber.TryParse(word, out long number) && number <= int.MaxValue ? (int)number : null;

    // The line names the type, too.
    private static string TypeOf(int type) => type switch
    {
        1 => "text/plain",
        2 => "text/x-msmsgscontrol",
        3 => "text/x-msnmsgr-datacast",
        _ => "",
    };

    private static string? GroupOf(AccountName? name) => name is not { } known ? null
        : IsGroup(known.Network) ? known.Network + ":" + known.Address
        : known.Via is { } via && IsGroup(AccountName.Parse(via).Network) ? via : null;

    private static bool IsGroup(int? network) => network is NetworkName.Circle or NetworkName.TemporaryGroup;

    // What the owner wrote at another place comes in, too: then the receiver is the other side.
    private MessageRoute RouteOf(CommandEvent item, RoutedPayload payload, MsnMessageKind kind)
    {
        AccountName? from = payload.From;
        AccountName? to = payload.To;
        bool isSent = item.IsFromClient || (from is not null && from.Value.Address == _session.Account);
        int? network = (isSent ? to : from)?.Network;
        return new MessageRoute
        {
            From = from?.Address,
            To = IsGroup(to?.Network) ? null : to?.Address,
            GroupId = GroupOf(to) ?? GroupOf(from),
            Network = network is { } number ? NetworkName.Of(number) : null,
            EndpointId = from?.EndpointId,
            IsConversation = kind != MsnMessageKind.Signal,
        };
    }

    private void Deliver(CommandEvent item, MessageContent content, MessageRoute route) =>
        _messages.Deliver(new RoutedLeg(_session, item, content, route)
        {
            FromName = item.IsFromClient || route.From is not { } from ? null : _session.NameOf(from),
            Completeness = item.Completeness,
            Anomalies = MessageOddities.Find(
                content, item.IsFromClient ? _session.Account : route.From, item.Completeness),
        });
}
