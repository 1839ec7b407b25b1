using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Messages;

/// <summary>
/// Conversations: all sessions of the same people are one. A switchboard session belongs to the conversation of the
/// people in it at its first message; whoever joins later widens that conversation. What passes a notification server
/// belongs to the two people it names, or to the group.
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
    public string Add(WaitingMessage message, string? sender, MsnList<string> recipients)
    {
        Conversation conversation = FindBySession(message) ?? Find(message.Legs[0], sender, recipients);
        foreach (LegMessage leg in message.Legs)
        {
            if (leg is SwitchboardLeg { Session: { } session })
            {
                session.Conversation ??= conversation;
            }
        }

        conversation.Add(message, sender, recipients);
        return conversation.Id;
    }

    public IReadOnlyList<Conversation> All => _all;

    /// <summary>The records, in order of their beginnings.</summary>
    public IEnumerable<MsnConversation> Build() => _all
        .OrderBy(conversation => conversation.Start)
        .Select(conversation => conversation.Build(_analysis))
        .ToArray();

    // The legs of one switchboard session share its number and server.
    private static string KeyOf(MsnpSession session) => session.SwitchboardId is { } id
        ? id + " " + session.Stream.ServerEndpoint
        : session.SessionId;

    private static Conversation? FindBySession(WaitingMessage message)
    {
        foreach (LegMessage leg in message.Legs)
        {
            if (leg is SwitchboardLeg { Session.Conversation: { } known })
            {
                return known;
            }
        }

        return null;
    }

    private Conversation Find(LegMessage leg, string? sender, IReadOnlyList<string> recipients)
    {
        // People who are not known are not the same people.
        string? people = sender is null || recipients.Count == 0
            ? null
            : string.Join(" ", recipients.Append(sender).OrderBy(name => name, StringComparer.Ordinal));
        string key = leg is SwitchboardLeg switchboard ? KeyOf(switchboard.Session)
            : leg.Route?.GroupId is { } group ? "group " + group
            : people is not null ? "people " + people
            : leg.Stream.Key + " " + sender + string.Concat(recipients);
        if (leg.Route?.GroupId is not null)
        {
            people = null;
        }

        if (_bySession.TryGetValue(key, out Conversation? known)
            || (people is not null && _byPeople.TryGetValue(people, out known)))
        {
            return Remember(key, known);
        }

        return Open(key, people, leg.Route?.GroupId);
    }

    private Conversation Open(string key, string? people, string? groupId)
    {
        Conversation conversation = new(RecordIdentity.ShortOf("Conversation", key), groupId);
        if (_all.Count >= MaximumCount)
        {
            _analysis.ReportOnce(new Anomaly(
                AnomalyCode.AnalysisLimitReached,
                "More than 100,000 conversations: later ones have no record of their own."));
            return conversation;
        }

        _all.Add(conversation);
        if (people is not null)
        {
            _byPeople[people] = conversation;
        }

        return Remember(key, conversation);
    }

    private Conversation Remember(string key, Conversation conversation)
    {
        if (_bySession.Count < MaximumCount)
        {
            _bySession[key] = conversation;
        }

        return conversation;
    }
}
