using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export;

/// <summary>Who has to do with whom, summed up from events: accounts, and directed edges between them by
/// kind.</summary>
internal sealed class ContactGraph
{
    private readonly SortedDictionary<string, Span> _accounts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Edge> _edges = new(StringComparer.Ordinal);

    /// <summary>Accounts with the time of their first and last event, sorted.</summary>
    public IEnumerable<KeyValuePair<string, Span>> Accounts => _accounts;

    /// <summary>Edges, sorted by their ends and kind.</summary>
    public IEnumerable<Edge> Edges => _edges.Values;

    /// <summary>Number of an account, from 1, in the order of <see cref="Accounts"/>.</summary>
    public Dictionary<string, int> NumberAccounts() =>
        _accounts.Keys.Select((name, index) => (name, index)).ToDictionary(item => item.name, item => item.index + 1);

    /// <summary>Takes what the event says of two accounts, if anything.</summary>
    public void Add(MsnTimelineEvent timelineEvent)
    {
        IReadOnlyList<string> peers = TimelineFields.PeersOf(timelineEvent);
        if (KindOf(timelineEvent.EventType) is not { } kind || timelineEvent.Account is not { } account
            || peers.Count == 0)
        {
            return;
        }

        DateTimeOffset time = timelineEvent.Timestamp;
        Note(account, time);
        foreach (string peer in peers)
        {
            Note(peer, time);
            string key = account + "\n" + peer + "\n" + kind;
            if (!_edges.TryGetValue(key, out Edge? edge))
            {
                _edges.Add(key, edge = new Edge(account, peer, kind));
            }

            edge.Count++;
            edge.Times.Add(time);
        }
    }

    private void Note(string account, DateTimeOffset time)
    {
        if (!_accounts.TryGetValue(account, out Span? span))
        {
            _accounts.Add(account, span = new Span());
        }

        span.Add(time);
    }

    private static string? KindOf(string eventType) => eventType switch
    {
        "message" or "nudge" or "wink" or "emoticon" or "oim" => "message",
        "transfer" => "transfer",
        "invite" => "invitation",
        "contact_add" or "contact_list" or "contact_remove" => "contact",
        "block" => "block",
        _ => null,
    };

    /// <summary>The first and the last time; none for events without one.</summary>
    public sealed class Span
    {
        public DateTimeOffset? First { get; private set; }

        public DateTimeOffset? Last { get; private set; }

        public void Add(DateTimeOffset time)
        {
            if (time != default)
            {
                First = First is { } first && first <= time ? first : time;
                Last = Last is { } last && last >= time ? last : time;
            }
        }
    }

    /// <summary>What one account did towards another.</summary>
    public sealed class Edge
    {
        public Edge(string from, string to, string kind)
        {
            From = from;
            To = to;
            Kind = kind;
        }

        public string From { get; }

        public string To { get; }

        public string Kind { get; }

        public long Count { get; set; }

        public Span Times { get; } = new();
    }
}
