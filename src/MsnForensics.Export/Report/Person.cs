using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>An account, or a name that a log knows no account for, with what all records say of it.</summary>
internal sealed class Person
{
    // A name for each line of a long life of jokes; nobody has more that matter.
    private const int MaximumNameCount = 100;

    private readonly Dictionary<string, TimesSeen> _names = new(StringComparer.Ordinal);

    public Person(string key) => Key = key;

    public string Key { get; }

    /// <summary>Position among all, from 0; set when the page is made.</summary>
    public int Number { get; set; }

    public TimesSeen Times { get; } = new();

    /// <summary>Messages of the person in the report.</summary>
    public long MessageCount { get; set; }

    public bool IsOwner { get; set; }

    /// <summary>The records of the account itself, one for each run over evidence.</summary>
    public List<MsnAccount> Records { get; } = new();

    /// <summary>Display names were left out.</summary>
    public bool HasMoreNames { get; private set; }

    /// <summary>Display names with their times, the oldest first.</summary>
    public IReadOnlyList<KeyValuePair<string, TimesSeen>> Names => _names
        .OrderBy(name => name.Value.First ?? DateTimeOffset.MaxValue)
        .ThenBy(name => name.Key, StringComparer.Ordinal)
        .ToArray();

    /// <summary>Where the person is first seen.</summary>
    public IReadOnlyList<EvidenceView> Evidence { get; private set; } = [];

    public void Show(DateTimeOffset? time, IReadOnlyList<EvidenceView> evidence)
    {
        DateTimeOffset? before = Times.First;
        Times.Add(time);
        if (evidence.Count > 0 && (Evidence.Count == 0 || Times.First != before))
        {
            Evidence = evidence;
        }
    }

    public void AddName(string? name, DateTimeOffset? time)
    {
        if (string.IsNullOrEmpty(name) || name == Key)
        {
            return;
        }

        if (!_names.TryGetValue(name!, out TimesSeen? seen))
        {
            if (_names.Count >= MaximumNameCount)
            {
                HasMoreNames = true;
                return;
            }

            _names.Add(name!, seen = new TimesSeen());
        }

        seen.Add(time);
    }
}
