using System;
using System.Linq;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Contacts;

/// <summary>
/// Reads <c>LSG ADG REG RMG</c> of the dialects 7 to 12 by shape. Sources disagree on the order of id and name in
/// replies: the GUID or the number tells (reference: section 3.3, appendix A 6).
/// </summary>
public static class GroupEntryParser
{
    public static GroupEntry? Parse(WireCommand command, bool isFromClient)
    {
        string[] words = command.Arguments;
        string[] behindId = words.Skip(1).ToArray();
        return command.Verb switch
        {
            "LSG" when !isFromClient => ParseListed(words),
            "ADG" when isFromClient && words.Length > 1 => new GroupEntry { Name = Decode(words[1]) },
            "ADG" => ParseNamed(behindId, isNameFirst: true),
            "REG" => ParseNamed(behindId, isNameFirst: false),
            "RMG" when behindId.Length > 0 => ParseRemoved(behindId),
            _ => null,
        };
    }

    // 7: LSG trid ver index total id name 0; 8-9: LSG id name 0; 10-12: LSG name id
    private static GroupEntry? ParseListed(string[] words) => words.Length switch
    {
        >= 6 => Create(words[4], words[5], words[1]),
        3 => Create(words[0], words[1], null),
        2 when ListIdentifier.IsGroup(words[1]) => Create(words[1], words[0], null),
        2 => Create(words[0], words[1], null),
        _ => null,
    };

    // A client may send a name it has no id for yet.
    private static GroupEntry ParseRemoved(string[] words)
    {
        string last = words[words.Length - 1];
        string? version = words.Length > 1 ? words[0] : null;
        return ListIdentifier.IsGroup(last)
            ? new GroupEntry { Id = ListIdentifier.Normalize(last), Version = version }
            : new GroupEntry { Name = Decode(last), Version = version };
    }

    // [ver] name id [0], or [ver] id name [0]
    private static GroupEntry? ParseNamed(string[] words, bool isNameFirst)
    {
        int guid = Array.FindIndex(words, ListIdentifier.IsGuid);
        if (guid >= 0)
        {
            return ParseAround(words, guid);
        }

        int end = words.Length > 2 && words[words.Length - 1] == "0" ? words.Length - 1 : words.Length;
        int start = end - 2;
        if (start < 0)
        {
            return null;
        }

        bool isFirstNumber = ListIdentifier.IsNumber(words[start]);
        bool isIdFirst = isFirstNumber == ListIdentifier.IsNumber(words[start + 1]) ? !isNameFirst : isFirstNumber;
        string? version = start > 0 ? words[0] : null;
        return isIdFirst
            ? Create(words[start], words[start + 1], version)
            : Create(words[start + 1], words[start], version);
    }

    private static GroupEntry? ParseAround(string[] words, int guid)
    {
        bool isNameBehind = guid == 0
            || (guid == 1 && (words.Length > 3 || (words.Length == 3 && words[2] != "0")));
        int name = isNameBehind ? guid + 1 : guid - 1;
        int first = Math.Min(guid, name);
        return name < words.Length ? Create(words[guid], words[name], first > 0 ? words[0] : null) : null;
    }

    private static GroupEntry Create(string id, string name, string? version) =>
        new() { Id = ListIdentifier.Normalize(id), Name = Decode(name), Version = version };

    private static string Decode(string name) => PercentEncoding.Decode(name);
}
