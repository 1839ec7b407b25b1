using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Artifacts.Accounts;

namespace MsnForensics.Analysis.History;

/// <summary>What the names of a log's folders and file tell about its owner and its contact (reference: sections 3.1,
/// 4.1, 13).</summary>
public static class LogPath
{
    private const string Archive = "History";

    private static readonly string[] Extensions =
    {
        ".xml", ".log", ".txt", ".html", ".htm", ".chatlog", ".adiumlog", ".adiumhtmllog",
    };

    /// <summary>Fills in the parties as far as the path tells.</summary>
    /// <param name="path">Of the log, with either kind of slash.</param>
    /// <param name="parties">Takes them.</param>
    /// <param name="resolver">Finds addresses of numbers.</param>
    public static void Apply(string path, LogParties parties, AccountResolver resolver)
    {
        string[] folders = path.Split('/', '\\');
        string name = folders[folders.Length - 1];
        int history = Array.FindLastIndex(
            folders, folder => string.Equals(folder, Archive, StringComparison.OrdinalIgnoreCase));
        if (history > 0 && history == folders.Length - 2)
        {
            parties.Find(
                Best(resolver.MatchName(folders[history - 1])), Best(resolver.MatchName(WithoutExtension(name))));
            return;
        }

        // libpurple: logs/msn/own/contact/file; Adium: Logs/MSN.own/contact/file; aMSN: own/logs/contact.log;
        // Digsby: msn/own/contact_msn/file.
        List<string> addresses = folders.Take(folders.Length - 1).Select(AddressOf).OfType<string>().ToList();
        if (AddressOf(WithoutExtension(name)) is { } contact)
        {
            addresses.Add(contact);
        }

        string? peer = addresses.LastOrDefault();
        parties.Find(MatchOf(addresses.LastOrDefault(item => item != peer)), MatchOf(peer));
    }

    private static AccountMatch? MatchOf(string? account) =>
        account is null ? null : new AccountMatch(account, AccountNumber.Of(account), "Name");

    private static string? AddressOf(string folder)
    {
        string name = Uri.UnescapeDataString(folder);
        name = name.StartsWith("MSN.", StringComparison.OrdinalIgnoreCase) ? name.Substring(4) : name;
        string first = name.Split(' ')[0];
        bool isOfDigsby = first.EndsWith("_msn", StringComparison.OrdinalIgnoreCase);
        first = isOfDigsby ? first.Substring(0, first.Length - 4) : first;
        first = first.EndsWith(".chat", StringComparison.OrdinalIgnoreCase) ? "" : first;
        return AccountAddress.IsAddress(first) ? first.ToLowerInvariant() : null;
    }

    // Not every dot begins an extension: addresses have dots of their own.
    private static string WithoutExtension(string name)
    {
        string? extension = Array.Find(
            Extensions, item => name.EndsWith(item, StringComparison.OrdinalIgnoreCase));
        return extension is null ? name : name.Substring(0, name.Length - extension.Length);
    }

    private static AccountMatch? Best(IEnumerable<AccountMatch> matches)
    {
        AccountMatch[] found = matches.Take(2).ToArray();
        return found.Length switch
        {
            0 => null,
            1 => found[0],
            _ => found[0] with { Ground = found[0].Ground + ", one of several" },
        };
    }
}
