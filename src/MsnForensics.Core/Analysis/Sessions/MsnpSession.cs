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
    private readonly RoutedMessageReader _routed;
    private readonly NoticeReader _notices;
    private readonly List<CommandEvent> _sources = new();
    private readonly Dictionary<string, string> _names = new();
    private readonly List<ISessionReader> _readers = new();
    private MsnSessionKind _kind;
    private string? _switchboardId;

    public MsnpSession(SessionHub hub, StreamContext stream)
    {
        Hub = hub;
        Stream = stream;
        SessionId = RecordIdentity.ShortOf("Session", stream.Key);
        _commands = new SessionCommands(this);
        _messages = new LegMessageReader(this);
        _routed = new RoutedMessageReader(this, _messages);
        _notices = new NoticeReader(this, _messages);
        NoteSwitchboard();
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

    public MsnSessionKind Kind
    {
        get => _kind;
        set
        {
            _kind = value;
            NoteSwitchboard();
        }
    }

    /// <summary>The captured client's account, lower case; null while nothing tells.</summary>
    public string? Account { get; private set; }

    public string? Dialect { get; set; }

    public string? Client { get; set; }

    public string? Package { get; set; }

    /// <summary>The switchboard session's number.</summary>
    public string? SwitchboardId
    {
        get => _switchboardId;
        set
        {
            _switchboardId = value;
            NoteSwitchboard();
        }
    }

    /// <summary>What <see cref="SwitchboardTable"/> noted.</summary>
    public SwitchboardPlace? Switchboard { get; private set; }

    public SessionLink? Link { get; private set; }

    /// <summary>How the session ended: as commands tell, else as its stream did.</summary>
    public string? EndReason { get; set; }

    /// <summary>The first commands of the session are in the capture.</summary>
    public bool HasBeginning { get; set; }

    public Membership Members { get; } = new();

    /// <summary>The conversation that the session's messages belong to; known from its first message on.</summary>
    public Conversation? Conversation { get; set; }

    public long MessageCount { get; set; }

    /// <summary>How the connection ended; null while it lasts.</summary>
    public StreamEnd? End { get; private set; }

    public bool IsClosed => End is not null;

    /// <summary>
    /// True when sender and recipients of this leg's messages can be told: later commands will hardly tell more.
    /// </summary>
    public bool CanAttribute => IsClosed || HasBeginning || (Account is not null && Members.Everybody.Count > 0);

    private long CommandCount { get; set; }

    public void OnCommand(CommandEvent item)
    {
        CommandCount++;
        _commands.Read(item);
        ReadMessage(item);
        foreach (ISessionReader reader in _readers)
        {
            reader.Read(item);
        }
    }

    private void ReadMessage(CommandEvent item)
    {
        switch (item.Command.Verb)
        {
            case "MSG":
                _messages.Read(item);
                break;
            case "ACK" or "NAK" when !item.IsFromClient:
                _messages.Answer(item);
                break;
            case "UBM" when !item.IsFromClient:
            case "UUM" when item.IsFromClient:
                _routed.ReadForeign(item);
                break;
            case "SDG" when item.Command.PayloadLength > 0:
                _routed.ReadDatagram(item);
                break;
            case "NOT":
                _notices.ReadAlert(item);
                break;
            case "IPG":
                _notices.ReadPage(item);
                break;
            case "PAG" or "PGD" when item.IsFromClient:
                _notices.ReadSentPage(item);
                break;
            case "UBN" when !item.IsFromClient:
            case "UUN" when item.IsFromClient:
                _notices.ReadClientNotice(item);
                break;
            default:
                if (!item.IsFromClient && item.Command.IsError)
                {
                    _messages.Answer(item);
                }

                break;
        }
    }

    public void Close(StreamEnd end, FrameReference at)
    {
        _messages.Flush();
        End = end;
        EndReason ??= end.ToString();
        NoteSwitchboard();
        Hub.Messages.Release(this);
        _readers.ForEach(reader => reader.Close(at));
        if (Stream.Analysis.Wants(RecordKinds.Session) && CommandCount > 0)
        {
            Stream.Analysis.Emit(Build());
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

    public void SetName(string account, string encodedName) =>
        SetDecodedName(account, PercentEncoding.Decode(encodedName));

    public void SetDecodedName(string account, string name)
    {
        if (name.Length > 0 && _names.Count < 10_000)
        {
            _names[account] = name;
        }
    }

    private MsnSession Build()
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
            CarrierUser = Stream.CarrierUser,
            EndReason = EndReason ?? "",
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

    private void NoteSwitchboard() => Switchboard = Hub.Switchboards.Note(this);

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
