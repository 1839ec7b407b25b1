using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Contacts;

/// <summary>
/// The <c>&lt;ml&gt;</c> payload of <c>ADL RML FQY</c>, and of errors that repeat it (reference: sections 2.6, 7.3).
/// </summary>
public sealed class ListDocument
{
    private const int TelephoneNetwork = 4;

    private ListDocument(WireXml xml)
    {
        IsWhole = xml.IsWellFormed && !xml.IsLimited;
        WireElement? root = xml.Roots.FirstOrDefault(element => element.Is("ml"));
        IsDocument = root is not null;
        IsInitial = root?.Attribute("l") == "1";
        Entries = root is null ? Array.Empty<ListDocumentEntry>() : ReadEntries(root);
    }

    /// <summary>False when the payload is no list, such as an error's plain description.</summary>
    public bool IsDocument { get; }

    /// <summary>False when the payload ends early, is damaged or beyond the limits.</summary>
    public bool IsWhole { get; }

    /// <summary>The client says that this is its list at sign-in; some say so each time.</summary>
    public bool IsInitial { get; }

    /// <summary>In document order.</summary>
    public IReadOnlyList<ListDocumentEntry> Entries { get; }

    public static ListDocument Read(ReadOnlySpan<byte> payload, MsnParserOption limits) =>
        new(WireXml.Read(WireText.Decode(payload), limits));

    private static List<ListDocumentEntry> ReadEntries(WireElement root)
    {
        List<ListDocumentEntry> entries = new();
        foreach (WireElement child in root.Children)
        {
            if (child.Is("d"))
            {
                string domain = child.Attribute("n") ?? "";
                entries.AddRange(child.All("c").Select(contact => ReadEntry(contact, domain)));
            }
            else if (child.Is("t"))
            {
                entries.AddRange(child.All("c").Select(ReadTelephone));
            }
            else if (child.Is("c"))
            {
                entries.Add(ReadEntry(child, ""));
            }
        }

        return entries;
    }

    private static ListDocumentEntry ReadEntry(WireElement contact, string domain)
    {
        string name = contact.Attribute("n") ?? "";
        string address = domain.Length > 0 ? name + "@" + domain : name;
        return Create(contact, address, WireValue.Number(contact.Attribute("t")));
    }

    private static ListDocumentEntry ReadTelephone(WireElement contact)
    {
        string number = contact.Attribute("n") ?? "";
        bool hasPrefix = number.StartsWith(ListIdentifier.TelephonePrefix, StringComparison.OrdinalIgnoreCase);
        return Create(contact, hasPrefix ? number : ListIdentifier.TelephonePrefix + number, TelephoneNetwork);
    }

    private static ListDocumentEntry Create(WireElement contact, string address, int? network)
    {
        List<ListDocumentService> services = contact.All("s")
            .Select(service => new ListDocumentService(service.Attribute("n") ?? "", MaskOf(service)))
            .ToList();
        return new ListDocumentEntry
        {
            Address = address.ToLowerInvariant(),
            Network = network,
            Lists = services.Aggregate(MaskOf(contact), (mask, service) => mask | service.Lists),
            Name = contact.Attribute("f"),
            Services = services,
        };
    }

    private static ListMask MaskOf(WireElement element) => (ListMask)(WireValue.Number(element.Attribute("l")) ?? 0);
}

/// <summary>A contact of the document.</summary>
public sealed record ListDocumentEntry
{
    /// <summary>Lower case; a circle's is <c>guid@live.com</c>, a telephone's begins with <c>tel:</c>.</summary>
    public string Address { get; init; } = "";

    /// <summary>Network number; null where it is not given.</summary>
    public int? Network { get; init; }

    /// <summary>All lists of the entry, those of its services included.</summary>
    public ListMask Lists { get; init; }

    /// <summary>Display name of a person who added the owner.</summary>
    public string? Name { get; init; }

    /// <summary>Per service (21).</summary>
    public IReadOnlyList<ListDocumentService> Services { get; init; } = Array.Empty<ListDocumentService>();
}

/// <summary>Lists of one service of a contact.</summary>
/// <param name="Name"><c>IM PE PD PF</c> (reference: section 6.8).</param>
/// <param name="Lists">The lists.</param>
public sealed record ListDocumentService(string Name, ListMask Lists);
