using System;
using System.Collections.Generic;
using MsnForensics.Analysis.Streams;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Analysis.Accounts;

/// <summary>An account that a command names, and the display name it gives it.</summary>
/// <param name="Account">Address, network and endpoint.</param>
/// <param name="Name">Decoded; null when the command gives none.</param>
public readonly record struct NamedAccount(AccountName Account, string? Name)
{
    /// <summary>Circles, groups and telephones are no accounts.</summary>
    public bool IsPerson => Account.Network is not (NetworkName.Circle or NetworkName.TemporaryGroup)
        && Account.Address.IndexOf('@') > 0
        && !Account.Address.StartsWith(ListIdentifier.TelephonePrefix, StringComparison.Ordinal);

    /// <summary>Everybody whom a command names, other than by its publication.</summary>
    public static IEnumerable<NamedAccount> Of(CommandEvent item, int dialect, MsnParserOption limits)
    {
        WireCommand command = item.Command;
        return command.Verb switch
        {
            "LST" or "ADD" or "ADC" or "REM" => OfEntry(ListEntryParser.Parse(command, dialect)),
            "ADL" or "RML" or "FQY" when command.Payload.Length > 0 => OfDocument(command, limits),
            "SDG" => OfDatagram(RoutedPayload.Parse(command.Payload)),
            "REA" or "BPR" when !item.IsFromClient => OfProperty(ContactPropertyParser.Parse(command)),
            _ => item.IsFromClient ? OfClient(command) : OfServer(command, dialect),
        };
    }

    private static IEnumerable<NamedAccount> OfServer(WireCommand command, int dialect) => command.Verb switch
    {
        "NLN" or "ILN" or "FLN" => OfStatus(StatusLine.Read(command, dialect == 0 ? null : dialect)),
        "MSG" => One(command[0], command[1]),
        "JOI" => One(command[0], command[1]),
        "IRO" => One(command[3], command[4]),
        "RNG" => One(command[4], command[5]),
        "BYE" or "UBX" or "UBN" or "UBM" => One(command[0], ""),
        _ => Array.Empty<NamedAccount>(),
    };

    private static IEnumerable<NamedAccount> OfClient(WireCommand command) => command.Verb switch
    {
        "CAL" or "UUM" or "UUN" or "SND" or "SDC" => One(command[1], ""),
        _ => Array.Empty<NamedAccount>(),
    };

    private static NamedAccount[] One(string account, string encodedName) =>
    [
        new(AccountName.Parse(account), encodedName.Length == 0 ? null : PercentEncoding.Decode(encodedName)),
    ];

    private static NamedAccount[] OfStatus(StatusLine? line) =>
        line?.Account is { } account ? [new(account, line.Name)] : [];

    private static NamedAccount[] OfEntry(ListEntry? entry) => entry?.Address is { } address
        ? [new(new AccountName(address, entry.Network, null), entry.Name)]
        : [];

    private static NamedAccount[] OfProperty(ContactProperty? property) => property?.Address is { } address
        ? [new(new AccountName(address, null, null), property.Name == "MFN" ? property.Value : null)]
        : [];

    private static IEnumerable<NamedAccount> OfDocument(WireCommand command, MsnParserOption limits)
    {
        foreach (ListDocumentEntry entry in ListDocument.Read(command.Payload, limits).Entries)
        {
            yield return new(new AccountName(entry.Address, entry.Network, null), entry.Name);
        }
    }

    private static IEnumerable<NamedAccount> OfDatagram(RoutedPayload payload)
    {
        foreach (AccountName? account in new[] { payload.From, payload.To })
        {
            if (account is { } known)
            {
                yield return new(known, null);
            }
        }
    }
}
