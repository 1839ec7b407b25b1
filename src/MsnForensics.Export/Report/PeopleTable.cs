using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>Everybody whom the records name.</summary>
internal sealed class PeopleTable
{
    private readonly SortedDictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly int _maximumCount;

    public PeopleTable(int maximumCount) => _maximumCount = maximumCount;

    /// <summary>Mentions of people who were left out.</summary>
    public long LeftOutCount { get; private set; }

    public int Count => _people.Count;

    /// <summary>Owners first, then those who wrote most, then by key: numbered in this order.</summary>
    public IReadOnlyList<Person> Ordered()
    {
        Person[] people = _people.Values
            .OrderByDescending(person => person.IsOwner)
            .ThenByDescending(person => person.MessageCount)
            .ThenBy(person => person.Key, StringComparer.Ordinal)
            .ToArray();
        for (int i = 0; i < people.Length; i++)
        {
            people[i].Number = i;
        }

        return people;
    }

    public Person? Find(string key) => _people.TryGetValue(key, out Person? person) ? person : null;

    /// <summary>The person, who was seen at that time; null for nobody, and beyond the limit.</summary>
    public Person? See(string? key, DateTimeOffset? time, IReadOnlyList<EvidenceView> evidence)
    {
        if (string.IsNullOrEmpty(key))
        {
            return null;
        }

        if (!_people.TryGetValue(key!, out Person? person))
        {
            if (_people.Count >= _maximumCount)
            {
                LeftOutCount++;
                return null;
            }

            _people.Add(key!, person = new Person(key!));
        }

        person.Show(time, evidence);
        return person;
    }

    public void Add(MsnAccount account)
    {
        if (See(account.Account, account.FirstSeen, EvidenceView.Of(account.Evidence)) is not { } person)
        {
            return;
        }

        person.Times.Add(account.LastSeen);
        person.IsOwner |= account.IsOwner;
        person.Records.Add(account);
        foreach (MsnAccountName name in account.NameHistory)
        {
            person.AddName(name.Name, name.FirstSeen);
            person.AddName(name.Name, name.LastSeen);
        }
    }
}
