using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Analysis.Contacts;

/// <summary>How much of an owner's list the capture holds, and why not more.</summary>
public sealed class ListCompleteness
{
    // One reading of the list per sign-in; each gives one line at most.
    private const int MaximumReasonCount = 8;
    private const int MaximumReadingCount = 1000;

    private readonly List<WholeList> _readings = new();
    private readonly SortedDictionary<Moment, string> _reasons = new();

    /// <summary>The server sent the whole list (<c>SYN</c>).</summary>
    public bool HasWholeList { get; private set; }

    /// <summary>The answer of the address-book service is there as a whole.</summary>
    public bool HasAddressBook { get; private set; }

    /// <summary>The answer of the membership service is there as a whole.</summary>
    public bool HasMemberships { get; private set; }

    public bool IsComplete => HasWholeList || (HasAddressBook && HasMemberships);

    /// <summary>Readings that name everybody on the lists they cover, in order of time.</summary>
    public IEnumerable<WholeList> Readings => _readings.OrderBy(reading => reading.Evidence.At);

    /// <summary>Why the list is not whole, in plain words; null when it is.</summary>
    public string? Limitation
    {
        get
        {
            if (IsComplete)
            {
                return null;
            }

            IEnumerable<string> reasons = _reasons.Values.Distinct().Take(MaximumReasonCount);
            string? missing = HasAddressBook ? "The memberships (allowed, blocked, reverse) are not in the capture."
                : HasMemberships ? "The address book (names, groups, who was added) is not in the capture."
                : _reasons.Count == 0 ? "The capture holds changes and status lines alone, no list."
                : null;
            return string.Join(" ", missing is null ? reasons : reasons.Append(missing));
        }
    }

    /// <summary>The server's list is whole.</summary>
    public void AddWholeList(ListEvidence start, ListMask covered)
    {
        HasWholeList = true;
        AddReading(start, covered);
    }

    public void AddAddressBook(ListEvidence answer)
    {
        HasAddressBook = true;
        AddReading(answer, ListMask.Forward);
    }

    public void AddMemberships(ListEvidence answer, ListMask covered)
    {
        HasMemberships = true;
        AddReading(answer, covered);
    }

    /// <summary>A reading that names everybody on some lists.</summary>
    public void AddReading(ListEvidence start, ListMask covered)
    {
        if (covered != ListMask.None && _readings.Count < MaximumReadingCount)
        {
            _readings.Add(new WholeList(start, covered));
        }
    }

    public void AddReason(Moment at, string reason)
    {
        if (_reasons.Count < MaximumReadingCount)
        {
            _reasons[at] = reason;
        }
    }

    public void Merge(ListCompleteness other)
    {
        HasWholeList |= other.HasWholeList;
        HasAddressBook |= other.HasAddressBook;
        HasMemberships |= other.HasMemberships;
        other._readings.ForEach(reading => AddReading(reading.Evidence, reading.Covered));
        foreach (KeyValuePair<Moment, string> reason in other._reasons)
        {
            AddReason(reason.Key, reason.Value);
        }
    }
}

/// <summary>A reading of lists that leaves nobody out.</summary>
/// <param name="Evidence">Its beginning: what is older and not in it was taken off before.</param>
/// <param name="Covered">The lists it covers.</param>
public sealed record WholeList(ListEvidence Evidence, ListMask Covered);
