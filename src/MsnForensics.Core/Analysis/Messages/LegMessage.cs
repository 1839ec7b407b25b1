using System.Collections.Generic;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Messages;

/// <summary>One message as one connection shows it.</summary>
public sealed class LegMessage
{
    public LegMessage(MsnpSession session, IReadOnlyList<CommandEvent> commands, MessageContent content)
    {
        Session = session;
        Commands = commands;
        Content = content;
        IsFromClient = commands[0].IsFromClient;
        foreach (CommandEvent command in commands)
        {
            Moment moment = Moment.Of(command);
            At = moment.CompareTo(At) > 0 ? moment : At;
        }
    }

    public MsnpSession Session { get; }

    /// <summary>Bytes held while the message waits.</summary>
    public long HeldBytes
    {
        get
        {
            long count = 0;
            foreach (CommandEvent command in Commands)
            {
                count += command.Command.Payload.Length;
            }

            return count;
        }
    }

    /// <summary>The commands that carried it, more than one for a message in parts.</summary>
    public IReadOnlyList<CommandEvent> Commands { get; }

    public MessageContent Content { get; }

    public bool IsFromClient { get; }

    /// <summary>When its last byte was captured.</summary>
    public Moment At { get; } = Moment.Beginning;

    /// <summary>The sender that the server names; null on the sender's own leg.</summary>
    public string? NamedSender { get; init; }

    /// <summary>The sender's display name in the server's line.</summary>
    public string? FromName { get; init; }

    public MsnDelivery Delivery { get; set; }

    public MsnCompleteness Completeness { get; init; }

    public IReadOnlyCollection<AnomalyCode> Anomalies { get; init; } = System.Array.Empty<AnomalyCode>();

    /// <summary>The sender's account, as far as known by now.</summary>
    public string? Sender => IsFromClient ? Session.Account : NamedSender;

    /// <summary>The other members of the session at that moment, as far as known by now.</summary>
    public IReadOnlyCollection<string> Recipients
    {
        get
        {
            HashSet<string> members = Session.Members.At(At);
            if (!IsFromClient && Session.Account is not null)
            {
                members.Add(Session.Account);
            }

            members.Remove(Sender ?? "");
            return members;
        }
    }
}
