using System;
using System.Collections.Generic;
using System.Globalization;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Analysis.Messages;

/// <summary>One message as one connection shows it.</summary>
public abstract class LegMessage
{
    private readonly StreamPiece[] _pieces;

    /// <param name="stream">Where it was seen.</param>
    /// <param name="commands">The commands that carried it, at least one.</param>
    /// <param name="content">What it says.</param>
    protected LegMessage(StreamContext stream, CommandSet commands, MessageContent content)
    {
        Stream = stream;
        Commands = commands;
        Content = content;
        _pieces = Array.Empty<StreamPiece>();
        IsFromClient = commands[0].IsFromClient;
        for (int i = 0; i < commands.Count; i++)
        {
            Moment moment = Moment.Of(commands[i]);
            At = moment.CompareTo(At) > 0 ? moment : At;
            HeldBytes += commands[i].Command.Payload.Length;
        }
    }

    /// <param name="stream">Where it was seen.</param>
    /// <param name="pieces">The pieces that carried it, the main one first.</param>
    /// <param name="content">What it says.</param>
    protected LegMessage(StreamContext stream, StreamPiece[] pieces, MessageContent content)
    {
        Stream = stream;
        Content = content;
        _pieces = pieces;
        IsFromClient = pieces[0].IsFromClient;
        At = new Moment(pieces[0].Range.Latest.UnixNanoseconds, 0);
        HeldBytes = content.Body?.Length ?? 0;
    }

    public StreamContext Stream { get; }

    /// <summary>The session it belongs to; null for a web service's.</summary>
    public abstract MsnpSession? Session { get; }

    /// <summary>Bytes held while the message waits.</summary>
    public long HeldBytes { get; }

    /// <summary>The commands that carried it, more than one for a message in parts; none for a web
    /// service's.</summary>
    public CommandSet Commands { get; }

    public MessageContent Content { get; }

    public bool IsFromClient { get; }

    /// <summary>When its last byte was captured.</summary>
    public Moment At { get; } = Moment.Beginning;

    /// <summary>Number among the messages that came in the same command: 0 for the command's own.</summary>
    public int Part { get; init; }

    /// <summary>The sender's display name in the server's line.</summary>
    public string? FromName { get; init; }

    public MsnDelivery Delivery { get; set; }

    /// <summary>Its record is made: what is learnt later comes too late.</summary>
    public bool IsGivenOut { get; set; }

    public MsnCompleteness Completeness { get; init; }

    public IReadOnlyCollection<AnomalyCode> Anomalies { get; init; } = Array.Empty<AnomalyCode>();

    /// <summary>Custom emoticons that a text uses.</summary>
    public IReadOnlyList<EmoticonDefinition> Emoticons { get; set; } = Array.Empty<EmoticonDefinition>();

    /// <summary>From whom to whom, when the message itself says so; null on a switchboard, where everybody
    /// hears.</summary>
    public virtual MessageRoute? Route => null;

    /// <summary>The captured client's account, as far as known by now.</summary>
    public virtual string? Owner => Session?.Account;

    /// <summary>The sender's account, as far as known by now.</summary>
    public abstract string? Sender { get; }

    /// <summary>The receivers, as far as known by now, sorted.</summary>
    public abstract MsnList<string> Recipients { get; }

    /// <summary>True when later commands will hardly tell more about sender and receivers.</summary>
    public abstract bool CanAttribute { get; }

    /// <summary>True when another connection, or an answer, may tell more about it.</summary>
    public virtual bool Waits => true;

    /// <summary>The owner wrote it, here or at another place of theirs.</summary>
    public bool IsSent => IsFromClient || (Owner is { } owner && owner == Sender);

    public MsnEvidence Evidence => Commands.Count > 0 ? Stream.EvidenceOf(Commands) : Stream.EvidenceOf(_pieces);

    /// <summary>Computes the record's id, when asked.</summary>
    public Func<string> RecordIdSource => Stream.IdOf(
        Part == 0 ? "Message" : "Message " + Part.ToString(CultureInfo.InvariantCulture),
        IsFromClient,
        Commands.Count > 0 ? Commands[0].Range : _pieces[0].Range);

    /// <summary>The frame that tells the first of it.</summary>
    public FrameReference Source => Commands.Count > 0 ? Commands[0].At : _pieces[0].Range.Latest;

    /// <summary>True when both legs can show one message.</summary>
    public abstract bool CouldBe(LegMessage other);
}
