using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Tests.Case;

/// <summary>
/// The classes of CASE and UCO 1.4 that occur, with the properties that their shapes name: datatype or class of the value,
/// and how many there may be (<c>?</c> at most one, <c>1</c> exactly one, <c>+</c> one or more, <c>*</c> any number). Taken
/// down from the ontologies by hand: a term that somebody makes up is not in it.
/// </summary>
internal static class CaseOntology
{
    private static readonly Dictionary<string, (string Super, string Properties)> Classes = new()
    {
        ["uco-core:UcoObject"] = ("", "uco-core:name=xsd:string? uco-core:description=xsd:string* uco-core:hasFacet=uco-core:Facet*"),
        ["uco-core:Facet"] = ("", ""),
        ["uco-core:Relationship"] = (
            "uco-core:UcoObject",
            "uco-core:source=uco-core:UcoObject+ uco-core:target=uco-core:UcoObject1 uco-core:isDirectional=xsd:boolean1 "
            + "uco-core:kindOfRelationship=xsd:string? uco-core:startTime=xsd:dateTime* uco-core:endTime=xsd:dateTime*"),
        ["uco-core:Event"] = (
            "uco-core:UcoObject",
            "uco-core:eventContext=uco-core:UcoObject* uco-core:eventType=xsd:string* "
            + "uco-core:startTime=xsd:dateTime* uco-core:endTime=xsd:dateTime*"),
        ["case-investigation:InvestigativeAction"] = (
            "uco-core:UcoObject",
            "uco-action:instrument=uco-core:UcoObject* uco-action:object=uco-core:UcoObject* uco-action:result=uco-core:UcoObject*"),
        ["case-investigation:ProvenanceRecord"] = (
            "uco-core:UcoObject", "uco-core:object=uco-core:UcoObject* case-investigation:exhibitNumber=xsd:string?"),
        ["uco-tool:Tool"] = ("uco-core:UcoObject", "uco-tool:toolType=xsd:string? uco-tool:version=xsd:string?"),

        // A bag has no positions: co:index is for the items of lists, which those of threads must not be.
        ["uco-types:Thread"] = (
            "",
            "co:size=xsd:nonNegativeInteger? co:element=uco-core:UcoObject* co:item=uco-types:ThreadItem* "
            + "uco-types:threadOriginItem=uco-types:ThreadItem* uco-types:threadTerminalItem=uco-types:ThreadItem*"),
        ["uco-types:ThreadItem"] = ("", "co:itemContent=uco-core:UcoObject? uco-types:threadNextItem=uco-types:ThreadItem*"),
        ["uco-types:Hash"] = ("", "uco-types:hashMethod=xsd:string1 uco-types:hashValue=xsd:hexBinary1"),

        ["uco-observable:ObservableObject"] = ("uco-core:UcoObject", ""),
        ["uco-observable:ObservableRelationship"] = ("uco-core:Relationship", ""),
        ["uco-observable:Application"] = ("uco-observable:ObservableObject", ""),
        ["uco-observable:ApplicationAccount"] = ("uco-observable:ObservableObject", ""),
        ["uco-observable:Contact"] = ("uco-observable:ObservableObject", ""),
        ["uco-observable:ContactList"] = ("uco-observable:ObservableObject", ""),
        ["uco-observable:File"] = ("uco-observable:ObservableObject", ""),
        ["uco-observable:IPv4Address"] = ("uco-observable:ObservableObject", ""),
        ["uco-observable:IPv6Address"] = ("uco-observable:ObservableObject", ""),
        ["uco-observable:Message"] = ("uco-observable:ObservableObject", ""),
        ["uco-observable:MessageThread"] = ("uco-observable:ObservableObject", ""),
        ["uco-observable:NetworkConnection"] = ("uco-observable:ObservableObject", ""),
        ["uco-observable:ContactMessaging"] = (
            "",
            "uco-observable:contactMessagingPlatform=uco-observable:ObservableObject? "
            + "uco-observable:messagingAddress=uco-observable:ObservableObject?"),

        ["uco-observable:AccountFacet"] = ("uco-core:Facet", "uco-observable:accountIdentifier=xsd:string?"),
        ["uco-observable:ApplicationAccountFacet"] = (
            "uco-core:Facet", "uco-observable:application=uco-observable:ObservableObject?"),
        ["uco-observable:ApplicationFacet"] = ("uco-core:Facet", "uco-observable:applicationIdentifier=xsd:string?"),
        ["uco-observable:ContactFacet"] = (
            "uco-core:Facet",
            "uco-observable:contactGroup=xsd:string* uco-observable:contactID=xsd:string? "
            + "uco-observable:contactMessaging=uco-observable:ContactMessaging* uco-observable:displayName=xsd:string? "
            + "uco-observable:nickname=xsd:string* uco-observable:sourceApplication=uco-observable:ObservableObject?"),
        ["uco-observable:ContactListFacet"] = (
            "uco-core:Facet",
            "uco-observable:contact=uco-observable:ObservableObject* uco-observable:sourceApplication=uco-observable:ObservableObject?"),
        ["uco-observable:ContentDataFacet"] = (
            "uco-core:Facet",
            "uco-observable:hash=uco-types:Hash* uco-observable:mimeType=xsd:string* uco-observable:sizeInBytes=xsd:integer?"),
        ["uco-observable:DigitalAccountFacet"] = (
            "uco-core:Facet", "uco-observable:accountLogin=xsd:string* uco-observable:displayName=xsd:string?"),
        ["uco-observable:DigitalAddressFacet"] = (
            "uco-core:Facet", "uco-observable:addressValue=xsd:string? uco-observable:displayName=xsd:string?"),
        ["uco-observable:IPv4AddressFacet"] = ("uco-observable:DigitalAddressFacet", ""),
        ["uco-observable:IPv6AddressFacet"] = ("uco-observable:DigitalAddressFacet", ""),
        ["uco-observable:FileFacet"] = (
            "uco-core:Facet",
            "uco-observable:fileName=xsd:string* uco-observable:filePath=xsd:string* uco-observable:sizeInBytes=xsd:integer?"),
        ["uco-observable:MessageFacet"] = (
            "uco-core:Facet",
            "uco-observable:application=uco-observable:ObservableObject? uco-observable:from=uco-observable:ObservableObject? "
            + "uco-observable:to=uco-observable:ObservableObject* uco-observable:sentTime=xsd:dateTime? "
            + "uco-observable:messageID=xsd:string? uco-observable:messageText=xsd:string? "
            + "uco-observable:messageType=xsd:string? uco-observable:sessionID=xsd:string?"),
        ["uco-observable:MessageThreadFacet"] = (
            "uco-core:Facet",
            "uco-observable:messageThread=uco-types:Thread? uco-observable:participant=uco-observable:ObservableObject*"),
        ["uco-observable:NetworkConnectionFacet"] = (
            "uco-core:Facet",
            "uco-observable:src=uco-observable:ObservableObject* uco-observable:dst=uco-observable:ObservableObject* "
            + "uco-observable:sourcePort=xsd:integer? uco-observable:destinationPort=xsd:integer? "
            + "uco-observable:startTime=xsd:dateTime? uco-observable:endTime=xsd:dateTime?"),
    };

