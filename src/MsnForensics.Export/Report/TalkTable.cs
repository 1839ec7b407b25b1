using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>All conversations; what belongs to none stands together under the empty key.</summary>
internal sealed class TalkTable
{
    private readonly Dictionary<string, Talk> _talks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MsnConversation> _records = new(StringComparer.Ordinal);
    private readonly int _maximumCount;

    /// <param name="maximumCount">Conversation records that are kept until their messages come.</param>
    public TalkTable(int maximumCount) => _maximumCount = maximumCount;

    /// <summary>Those with messages: the earliest first, what belongs to none last. Numbered in this order.</summary>
    public IReadOnlyList<Talk> Ordered()
    {
        Talk[] talks = _talks.Values
            .OrderBy(talk => talk.Key.Length == 0)
            .ThenBy(talk => talk.Times.First ?? DateTimeOffset.MaxValue)
            .ThenBy(talk => talk.Key, StringComparer.Ordinal)
            .ToArray();
        for (int i = 0; i < talks.Length; i++)
        {
            talks[i].Number = i;
            Describe(talks[i]);
        }

        return talks;
    }

    public Talk Get(string key)
    {
        if (!_talks.TryGetValue(key, out Talk? talk))
        {
            _talks.Add(key, talk = new Talk(key));
        }

        return talk;
    }

    /// <summary>The record tells who was there without a word.</summary>
    public void Add(MsnConversation conversation)
    {
        if (_records.Count < _maximumCount)
        {
            _records[conversation.ConversationId] = conversation;
        }
    }

    private void Describe(Talk talk)
    {
        if (_records.TryGetValue(talk.Key, out MsnConversation? record))
        {
            talk.GroupId = record.GroupId;
            foreach (string participant in record.Participants)
            {
                talk.See(participant);
            }
        }
    }
}
