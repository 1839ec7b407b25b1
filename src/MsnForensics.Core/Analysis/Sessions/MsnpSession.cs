using System.Collections.Generic;
using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Sessions;

/// <summary>
/// One connection to a dispatch, notification or switchboard server, as its commands tell it. What it learns
/// about itself stands here; <see cref="SessionCommands"/> reads the commands, <see cref="LegMessageReader"/>
/// the messages.
/// </summary>
public sealed class MsnpSession
{
    private const int MaximumSourceCount = 16;

    private readonly SessionCommands _commands;
    private readonly LegMessageReader _messages;
    private readonly List<CommandEvent> _sources = new();
    private readonly Dictionary<string, string> _names = new();
    private readonly List<ISessionReader> _readers = new();

    public MsnpSession(SessionHub hub, StreamContext stream)
    {
        Hub = hub;
        Stream = stream;
        SessionId = RecordIdentity.ShortOf("Session", stream.Key);
        _commands = new SessionCommands(this);
        _messages = new LegMessageReader(this);
        foreach (ITracker tracker in hub.Trackers)
        {
            if (tracker.Open(this) is { } reader)
            {
                _readers.Add(reader);
            }
        }
    }

    public SessionHub Hub { get; }

    public StreamContext Stream { get; }

    /// <summary>The same for the same stream on every run and machine.</summary>
    public string SessionId { get; }

    public MsnSessionKind Kind { get; set; }

    /// <summary>The captured client's account, lower case; null while nothing tells.</summary>
    public string? Account { get; private set; }

    public string? Dialect { get; set; }

    public string? Client { get; set; }

    public string? Package { get; set; }

    /// <summary>The switchboard session's number.</summary>
    public string? SwitchboardId { get; set; }

    public SessionLink? Link { get; private set; }

    /// <summary>How the session ended, as far as commands tell.</summary>
    public string? EndReason { get; set; }

    /// <summary>The first commands of the session are in the capture.</summary>
    public bool HasBeginning { get; set; }

    public Membership Members { get; } = new();

    /// <summary>The conversation that the session's messages belong to; known from its first message on.</summary>
    public Conversation? Conversation { get; set; }

    public long MessageCount { get; set; }

    public bool IsClosed { get; private set; }

    /// <summary>
    /// True when sender and recipients of this leg's messages can be told: later commands will hardly tell more.
    /// </summary>
    public bool CanAttribute => IsClosed || HasBeginning || (Account is not null && Members.Everybody.Count > 0);

    private long CommandCount { get; set; }

    public void OnCommand(CommandEvent item)
    {
        CommandCount++;
        _commands.Read(item);
        if (item.Command.Verb == "MSG")
        {
            _messages.Read(item);
        }
        else if (!item.IsFromClient && (item.Command.Verb is "ACK" or "NAK" || item.Command.IsError))
        {
            _messages.Answer(item);
        }

        foreach (ISessionReader reader in _readers)
        {
            reader.Read(item);
        }
    }

    public void Close(StreamEnd end, FrameReference at)
    {
        _messages.Flush();
        IsClosed = true;
        Hub.Messages.Release(this);
        _readers.ForEach(reader => reader.Close(at));
        if (Stream.Analysis.Wants(RecordKinds.Session) && CommandCount > 0)
        {
            Stream.Analysis.Emit(Build(end));
        }

        ReportUnknown(at);
    }

    /// <summary>Somebody says who the captured client is; the first word stands.</summary>
    public void Identify(string account, CommandEvent? source)
    {
        if (Account is null && account.Length > 0)
        {
            Account = account;
            AddSource(source);
            if (Link?.Origin.Account is null)
            {
                Link?.Origin.Identify(account, null);
            }
        }
    }

    /// <summary>Keeps a command as evidence of what the session record says.</summary>
    public void AddSource(CommandEvent? source)
    {
        if (source is not null && _sources.Count < MaximumSourceCount && !_sources.Contains(source))
        {
            _sources.Add(source);
        }
    }

    public void TakeUp(SessionLink? link)
    {
        if (link is null || link.Origin == this)
        {
            return;
        }

        Link = link;
        Dialect ??= link.Origin.Dialect;
        Client ??= link.Origin.Client;
        SwitchboardId ??= link.SwitchboardId;
        if (Account is not null)
        {
            link.Origin.Identify(Account, null);
        }
    }

    /// <summary>The newest display name of an account in this session, or in the one it was opened from.</summary>
    public string? NameOf(string account) =>
        _names.TryGetValue(account, out string? name) ? name : Link?.Origin.NameOf(account);

    public void SetName(string account, string encodedName)
    {
        if (encodedName.Length > 0 && _names.Count < 10_000)
        {
            _names[account] = PercentEncoding.Decode(encodedName);
        }
    }

    private MsnSession Build(StreamEnd end)
    {
        string key = Stream.Key;
        List<string> participants = new();
        if (Account is not null)
        {
            participants.Add(Account);
        }

        foreach (string member in Members.Everybody)
        {
            if (member != Account)
            {
                participants.Add(member);
            }
        }

        return new MsnSession
        {
            Timestamp = Stream.Analysis.TimeOf(Stream.First),
            TimestampSource = Stream.Analysis.TimestampSourceOf(Stream.First),
            SessionId = SessionId,
            RecordIdSource = () => RecordIdentity.Of("Session", key),
            StartTime = Stream.Analysis.TimeOf(Stream.First),
            EndTime = Stream.Analysis.TimeOf(Stream.Last),
            Kind = Kind,
            Account = Account,
            Dialect = Dialect,
            Client = Client,
            Participants = new MsnList<string>(participants),
            ClientEndpoint = Stream.Client.ToString(),
            ServerEndpoint = Stream.ServerEndpoint,
            Carrier = Stream.Carrier,
            CarrierEndpoint = Stream.Server.ToString(),
            EndReason = EndReason ?? end.ToString(),
            MessageCount = MessageCount,
            LinkedSessionId = Link?.Origin.SessionId,
            LinkedBy = Link?.Command,
            Package = Package,
            SwitchboardId = SwitchboardId,
            CommandCount = CommandCount,
            IsMidStream = !HasBeginning,
            StreamId = Stream.Stream.Index,
            Evidence = _sources.Count > 0 ? Stream.EvidenceOf(_sources) : new MsnEvidence(),
        };
    }

    private void ReportUnknown(FrameReference at)
    {
        if (Account is null)
        {
            Report(AnomalyCode.SessionOwnerUnknown, at);
        }

        if (Kind == MsnSessionKind.Switchboard && !HasBeginning)
        {
            Report(AnomalyCode.SessionParticipantsUnknown, at);
        }
    }

    private void Report(AnomalyCode code, FrameReference at) =>
        Stream.Report(code, at, $": {Kind} session {SessionId}.");
}
