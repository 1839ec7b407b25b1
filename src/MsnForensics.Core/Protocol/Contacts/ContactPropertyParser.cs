using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Contacts;

/// <summary>Reads <c>PRP BPR SBP REA</c> of all dialects by shape (reference: section 3.3, appendix A 7).</summary>
public static class ContactPropertyParser
{
    private const string DisplayName = "MFN";

    public static ContactProperty? Parse(WireCommand command)
    {
        string[] words = command.Arguments;
        return command.Verb switch
        {
            "PRP" => Create(null, null, command, NumbersAtStart(words, 2)),
            "BPR" => ParseOfContact(command),
            "SBP" => ParseById(command),
            "REA" => ParseRenaming(command),
            _ => null,
        };
    }

    // BPR [ver] [email] name [value]; without the address it belongs to the last LST.
    private static ContactProperty? ParseOfContact(WireCommand command)
    {
        int at = NumbersAtStart(command.Arguments, 1);
        return ListIdentifier.IsAddress(command[at])
            ? Create(AccountName.Parse(command[at]).Address, null, command, at + 1)
            : Create(null, null, command, at);
    }

    // SBP trid id name value [1]
    private static ContactProperty? ParseById(WireCommand command)
    {
        string id = ListIdentifier.Normalize(command[1]);
        return ListIdentifier.IsAddress(id) ? Create(id, id, command, 2) : Create(null, id, command, 2);
    }

    // REA trid [ver] email nick
    private static ContactProperty? ParseRenaming(WireCommand command)
    {
        int at = NumbersAtStart(command.Arguments, 2);
        return ListIdentifier.IsAddress(command[at])
            ? new(AccountName.Parse(command[at]).Address, null, DisplayName, PercentEncoding.Decode(command[at + 1]))
            : null;
    }

    private static ContactProperty? Create(string? address, string? id, WireCommand command, int at) =>
        IsName(command[at]) ? new(address, id, command[at], PercentEncoding.Decode(command[at + 1])) : null;

    private static bool IsName(string word)
    {
        foreach (char letter in word)
        {
            if (letter is < 'A' or > 'Z')
            {
                return false;
            }
        }

        return word.Length == 3;
    }

    private static int NumbersAtStart(string[] words, int most)
    {
        int count = 0;
        while (count < most && count < words.Length && ListIdentifier.IsNumber(words[count]))
        {
            count++;
        }

        return count;
    }
}
