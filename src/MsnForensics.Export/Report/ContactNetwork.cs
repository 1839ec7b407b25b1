using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>Who has to do with whom: messages and transfers, counted for each pair and direction.</summary>
internal sealed class ContactNetwork
{
    private readonly SortedDictionary<string, Tie> _ties = new(StringComparer.Ordinal);
    private readonly int _maximumCount;

    public ContactNetwork(int maximumCount) => _maximumCount = maximumCount;

    /// <summary>Dealings between pairs that were left out.</summary>
    public long LeftOutCount { get; private set; }

    /// <summary>The busiest first.</summary>
    public IReadOnlyList<Tie> Ties => _ties.Values
        .OrderByDescending(tie => tie.Weight)
        .ThenBy(tie => tie.From, StringComparer.Ordinal)
        .ThenBy(tie => tie.To, StringComparer.Ordinal)
        .ToArray();

    public void AddMessage(string from, IEnumerable<string> to, DateTimeOffset? time, string anchor) =>
        Add(from, to, time, anchor, tie => tie.MessageCount++);

    public void AddTransfer(string from, IEnumerable<string> to, DateTimeOffset? time, string anchor) =>
        Add(from, to, time, anchor, tie => tie.TransferCount++);

    private void Add(
        string from, IEnumerable<string> to, DateTimeOffset? time, string anchor, Action<Tie> count)
    {
        foreach (string other in to.Where(other => from.Length > 0 && other.Length > 0 && other != from))
        {
            string key = from + "\n" + other;
            if (!_ties.TryGetValue(key, out Tie? tie))
            {
                if (_ties.Count >= _maximumCount)
                {
                    LeftOutCount++;
                    continue;
                }

                _ties.Add(key, tie = new Tie(from, other));
            }

            tie.Show(time, anchor);
            count(tie);
        }
    }

    /// <summary>What went from one to another.</summary>
    public sealed class Tie
    {
        public Tie(string from, string to)
        {
            From = from;
            To = to;
        }

        public string From { get; }

        public string To { get; }

        public long MessageCount { get; set; }

        public long TransferCount { get; set; }

        public long Weight => MessageCount + TransferCount;

        public TimesSeen Times { get; } = new();

        /// <summary>Where the page shows the first of them.</summary>
        public string FirstAnchor { get; private set; } = "";

        public void Show(DateTimeOffset? time, string anchor)
        {
            DateTimeOffset? before = Times.First;
            Times.Add(time);
            bool isFirst = FirstAnchor.Length == 0 || Times.First != before;
            bool isEqual = time == Times.First && string.CompareOrdinal(anchor, FirstAnchor) < 0;
            FirstAnchor = isFirst || isEqual ? anchor : FirstAnchor;
        }
    }
}