    public static bool IsClass(string name) => Classes.ContainsKey(name);

    /// <summary>True when one class is the other, or below it.</summary>
    public static bool IsA(string name, string super) => Lineage(name).Contains(super);

    /// <summary>What may stand in an object of a class, by name.</summary>
    public static IReadOnlyDictionary<string, CaseProperty> PropertiesOf(string name) => Lineage(name)
        .SelectMany(item => Classes[item].Properties.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(CaseProperty.Parse)
        .ToDictionary(property => property.Name);

    private static IEnumerable<string> Lineage(string name)
    {
        for (string item = name; Classes.TryGetValue(item, out (string Super, string) found); item = found.Super)
        {
            yield return item;
        }
    }
}

/// <summary>A property of a class.</summary>
/// <param name="Name">With its prefix.</param>
/// <param name="Range">Datatype of a literal, class of an object.</param>
/// <param name="Least">The smallest number of values.</param>
/// <param name="Most">The largest.</param>
internal sealed record CaseProperty(string Name, string Range, int Least, int Most)
{
    public bool IsLiteral => Range.StartsWith("xsd:", StringComparison.Ordinal);

    public static CaseProperty Parse(string text)
    {
        string[] parts = text[..^1].Split('=');
        char number = text[^1];
        return new CaseProperty(parts[0], parts[1], number is '1' or '+' ? 1 : 0, number is '1' or '?' ? 1 : int.MaxValue);
    }
}
