using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Case;

/// <summary>Accounts, and the addresses of computers: each is one node, whoever refers to it.</summary>
internal sealed class CaseParties
{
    private readonly SortedDictionary<string, NameSighting> _accounts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _addresses = new(StringComparer.Ordinal);

    /// <summary>The program that all accounts and messages belong to.</summary>
    public string Application { get; } = CaseIds.Of("application", "MSN Messenger");

    public string? AccountOf(string? address)
    {
        if (string.IsNullOrEmpty(address))
        {
            return null;
        }

        if (!_accounts.ContainsKey(address!))
        {
            _accounts.Add(address!, default);
        }

        return CaseIds.Of("account", address!);
    }

    public IEnumerable<string> AccountsOf(IEnumerable<string> addresses) =>
        addresses.Distinct(StringComparer.Ordinal).Select(AccountOf).Where(id => id is not null).Select(id => id!);

    /// <summary>Notes a display name; the latest one is shown.</summary>
    public void Name(string? address, string? name, DateTimeOffset time)
    {
        if (AccountOf(address) is not null && !string.IsNullOrEmpty(name))
        {
            NameSighting known = _accounts[address!];
            if (known.Name is null || time >= known.Time)
            {
                _accounts[address!] = new NameSighting(name!, time);
            }
        }
    }

    /// <summary>The node of an IP address; none when the endpoint has none.</summary>
    public string? AddressOf(string? address)
    {
        if (string.IsNullOrEmpty(address))
        {
            return null;
        }

        _addresses.Add(address!);
        return CaseIds.Of("address", address!);
    }

    public void WriteTo(CaseGraph graph)
    {
        graph.Node(Application, "uco-observable:Application", node =>
        {
            node.Text("uco-core:name", "MSN Messenger");
            node.Facets(facets => facets.Inner(
                CaseIds.Of("application-facet", "MSN Messenger"),
                "uco-observable:ApplicationFacet",
                facet => facet.Text("uco-observable:applicationIdentifier", "MSN Messenger")));
        });
        foreach (KeyValuePair<string, NameSighting> account in _accounts)
        {
            WriteAccount(graph, account.Key, account.Value.Name);
        }

        foreach (string address in _addresses)
        {
            string version = address.IndexOf(':') >= 0 ? "IPv6Address" : "IPv4Address";
            graph.Node(CaseIds.Of("address", address), "uco-observable:" + version, node => node.Facets(
                facets => facets.Inner(
                    CaseIds.Of("address-facet", address),
                    "uco-observable:" + version + "Facet",
                    facet => facet.Text("uco-observable:addressValue", address))));
        }
    }

    private void WriteAccount(CaseGraph graph, string address, string? name) => graph.Node(
        CaseIds.Of("account", address), "uco-observable:ApplicationAccount", node => node.Facets(facets =>
        {
            facets.Inner(
                CaseIds.Of("account-facet", address),
                "uco-observable:AccountFacet",
                facet => facet.Text("uco-observable:accountIdentifier", address));
            facets.Inner(CaseIds.Of("digital-account-facet", address), "uco-observable:DigitalAccountFacet", facet =>
            {
                facet.Text("uco-observable:accountLogin", address);
                facet.Text("uco-observable:displayName", name);
            });
            facets.Inner(
                CaseIds.Of("application-account-facet", address),
                "uco-observable:ApplicationAccountFacet",
                facet => facet.Reference("uco-observable:application", Application));
        }));

    private readonly record struct NameSighting(string? Name, DateTimeOffset Time);
}
