using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Messages;

/// <summary>
/// Conversations: all sessions of the same people are one. A session belongs to the conversation of the people
/// in it at its first message; whoever joins later widens that conversation.
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
    public string Add(WaitingMessage message, string? sender, IReadOnlyList<string> recipients)
    {
        Conversation conversation = FindBySession(message) ?? FindByPeople(message, sender, recipients);
        foreach (LegMessage leg in message.Legs)
        {
            leg.Session.Conversation ??= conversation;
        }

        conversation.Add(message, sender, recipients);
        return conversation.Id;
    }

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
            if (leg.Session.Conversation is { } known)
            {
                return known;
            }
        }

        return null;
    }

    private Conversation FindByPeople(WaitingMessage message, string? sender, IReadOnlyList<string> recipients)
    {
        string key = KeyOf(message.Legs[0].Session);
        string people = string.Join(" ", recipients.Append(sender ?? "").OrderBy(name => name, StringComparer.Ordinal));

        // People who are not known are not the same people.
        bool areKnown = sender is not null && recipients.Count > 0;
        if (_bySession.TryGetValue(key, out Conversation? known)
            || (areKnown && _byPeople.TryGetValue(people, out known)))
        {
            return Remember(key, known);
        }

        Conversation conversation = new(RecordIdentity.ShortOf("Conversation", key));
        if (_all.Count >= MaximumCount)
        {
            _analysis.ReportOnce(new Anomaly(
                AnomalyCode.AnalysisLimitReached,
                "More than 100,000 conversations: later ones have no record of their own."));
            return conversation;
        }

        _all.Add(conversation);
        if (areKnown)
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
