using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp.Presence;

/// <summary>
/// What <c>CHG</c>, <c>ILN</c>, <c>NLN</c> and <c>FLN</c> say in every dialect. The place of the network is told by the
/// shape of the words, and by the dialect where a display name may look like a number (reference: section 3.5).
/// </summary>
public sealed record StatusLine
{
    private const int FirstWithNetwork = 14;
    private const uint FirstGeneration = 0x1000_0000;

    /// <summary>Status code as sent; <c>FLN</c> for the command of that name.</summary>
    public string Status { get; private init; } = "";

    /// <summary>Whose status it is; null in <c>CHG</c>, which is about the client itself.</summary>
    public AccountName? Account { get; private init; }

    /// <summary>Network number, in front of the account or behind it; null up to MSNP13.</summary>
    public int? Network { get; private init; }

    /// <summary>Display name, decoded; null when the command has none.</summary>
    public string? Name { get; private init; }

    /// <summary>One or two numbers as sent; null when absent.</summary>
    public string? Capabilities { get; private init; }

    /// <summary>The display picture's object as sent: <c>0</c> or empty for none, null when not told.</summary>
    public string? Picture { get; private init; }

    /// <summary>Address of a picture on the web, as other networks have it.</summary>
    public string? IconUrl { get; private init; }

    /// <summary>Reads a command; null when it has no status or no account.</summary>
    /// <param name="command">One of the four.</param>
    /// <param name="dialect">The dialect's number, when known.</param>
    public static StatusLine? Read(WireCommand command, int? dialect) => command.Verb switch
    {
        "CHG" => command[1].Length == 0 ? null : ReadTail(new StatusLine { Status = command[1] }, command, 2),
        "ILN" => ReadContact(command, 1, dialect),
        "NLN" => ReadContact(command, 0, dialect),
        "FLN" => ReadOffline(command, dialect),
        _ => null,
    };

    private static StatusLine? ReadContact(WireCommand command, int at, int? dialect)
    {
        AccountName account = AccountName.Parse(command[at + 1]);
        if (account.Address.Length == 0 || command[at].Length == 0)
        {
            return null;
        }

        bool hasNetwork = account.Network is null && IsNetworkAt(command, at + 2, dialect);
        int name = hasNetwork ? at + 3 : at + 2;
        StatusLine line = new()
        {
            Status = command[at],
            Account = account,
            Network = hasNetwork ? NetworkOf(command[at + 2]) : account.Network,
            Name = command.Arguments.Length > name ? PercentEncoding.Decode(command[name]) : null,
        };
        return ReadTail(line, command, name + 1);
    }

    private static StatusLine? ReadOffline(WireCommand command, int? dialect)
    {
        AccountName account = AccountName.Parse(command[0]);
        if (account.Address.Length == 0)
        {
            return null;
        }

        bool hasNetwork = account.Network is null && dialect is null or >= FirstWithNetwork
            && NetworkOf(command[1]) is not null;
        StatusLine line = new()
        {
            Status = StatusCode.Offline,
            Account = account,
            Network = hasNetwork ? NetworkOf(command[1]) : account.Network,
        };
        return ReadTail(line, command, hasNetwork ? 2 : 1);
    }

    // Capabilities, then object and web address, each of which may be absent.
    private static StatusLine ReadTail(StatusLine line, WireCommand command, int at)
    {
        if (IsCapabilities(command[at]))
        {
            line = line with { Capabilities = command[at++] };
        }

        for (; at < command.Arguments.Length; at++)
        {
            string word = command[at];
            if (word.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                line = line with { IconUrl = PercentEncoding.Decode(word) };
            }
            else if (word.Length > 0 && word[0] == '<')
            {
                // Not encoded, so its blanks part it into words.
                return line with { Picture = string.Join(" ", command.Arguments, at, command.Arguments.Length - at) };
            }
            else if (word is "" or "0" || word[0] == '%')
            {
                line = line with { Picture = line.Picture ?? word };
            }
        }

        return line;
    }

    // Behind the account stands either the network, the name and the capabilities, or the name and the capabilities.
    private static bool IsNetworkAt(WireCommand command, int at, int? dialect)
    {
        if (NetworkOf(command[at]) is null || command.Arguments.Length <= at + 1)
        {
            return false;
        }

        if (dialect is not null)
        {
            return dialect >= FirstWithNetwork;
        }

        bool isName = !IsCapabilities(command[at + 1]);
        if (isName || !IsCapabilities(command[at + 2]))
        {
            return isName;
        }

        // Two numbers follow: a name of digits in front of the capabilities, or these in front of the object 0.
        return command[at + 2] != "0"
            || !ClientCapabilities.TryParse(command[at + 1], out ClientCapabilities likely)
            || likely.First < FirstGeneration;
    }

    private static int? NetworkOf(string word) =>
        word.Length <= 2 && DecimalNumber.TryParse(word, out long number) && NetworkName.IsKnown((int)number)
            ? (int)number
            : null;

    private static bool IsCapabilities(string word) => ClientCapabilities.TryParse(word, out _);
}
