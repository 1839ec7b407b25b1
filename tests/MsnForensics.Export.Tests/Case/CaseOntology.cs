using System.Collections.Generic;

namespace MsnForensics.Export.Tests.Case;

/// <summary>
/// The classes of CASE and UCO that occur, and which of the properties that their shapes name may stand in each. Taken
/// down from the ontologies by hand: a term that somebody makes up is not in it.
/// </summary>
internal static class CaseOntology
{
    private const string Common = "uco-core:name uco-core:description uco-core:hasFacet";

    public static readonly IReadOnlyDictionary<string, string> Properties = new Dictionary<string, string>
    {
        ["case-investigation:InvestigativeAction"] = Common + " uco-action:instrument uco-action:object uco-action:result",
        ["case-investigation:ProvenanceRecord"] = Common + " uco-core:object case-investigation:exhibitNumber",
        ["uco-core:Event"] = Common + " uco-core:eventContext uco-core:eventType uco-core:startTime uco-core:endTime",
        ["uco-tool:Tool"] = Common + " uco-tool:toolType uco-tool:version",
        ["uco-types:Thread"] = "co:element co:item co:size",
        ["uco-types:ThreadItem"] = "co:index co:itemContent uco-types:threadNextItem",
        ["uco-types:Hash"] = "uco-types:hashMethod uco-types:hashValue",
        ["uco-observable:Application"] = Common,
        ["uco-observable:ApplicationAccount"] = Common,
        ["uco-observable:Contact"] = Common,
        ["uco-observable:ContactList"] = Common,
        ["uco-observable:File"] = Common,
        ["uco-observable:IPv4Address"] = Common,
        ["uco-observable:IPv6Address"] = Common,
        ["uco-observable:Message"] = Common,
        ["uco-observable:MessageThread"] = Common,
        ["uco-observable:NetworkConnection"] = Common,
        ["uco-observable:ObservableRelationship"] = Common
            + " uco-core:source uco-core:target uco-core:isDirectional uco-core:kindOfRelationship uco-core:startTime uco-core:endTime",
        ["uco-observable:AccountFacet"] = "uco-observable:accountIdentifier",
        ["uco-observable:ApplicationAccountFacet"] = "uco-observable:application",
        ["uco-observable:ApplicationFacet"] = "uco-observable:applicationIdentifier",
        ["uco-observable:ContactFacet"] = "uco-observable:contactGroup uco-observable:contactID uco-observable:contactMessaging "
            + "uco-observable:displayName uco-observable:nickname uco-observable:sourceApplication",
        ["uco-observable:ContactListFacet"] = "uco-observable:contact uco-observable:sourceApplication",
        ["uco-observable:ContactMessaging"] = "uco-observable:contactMessagingPlatform uco-observable:messagingAddress",
        ["uco-observable:ContentDataFacet"] = "uco-observable:hash uco-observable:mimeType uco-observable:sizeInBytes",
        ["uco-observable:DigitalAccountFacet"] = "uco-observable:accountLogin uco-observable:displayName",
        ["uco-observable:FileFacet"] = "uco-observable:fileName uco-observable:filePath uco-observable:sizeInBytes",
        ["uco-observable:IPv4AddressFacet"] = "uco-observable:addressValue uco-observable:displayName",
        ["uco-observable:IPv6AddressFacet"] = "uco-observable:addressValue uco-observable:displayName",
        ["uco-observable:MessageFacet"] = "uco-observable:application uco-observable:from uco-observable:to "
            + "uco-observable:sentTime uco-observable:messageID uco-observable:messageText uco-observable:messageType "
            + "uco-observable:sessionID",
        ["uco-observable:MessageThreadFacet"] = "uco-observable:messageThread uco-observable:participant",
        ["uco-observable:NetworkConnectionFacet"] = "uco-observable:src uco-observable:dst uco-observable:sourcePort "
            + "uco-observable:destinationPort uco-observable:startTime uco-observable:endTime",
    };
}
