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
    private readonly Dictionary<long, LegMessage> _unanswered = new();
    private readonly Queue<long> _order = new();

    public LegMessageReader(MsnpSession session)
    {
        _session = session;
        _chunks = new ChunkAssembler(
            session.Stream.Analysis.Option, Deliver, session.Stream.Analysis.Budget);
    }

    public void Read(CommandEvent item)
    {
        MessagePayload payload = MessagePayload.Parse(item.Command.Payload);
        string? id = payload["Message-ID"];
        if (id is not null && (payload["Chunks"] ?? payload["Chunk"]) is not null)
        {
            _chunks.Add(item, payload, SenderOf(item) + " " + id);
            return;
        }

        MessageBody body = new();
        AddBody(body, item, payload, false);
        Deliver(new[] { item }, payload, body, item.Completeness, null);
    }

    /// <summary>Notes the server's answer to a message.</summary>
    public void Answer(CommandEvent item)
    {
        if (DecimalNumber.TryParse(item.Command[0], out long id)
            && _unanswered.TryGetValue(id, out LegMessage? message))
        {
            message.Delivery = item.Command.Verb == "ACK" ? MsnDelivery.Acknowledged : MsnDelivery.Refused;
            _unanswered.Remove(id);
        }
    }

    /// <summary>Gives out unfinished messages.</summary>
    public void Flush() => _chunks.Flush();

    /// <summary>Adds a command's body to a message, with the holes in it.</summary>
    internal static void AddBody(MessageBody body, CommandEvent item, MessagePayload payload, bool isBehindHole)
    {
        ReadOnlySpan<byte> bytes = item.Command.Payload.AsSpan(payload.BodyOffset);
        int from = 0;
        foreach (int hole in item.PayloadHoles ?? Array.Empty<int>())
        {
            int at = hole - payload.BodyOffset;
            if (at >= 0)
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
        IReadOnlyList<CommandEvent> commands,
        MessagePayload payload,
        MessageBody body,
        MsnCompleteness completeness,
        AnomalyCode? oddity)
    {
        CommandEvent first = commands[0];
        MessageContent content = MessageContent.Read(payload, body, completeness == MsnCompleteness.Truncated);
        string? sender = SenderOf(first);
        LegMessage message = new(_session, commands, content)
        {
            NamedSender = sender,
            FromName = sender is null ? null : PercentEncoding.Decode(first.Command[1]),
            Completeness = completeness,
            Anomalies = FindOddities(content, sender ?? _session.Account, completeness, oddity),
        };
        Witness(message, first);
        ReportOddities(message);
        if (MessageKinds.IsWrittenByPerson(content.Kind))
        {
            _session.MessageCount++;
        }

        Remember(message, first);
        _session.Hub.Messages.Add(message);
    }

    // Who sends is there, whatever the roster says; and a typing notice names the sender.
    private void Witness(LegMessage message, CommandEvent first)
    {
        if (_session.Kind != MsnSessionKind.Switchboard)
        {
            return;
        }

        if (message.IsFromClient)
        {
            _session.Identify(message.Content.ClaimedSender ?? "", first);
        }
        else if (message.NamedSender is { } sender && sender != _session.Account)
        {
            _session.SetName(sender, first.Command[1]);
            _session.Members.Witness(sender);
        }
    }

    private static IReadOnlyCollection<AnomalyCode> FindOddities(
        MessageContent content, string? sender, MsnCompleteness completeness, AnomalyCode? oddity)
    {
        List<AnomalyCode>? codes = null;
        void Note(bool isSo, AnomalyCode code)
        {
            if (isSo)
            {
                (codes ??= new List<AnomalyCode>()).Add(code);
            }
        }

        Note(oddity is not null, oddity ?? default);
        Note(!content.IsUtf8, AnomalyCode.MessageTextUndecodable);
        Note(completeness != MsnCompleteness.Complete && oddity is null, AnomalyCode.MsnpPayloadTruncated);
        Note(
            content.ClaimedSender is { } claimed && sender is not null && claimed != sender,
            AnomalyCode.MessageSenderMismatch);
        return codes is null ? Array.Empty<AnomalyCode>() : codes;
    }

    // A cut payload was reported with its command.
    private void ReportOddities(LegMessage message)
    {
        foreach (AnomalyCode code in message.Anomalies)
        {
            if (code != AnomalyCode.MsnpPayloadTruncated)
            {
                Report(message, code);
            }
        }
    }

    private void Report(LegMessage message, AnomalyCode code)
    {
        CommandEvent first = message.Commands[0];
        _session.Stream.Analysis.Report(new Anomaly(
            code,
            "Session " + _session.SessionId + ", " + message.Content.Kind + " message.",
            first.At.Number,
            first.At.UnixNanoseconds,
            first.At.Source));
    }

    private void Remember(LegMessage message, CommandEvent first)
    {
        if (first.IsFromClient && first.Command.TransactionId(true) is { } id)
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
