using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Messages;

/// <summary>What the same people wrote to each other, summed up while it goes on.</summary>
public sealed class Conversation
{
    private const int MaximumAudienceCount = 8;

    private readonly List<Audience> _audiences = new();
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);
    private readonly List<string> _sessions = new();
    private readonly HashSet<string> _knownSessions = new();
    private readonly Dictionary<string, long> _written = new(StringComparer.Ordinal);
    private MsnpSession? _lastSession;
    private MsnEvidence? _evidence;
    private string _streamKey = "";
    private long _end = long.MinValue;
    private long _count;

    /// <param name="id">Stable name.</param>
    /// <param name="groupId">The circle or temporary group, when it is one.</param>
    public Conversation(string id, string? groupId = null)
    {
        Id = id;
        GroupId = groupId;
    }

    public string Id { get; }

    public string? GroupId { get; }

    public long Start { get; private set; } = long.MaxValue;

    /// <summary>Messages that people wrote, by account.</summary>
    public IReadOnlyDictionary<string, long> Written => _written;

    public void Add(WaitingMessage message, string? sender, MsnList<string> recipients)
    {
        long at = message.UnixNanoseconds;
        if (_evidence is null)
        {
            LegMessage first = message.Legs[0];
            _evidence = first.Evidence;
            _streamKey = first.Stream.Key;
        }

        Start = Math.Min(Start, at);
        _end = Math.Max(_end, at);
        AddPeople(sender, recipients);
        if (MessageKinds.IsWrittenByPerson(message.Best.Content.Kind))
        {
            Count(sender);
        }

        foreach (LegMessage leg in message.Legs)
        {
            if (leg.Session is { } session && session != _lastSession)
            {
                _lastSession = session;
                if (_knownSessions.Add(session.SessionId))
                {
                    _sessions.Add(session.SessionId);
                }
            }
        }
    }

    // A session answers with the same list as long as nobody comes or goes.
    private void AddPeople(string? sender, MsnList<string> recipients)
    {
        foreach (Audience known in _audiences)
        {
            if (ReferenceEquals(known.Sender, sender) && ReferenceEquals(known.Recipients, recipients))
            {
                return;
            }
        }

        if (_audiences.Count < MaximumAudienceCount)
        {
            _audiences.Add(new Audience(sender, recipients));
        }

        for (int i = 0; i < recipients.Count; i++)
        {
            _people.Add(recipients[i]);
        }

        if (sender is not null)
        {
            _people.Add(sender);
        }
    }

    private void Count(string? sender)
    {
        _count++;
        if (sender is not null)
        {
            _written.TryGetValue(sender, out long count);
            _written[sender] = count + 1;
        }
    }

    public MsnConversation Build(AnalysisContext analysis)
    {
        FrameReference start = new(0, 0, Start);
        string id = Id;
        string key = _streamKey;
        return new MsnConversation
        {
            Timestamp = analysis.TimeOf(start),
            TimestampSource = analysis.TimestampSourceOf(start),
            StartTime = analysis.TimeOf(start),
            EndTime = analysis.TimeOf(new FrameReference(0, 0, _end)),
            Participants = new MsnList<string>(_people.OrderBy(name => name, StringComparer.Ordinal)),
            MessageCount = _count,
            ConversationId = Id,
            GroupId = GroupId,
            SessionId = new MsnList<string>(_sessions),
            RecordIdSource = () => RecordIdentity.Of("Conversation", id, key),
            Evidence = _evidence!,
        };
    }

    // A sender and those who heard it.
    private readonly record struct Audience(string? Sender, MsnList<string> Recipients);
}
