using System;
using System.Collections.Generic;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Contacts;

/// <summary>
/// Reads <c>LST ADD ADC REM</c> of the dialects 2 to 12 by the shape of their arguments (reference: section 3.3).
/// </summary>
public static class ListEntryParser
{
    /// <summary>The contact of a list command; null for a request for a list and for lines of no known
    /// form.</summary>
    /// <param name="command">The command, from either side.</param>
    /// <param name="dialect">The dialect's number; 0 when unknown. Needed for one form alone.</param>
    public static ListEntry? Parse(WireCommand command, int dialect)
    {
        string[] words = command.Arguments;
        return command.Verb switch
        {
            "LST" when words.Length > 0 && IsField(words[0]) => ParsePrefixed(words, dialect),
            "LST" when words.Length >= 5 && ListName.OfCommand(words[1]) != ListMask.None => ParseNumbered(words),
            "LST" when words.Length is 3 or 4 => ParseMasked(words),
            "ADD" => ParseChange(words, wordsBetween: 1),
            "REM" => ParseChange(words, wordsBetween: 0),
            "ADC" => ParsePrefixedChange(words),
            _ => null,
        };
    }

    // 2-7: LST trid list ver index total [email nick [groups]]
    private static ListEntry? ParseNumbered(string[] words)
    {
        if (!TryReadInt(words[3], out int index) || !TryReadInt(words[4], out int total))
        {
            return null;
        }

        return new ListEntry
        {
            Lists = ListName.OfCommand(words[1]),
            Version = words[2],
            Index = index,
            Total = total,
            Address = words.Length > 5 ? AddressOf(words[5]) : null,
            Name = words.Length > 6 ? PercentEncoding.Decode(words[6]) : null,
            GroupIds = words.Length > 7 ? GroupsOf(words[7]) : Array.Empty<string>(),
        };
    }

    // 8-9: LST email nick mask [groups]
    private static ListEntry? ParseMasked(string[] words) =>
        ListIdentifier.IsAddress(words[0]) && TryReadInt(words[2], out int mask)
            ? new ListEntry
            {
                Address = AddressOf(words[0]),
                Name = PercentEncoding.Decode(words[1]),
                Lists = (ListMask)mask,
                GroupIds = words.Length > 3 ? GroupsOf(words[3]) : Array.Empty<string>(),
            }
            : null;

    // 10-11: LST N=email F=nick C=id mask [groups]; 12: … mask network [groups]
    private static ListEntry? ParsePrefixed(string[] words, int dialect)
    {
        ListEntry entry = ReadFields(words, 0, out int next);
        if (next >= words.Length || !TryReadInt(words[next], out int mask))
        {
            return null;
        }

        entry = entry with { Lists = (ListMask)mask };
        bool hasNetwork = words.Length > next + 2
            || (words.Length == next + 2 && IsNetwork(words[next + 1], entry, dialect));
        if (hasNetwork && TryReadInt(words[next + 1], out int network))
        {
            entry = entry with { Network = network };
            next++;
        }

        return words.Length > next + 1 ? entry with { GroupIds = GroupsOf(words[next + 1]) } : entry;
    }

    // One number behind the mask is the network in MSNP12 and before that a group, of contacts without a GUID only.
    private static bool IsNetwork(string word, ListEntry entry, int dialect)
    {
        if (!ListIdentifier.IsNumber(word))
        {
            return false;
        }

        return dialect > 0
            ? dialect >= 12
            : (entry.Lists & ListMask.Forward) == 0 || (entry.ContactId is { } id && ListIdentifier.IsGuid(id));
    }

    // ADD trid list [ver] email nick [group]; REM trid list [ver] email|id [group]
    private static ListEntry? ParseChange(string[] words, int wordsBetween)
    {
        int at = words.Length > 3 && ListIdentifier.IsNumber(words[2]) ? 3 : 2;
        if (words.Length <= at || ListName.OfCommand(words[1]) == ListMask.None)
        {
            return null;
        }

        bool isId = ListIdentifier.IsGuid(words[at]);
        int group = at + 1 + wordsBetween;
        return new ListEntry
        {
            Lists = ListName.OfCommand(words[1]),
            Version = at == 3 ? words[2] : null,
            Address = isId ? null : AddressOf(words[at]),
            ContactId = isId ? ListIdentifier.Normalize(words[at]) : null,
            Name = wordsBetween > 0 && words.Length > at + 1 ? PercentEncoding.Decode(words[at + 1]) : null,
            GroupIds = words.Length > group && ListIdentifier.IsGroup(words[group])
                ? GroupsOf(words[group])
                : Array.Empty<string>(),
        };
    }

    // ADC trid list N=email [F=nick] [C=id]; ADC trid FL C=id group
    private static ListEntry? ParsePrefixedChange(string[] words)
    {
        if (words.Length < 3 || !IsField(words[2]) || ListName.OfCommand(words[1]) == ListMask.None)
        {
            return null;
        }

        ListEntry entry = ReadFields(words, 2, out int next) with { Lists = ListName.OfCommand(words[1]) };
        return next < words.Length && ListIdentifier.IsGroup(words[next])
            ? entry with { GroupIds = GroupsOf(words[next]) }
            : entry;
    }

    private static ListEntry ReadFields(string[] words, int from, out int next)
    {
        ListEntry entry = new();
        for (next = from; next < words.Length && IsField(words[next]); next++)
        {
            string value = words[next].Substring(2);
            entry = words[next][0] switch
            {
                'N' => entry with { Address = AddressOf(value) },
                'F' => entry with { Name = PercentEncoding.Decode(value) },
                'C' => entry with { ContactId = ListIdentifier.Normalize(value) },
                _ => entry,
            };
        }

        return entry;
    }

    private static bool IsField(string word) => word.Length >= 2 && word[0] is >= 'A' and <= 'Z' && word[1] == '=';

    private static string AddressOf(string word) => AccountName.Parse(word).Address;

    private static IReadOnlyList<string> GroupsOf(string word)
    {
        List<string> groups = new();
        foreach (string group in word.Split(','))
        {
            if (group.Length > 0)
            {
                groups.Add(ListIdentifier.Normalize(group));
            }
        }

        return groups;
    }

    private static bool TryReadInt(string word, out int value)
    {
        bool isNumber = DecimalNumber.TryParse(word, out long number) && number <= int.MaxValue;
        value = isNumber ? (int)number : 0;
        return isNumber;
    }
}
