using System;
using System.Collections.Generic;

namespace MsnForensics.Export.Case;

/// <summary>Contacts, and the lists that they stand on: one for each owner.</summary>
internal sealed class CaseContacts
{
    private readonly CaseParties _parties;
    private readonly SortedDictionary<string, List<string>> _lists = new(StringComparer.Ordinal);

    public CaseContacts(CaseParties parties) => _parties = parties;

    public void Write(CaseGraph graph, MsnContact contact, Guid id)
    {
        string node = CaseIds.Of("contact", id);
        _parties.Name(contact.Account, contact.Name, contact.Timestamp);
        Remember(contact.Owner ?? "", node);
        string? account = _parties.AccountOf(contact.Account);
        graph.Node(node, "uco-observable:Contact", item =>
        {
            item.Text("uco-core:description", contact.Lists.ToString());
            item.Facets(facets => facets.Inner(
                CaseIds.Of("contact-facet", id), "uco-observable:ContactFacet", facet =>
                {
                    facet.Text("uco-observable:displayName", contact.Name);
                    facet.Text("uco-observable:nickname", contact.NickName);
                    facet.Text("uco-observable:contactID", contact.ContactId);
                    facet.Texts("uco-observable:contactGroup", contact.Groups);
                    facet.Reference("uco-observable:sourceApplication", _parties.Application);
                    facet.Array("uco-observable:contactMessaging", array => array.Inner(
                        CaseIds.Of("contact-messaging", id), "uco-observable:ContactMessaging", messaging =>
                        {
                            messaging.Reference("uco-observable:contactMessagingPlatform", _parties.Application);
                            messaging.Reference("uco-observable:messagingAddress", account);
                        }));
                }));
        });
    }

    public void WriteTo(CaseGraph graph)
    {
        foreach (KeyValuePair<string, List<string>> list in _lists)
        {
            string id = CaseIds.Of("contact-list", list.Key);
            graph.Node(id, "uco-observable:ContactList", node => node.Facets(facets => facets.Inner(
                CaseIds.Of("contact-list-facet", list.Key), "uco-observable:ContactListFacet", facet =>
                {
                    facet.References("uco-observable:contact", list.Value);
                    facet.Reference("uco-observable:sourceApplication", _parties.Application);
                })));
            if (_parties.AccountOf(list.Key) is { } owner)
            {
                graph.Node(
                    CaseIds.Of("relationship", id), "uco-observable:ObservableRelationship", node =>
                    {
                        node.Reference("uco-core:source", id);
                        node.Reference("uco-core:target", owner);
                        node.Text("uco-core:kindOfRelationship", "Owned_By");
                        node.Flag("uco-core:isDirectional", true);
                    });
            }
        }
    }

    private void Remember(string owner, string node)
    {
        if (!_lists.TryGetValue(owner, out List<string>? contacts))
        {
            _lists.Add(owner, contacts = new List<string>());
        }

        contacts.Add(node);
    }
}
