using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Artifacts.Accounts;

/// <summary>
/// Finds the addresses that an account number can stand for: accounts seen in the evidence first, then a known local
/// part with the domains of the time. A match is a match, not a proof: with n candidates it is wrong in about n of
/// 2^32 cases (reference: section 3.1).
/// </summary>
public sealed class AccountResolver
{
    private static readonly string[] Domains =
    {
        "hotmail.com", "msn.com", "live.com", "passport.com", "webtv.net", "hotmail.co.uk", "hotmail.fr", "hotmail.it",
        "hotmail.de", "hotmail.es", "live.co.uk", "live.fr", "live.nl", "live.com.au", "live.it", "live.de", "live.be",
        "live.ca", "live.cn", "live.se", "live.no", "live.dk", "live.jp", "gmail.com", "googlemail.com", "yahoo.com",
        "yahoo.fr", "yahoo.co.uk", "aol.com", "gmx.de", "gmx.net", "web.de", "t-online.de", "wanadoo.fr", "orange.fr",
        "free.fr", "libero.it", "tiscali.it", "btinternet.com", "ntlworld.com", "comcast.net", "verizon.net",
        "chello.nl", "home.nl", "skynet.be", "telenet.be", "telia.com", "163.com", "126.com", "qq.com", "sina.com",
        "uol.com.br", "terra.com.br", "bol.com.br",
    };

    private readonly Dictionary<uint, List<string>> _known = new();

    /// <param name="candidates">Accounts seen in the evidence.</param>
    public AccountResolver(IEnumerable<string> candidates)
    {
        foreach (string candidate in candidates)
        {
            Add(candidate);
        }
    }

    /// <summary>Adds an account that the evidence names.</summary>
    public void Add(string account)
    {
        string lower = account.ToLowerInvariant();
        uint number = AccountNumber.Of(lower);
        if (!_known.TryGetValue(number, out List<string>? accounts))
        {
            _known[number] = accounts = new List<string>();
        }

        if (!accounts.Contains(lower))
        {
            accounts.Add(lower);
        }
    }

    /// <summary>The matches of a number, with the ground of each.</summary>
    /// <param name="number">From a folder or key.</param>
    /// <param name="localPart">The part in front of the at sign, when the name has it.</param>
    /// <param name="domains">Further domains to try with the local part.</param>
    public IEnumerable<AccountMatch> Match(uint number, string? localPart, IEnumerable<string>? domains = null)
    {
        HashSet<string> given = new();
        if (_known.TryGetValue(number, out List<string>? known))
        {
            foreach (string account in known.Where(given.Add))
            {
                yield return new AccountMatch(account, number, "CandidateHash");
            }
        }

        if (localPart is null)
        {
            yield break;
        }

        foreach (string domain in (domains ?? Array.Empty<string>()).Concat(Domains))
        {
            string account = (localPart + "@" + domain).ToLowerInvariant();
            if (AccountNumber.Of(account) == number && given.Add(account))
            {
                yield return new AccountMatch(account, number, "DomainHash");
            }
        }
    }

    /// <summary>The matches of a name of a folder, file or key: an address, a number, or a local part with its
    /// number.</summary>
    public IEnumerable<AccountMatch> MatchName(string name, IEnumerable<string>? domains = null)
    {
        if (AccountAddress.IsAddress(name))
        {
            return new[] { new AccountMatch(name.ToLowerInvariant(), AccountNumber.Of(name), "Name") };
        }

        IEnumerable<AccountMatch> matches = AccountNumber.TryParse(name, out uint number)
            ? Match(number, null)
            : Array.Empty<AccountMatch>();
        return matches.Concat(
            AccountNumber.Split(name).SelectMany(part => Match(part.Number, part.LocalPart, domains)
                .Where(match => match.Account.StartsWith(part.LocalPart + "@", StringComparison.OrdinalIgnoreCase))));
    }
}
