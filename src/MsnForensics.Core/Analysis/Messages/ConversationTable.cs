using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Messages;

/// <summary>
/// Conversations: all sessions of the same people are one. A session belongs to the conversation of the people in it at its
/// first message; whoever joins later widens that conversation.
/// </summary>
public sealed class ConversationTable
{
    private const int MaximumCount = 100_000;

    private readonly AnalysisContext _analysis;
    private readonly Dictionary<string, Conversation> _bySession = new();
    private readonly Dictionary<string, Conversation> _byPeople = new();
    private readonly List<Conversation> _all = new();

    public ConversationTable(AnalysisContext analysis) => _analysis = analysis;

    /// <summary>Counts a message and names its conversation.</summary>
    public string Add(WaitingMessage message, string? sender, IReadOnlyCollection<string> recipients)
    {
        List<string> people = recipients.ToList();
        if (sender is not null)
        {
            people.Add(sender);
        }

        people.Sort(StringComparer.Ordinal);
        Conversation conversation = Find(message, people);
        conversation.Add(message, people);
        return conversation.Id;
    }

    /// <summary>The records, in order of their beginnings.</summary>
    public IEnumerable<MsnConversation> Build() => _all
        .OrderBy(conversation => conversation.Start)
        .Select(conversation => conversation.Build(_analysis))
        .ToArray();

    private Conversation Find(WaitingMessage message, List<string> people)
    {
        foreach (LegMessage leg in message.Legs)
        {
            if (_bySession.TryGetValue(KeyOf(leg.Session), out Conversation? known))
            {
                return Remember(message, known);
            }
        }

        // People who are not known are not the same people.
        string names = string.Join(" ", people);
        if (people.Count > 1 && _byPeople.TryGetValue(names, out Conversation? same))
        {
            return Remember(message, same);
        }

        Conversation conversation = new(RecordIdentity.ShortOf("Conversation", KeyOf(message.Legs[0].Session)));
        if (_all.Count < MaximumCount)
        {
            _all.Add(conversation);
        }

        if (people.Count > 1)
        {
            _byPeople[names] = conversation;
        }

        return Remember(message, conversation);
    }

    private Conversation Remember(WaitingMessage message, Conversation conversation)
    {
        foreach (LegMessage leg in message.Legs)
        {
            _bySession[KeyOf(leg.Session)] = conversation;
        }

        return conversation;
    }

    // The legs of one switchboard session share its number and server.
    private static string KeyOf(MsnpSession session) => session.SwitchboardId is { } id
        ? id + " " + session.Stream.Server
        : session.SessionId;

    private sealed class Conversation
    {
        private readonly SortedSet<string> _people = new(StringComparer.Ordinal);
        private readonly List<string> _sessions = new();
        private WaitingMessage? _first;
        private long _end = long.MinValue;
        private long _count;

        public Conversation(string id) => Id = id;

        public string Id { get; }

        public long Start { get; private set; } = long.MaxValue;

        public void Add(WaitingMessage message, IEnumerable<string> people)
        {
            long at = message.UnixNanoseconds;
            _first ??= message;
            Start = Math.Min(Start, at);
            _end = Math.Max(_end, at);
            _people.UnionWith(people);
            _count += MessageKinds.IsWrittenByPerson(message.Best.Content.Kind) ? 1 : 0;
            foreach (LegMessage leg in message.Legs)
            {
                if (!_sessions.Contains(leg.Session.SessionId))
                {
                    _sessions.Add(leg.Session.SessionId);
                }
            }
        }

        public MsnConversation Build(AnalysisContext analysis)
        {
            LegMessage first = _first!.Legs[0];
            FrameReference start = new(0, 0, Start);
            return new MsnConversation
            {
                Timestamp = analysis.TimeOf(start),
                TimestampSource = analysis.TimestampSourceOf(start),
                StartTime = analysis.TimeOf(start),
                EndTime = analysis.TimeOf(new FrameReference(0, 0, _end)),
                Participants = new MsnList<string>(_people),
                MessageCount = _count,
                ConversationId = Id,
                SessionId = new MsnList<string>(_sessions),
                RecordId = RecordIdentity.Of("Conversation", Id, first.Session.Stream.Key),
                Evidence = first.Session.Stream.EvidenceOf(first.Commands),
            };
        }
    }
}
