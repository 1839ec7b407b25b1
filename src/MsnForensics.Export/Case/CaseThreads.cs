using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Case;

/// <summary>
/// Conversations with their messages in the order of time. They are known whole at the end alone: until then the id and
/// the time of each message are held, 24 bytes.
/// </summary>
internal sealed class CaseThreads
{
    private readonly CaseParties _parties;
    private readonly SortedDictionary<string, Thread> _threads = new(StringComparer.Ordinal);

    public CaseThreads(CaseParties parties) => _parties = parties;

    public void Add(MsnMessage message, Guid id)
    {
        if (message.ConversationId is { } conversation)
        {
            Thread thread = ThreadOf(conversation);
            thread.Messages.Add(new Entry(message.Timestamp.UtcTicks, id));
            AddParticipants(thread, message.To);
            AddParticipants(thread, message.From is { } sender ? [sender] : []);
        }
    }

    public void Add(MsnConversation conversation) =>
        AddParticipants(ThreadOf(conversation.ConversationId), conversation.Participants);

    public void WriteTo(CaseGraph graph)
    {
        foreach (KeyValuePair<string, Thread> thread in _threads)
        {
            thread.Value.Messages.Sort();
            WriteThread(graph, thread.Key, thread.Value);
            WriteItems(graph, thread.Key, thread.Value.Messages);
        }
    }

    private void WriteThread(CaseGraph graph, string name, Thread thread)
    {
        string order = CaseIds.Of("thread", name);
        graph.Node(CaseIds.Of("message-thread", name), "uco-observable:MessageThread", node => node.Facets(
            facets => facets.Inner(
                CaseIds.Of("message-thread-facet", name), "uco-observable:MessageThreadFacet", facet =>
                {
                    facet.References("uco-observable:participant", _parties.AccountsOf(thread.Participants));
                    facet.Reference("uco-observable:messageThread", order);
                })));
        graph.Node(order, "uco-types:Thread", node =>
        {
            node.Integer("co:size", thread.Messages.Count, "xsd:nonNegativeInteger");
            node.References("co:element", thread.Messages.Select(entry => CaseIds.Of("message", entry.Id)));
            node.References("co:item", thread.Messages.Select((_, index) => ItemOf(name, index)));
            if (thread.Messages.Count > 0)
            {
                node.Reference("uco-types:threadOriginItem", ItemOf(name, 0));
                node.Reference("uco-types:threadTerminalItem", ItemOf(name, thread.Messages.Count - 1));
            }
        });
    }

    private static void WriteItems(CaseGraph graph, string name, List<Entry> messages)
    {
        for (int i = 0; i < messages.Count; i++)
        {
            int index = i;
            graph.Node(ItemOf(name, index), "uco-types:ThreadItem", node =>
            {
                node.Reference("co:itemContent", CaseIds.Of("message", messages[index].Id));
                if (index + 1 < messages.Count)
                {
                    node.Reference("uco-types:threadNextItem", ItemOf(name, index + 1));
                }
            });
        }
    }

    private static string ItemOf(string name, int index) => CaseIds.Of(
        "thread-item", name + "|" + index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void AddParticipants(Thread thread, IEnumerable<string> accounts) =>
        thread.Participants.UnionWith(accounts.Where(account => account.Length > 0));

    private Thread ThreadOf(string conversation)
    {
        if (!_threads.TryGetValue(conversation, out Thread? thread))
        {
            _threads.Add(conversation, thread = new Thread());
        }

        return thread;
    }

    private sealed class Thread
    {
        public List<Entry> Messages { get; } = new();

        public SortedSet<string> Participants { get; } = new(StringComparer.Ordinal);
    }

    private readonly record struct Entry(long Ticks, Guid Id) : IComparable<Entry>
    {
        public int CompareTo(Entry other) =>
            Ticks != other.Ticks ? Ticks.CompareTo(other.Ticks) : Id.CompareTo(other.Id);
    }
}
