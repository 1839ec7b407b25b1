using System;
using System.Collections.Generic;

namespace MsnForensics.Export.Report;

/// <summary>What the same people wrote to each other.</summary>
internal sealed class Talk
{
    // A line in a list of conversations that names more is no longer read.
    private const int MaximumPeopleCount = 100;

    public Talk(string key) => Key = key;

    public string Key { get; }

    /// <summary>Position among all, from 0; set when the page is made.</summary>
    public int Number { get; set; }

    public TimesSeen Times { get; } = new();

    /// <summary>Messages that people wrote.</summary>
    public long MessageCount { get; set; }

    /// <summary>Keys of everybody in it.</summary>
    public SortedSet<string> People { get; } = new(StringComparer.Ordinal);

    /// <summary>The circle or group; null for people alone.</summary>
    public string? GroupId { get; set; }

    public void See(string? person)
    {
        if (!string.IsNullOrEmpty(person) && People.Count < MaximumPeopleCount)
        {
            People.Add(person!);
        }
    }
}
