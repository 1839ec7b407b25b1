using System;
using System.Collections.Generic;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Messages;

/// <summary>Reads the messages of one session: joins parts, keeps the answers, and passes them on.</summary>
public sealed class LegMessageReader
{
    // Answers come within seconds; the newest requests are enough (reference: section 11.2).
    private const int MaximumUnansweredCount = 1000;

    private readonly MsnpSession _session;
    private readonly ChunkAssembler _chunks;
    private readonly MessageBody _body = new();
    private readonly Dictionary<long, LegMessage> _unanswered = new();
    private readonly Queue<long> _order = new();
    private EmoticonTable? _emoticons;
    private PeerInkAssembler? _ink;

    public LegMessageReader(MsnpSession session)
    {
        _session = session;
        _chunks = new ChunkAssembler(Limits, Deliver, session.Stream.Analysis.Budget);
    }

    private MsnParserOption Limits => _session.Stream.Analysis.Option;

    /// <summary>Reads a <c>MSG</c>.</summary>
    public void Read(CommandEvent item)
    {
        MessagePayload payload = _session.Stream.Analysis.Payloads.Parse(item.Command.Payload);
        if (payload.Fields.IsInParts)
        {
            _chunks.Add(item, payload, SenderOf(item) + " " + payload.Fields.MessageId);
            return;
        }

        _body.Clear();
        AddBody(_body, item, payload, false);
        Deliver(item, payload, _body, item.Completeness, null);
    }

    /// <summary>Notes the server's answer to a message.</summary>
    public void Answer(CommandEvent item)
    {
        if (DecimalNumber.TryParse(item.Command[0], out long id)
            && _unanswered.TryGetValue(id, out LegMessage? message))
        {
            message.Delivery = item.Command.Verb == "ACK" ? MsnDelivery.Acknowledged : MsnDelivery.Refused;
            _unanswered.Remove(id);
            _session.Hub.Messages.OnAnswer();
        }
    }

    /// <summary>Gives out unfinished messages.</summary>
    public void Flush() => _chunks.Flush();

    /// <summary>Passes a message on.</summary>
    public void Deliver(LegMessage message)
    {
        MessageOddities.Report(message);
        if (message.Waits && message.Part == 0 && MessageKinds.IsWrittenByPerson(message.Content.Kind))
        {
            _session.MessageCount++;
        }

        if (_emoticons is not null || message.Content.Kind == MsnMessageKind.Emoticon)
        {
            LookUpEmoticons(message);
        }

        _session.Hub.Messages.Add(message);
        Remember(message);
    }

    /// <summary>Adds a command's body to a message, with the holes in it.</summary>
    internal static void AddBody(MessageBody body, CommandEvent item, MessagePayload payload, bool isBehindHole) =>
        AddBody(body, item, payload.BodyOffset, item.Command.Payload.Length - payload.BodyOffset, isBehindHole);

    /// <inheritdoc cref="AddBody(MessageBody, CommandEvent, MessagePayload, bool)"/>
    internal static void AddBody(MessageBody body, CommandEvent item, int offset, int length, bool isBehindHole)
    {
        ReadOnlyMemory<byte> bytes = item.Command.Payload.AsMemory(offset, length);
        if (item.PayloadHoles is null)
        {
            body.Add(bytes, isBehindHole);
            return;
        }

        int from = 0;
        foreach (int hole in item.PayloadHoles)
        {
            int at = hole - offset;
            if (at >= 0 && at <= length)
            {
                body.Add(bytes.Slice(from, at - from), isBehindHole);
                from = at;
                isBehindHole = true;
            }
        }

        body.Add(bytes.Slice(from), isBehindHole);
    }

    private static string? SenderOf(CommandEvent item)
    {
        string sender = item.IsFromClient ? "" : AccountName.Parse(item.Command[0]).Address;
        return sender.IndexOf('@') >= 0 ? sender : null;
    }

    private void Deliver(
        CommandSet commands,
        MessagePayload payload,
        MessageBody body,
        MsnCompleteness completeness,
        AnomalyCode? oddity)
    {
        CommandEvent first = commands[0];
        MessageContent content = MessageContent.Read(
            payload, body, completeness == MsnCompleteness.Truncated, Limits);
        string? sender = SenderOf(first);
        IReadOnlyCollection<AnomalyCode> anomalies = MessageOddities.Find(
            content, sender ?? _session.Account, completeness, oddity);
        if (_session.Kind != MsnSessionKind.Switchboard)
        {
            ServerNotices.Deliver(this, _session, commands, content, sender, completeness, anomalies);
            return;
        }

        Witness(content, sender, first);
        if (content.Kind == MsnMessageKind.PeerToPeer && PeerInkAssembler.IsInk(content.Body)
            && first.PayloadHoles is null
            && (_ink ??= new PeerInkAssembler(Limits)).Add(first, content.Body!, sender) is { } ink)
        {
            Deliver(ink.Commands, ink.Payload, ink.Body, MsnCompleteness.Complete, null);
        }

        Deliver(new SwitchboardLeg(_session, commands, content)
        {
            NamedSender = sender,
            FromName = sender is null ? null : PercentEncoding.Decode(first.Command[1]),
            Completeness = completeness,
            Anomalies = anomalies,
        });
    }

    // Who sends is there, whatever the roster says; and a typing notice names the sender.
    private void Witness(MessageContent content, string? sender, CommandEvent first)
    {
        if (first.IsFromClient)
        {
            _session.Identify(content.ClaimedSender ?? "", first);
        }
        else if (sender is not null && sender != _session.Account)
        {
            _session.SetName(sender, first.Command[1]);
            _session.Members.Witness(sender);
        }
    }

    private void LookUpEmoticons(LegMessage message)
    {
        string key = (message.IsFromClient ? "" : message.Sender) + "\n"
            + (message.Route?.GroupId ?? message.Route?.To);
        if (message.Content.Details is { Emoticons.Count: > 0 } details)
        {
            (_emoticons ??= new EmoticonTable()).Define(key, details.Emoticons);
        }
        else if (message.Content is { Kind: MsnMessageKind.Text, Text: { } text })
        {
            message.Emoticons = _emoticons!.UsedIn(key, text);
        }
    }

    // An answer can tell nothing of a message that is already given out.
    private void Remember(LegMessage message)
    {
        if (message.IsFromClient && !message.IsGivenOut && message.Commands[0].Command.TransactionId(true) is { } id)
        {
            _unanswered[id] = message;
            _order.Enqueue(id);
            if (_order.Count > MaximumUnansweredCount)
            {
                _unanswered.Remove(_order.Dequeue());
            }
        }
    }
}
