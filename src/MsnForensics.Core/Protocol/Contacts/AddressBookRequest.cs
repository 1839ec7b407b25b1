using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.Soap;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Contacts;

/// <summary>
/// A call of the address-book, membership or storage service. All calls share their elements, so one shape holds them:
/// what a call does not have is empty (reference: section 7.4).
/// </summary>
public sealed class AddressBookRequest
{
    private readonly WireElement _call;

    private AddressBookRequest(SoapEnvelope envelope, WireElement call)
    {
        _call = call;
        Action = envelope.Action!;
        WireElement? header = envelope.Header?["ABApplicationHeader"];
        Scenario = WireValue.Text(header?.ValueOf("PartnerScenario"));
        ApplicationId = AddressBookContact.Identifier(header?.ValueOf("ApplicationId"));
        ServiceTypes = All("serviceFilter/Types", "ServiceType", type => type.Text.Trim());
        Contacts = All("contacts", "Contact", AddressBookContact.Read);
        GroupIds = All("groupFilter/groupIds", "guid", id => ListIdentifier.Normalize(id.Text));
        Groups = All("groups", "Group", AddressBookGroup.Read)
            .Concat(All("groupInfo", "GroupInfo", AddressBookGroup.ReadInfo))
            .ToArray();
        Memberships = All("memberships", "Membership", ServiceMembership.Read);
    }

    /// <summary>Such as <c>ABContactAdd</c>.</summary>
    public string Action { get; }

    /// <summary>Why the client calls: <c>BlockUnblock</c>, <c>ContactSave</c>, <c>Timer</c> …</summary>
    public string? Scenario { get; }

    /// <summary>GUID in lower case; names a family of client builds.</summary>
    public string? ApplicationId { get; }

    /// <summary>All zeros, or null, for the account's own book; else a circle's id.</summary>
    public string? BookId => AddressBookContact.Identifier(_call.ValueOf("abId") ?? _call.ValueOf("abHandle/ABId"));

    /// <summary>Only what changed is asked for: the answer is no whole list.</summary>
    public bool IsDelta => _call.Descendants("deltasOnly").Any(element => WireValue.Boolean(element.Text) == true);

    /// <summary>Services whose memberships are asked for.</summary>
    public IReadOnlyList<string> ServiceTypes { get; }

    /// <summary>Contacts that are added, changed, deleted or put into groups.</summary>
    public IReadOnlyList<AddressBookContact> Contacts { get; }

    /// <summary>The contact of a call that has no <see cref="Contacts"/>: <c>ManageWLConnection</c>,
    /// <c>BreakConnection</c>.</summary>
    public string? ContactId => AddressBookContact.Identifier(_call.ValueOf("contactId"));

    /// <summary>The account of <c>CreateContact</c>, lower case.</summary>
    public string? NewAccount => WireValue.Text(_call.ValueOf("contactHandle/Email"))?.ToLowerInvariant();

    /// <summary>In <c>ManageWLConnection</c>: the contact is to be connected, or no longer; null elsewhere.</summary>
    public bool? IsConnection => WireValue.Boolean(_call.ValueOf("connection"));

    /// <summary>Text of the invitation in a call that carries it beside the contact.</summary>
    public string? InviteMessage => WireValue.Text(AddressBookContact.AnnotationOf(
        All("Annotations", "Annotation", Annotation.Read), AddressBookContact.InviteAnnotation));

    /// <summary>Groups that are meant.</summary>
    public IReadOnlyList<string> GroupIds { get; }

    /// <summary>Groups that are added or renamed.</summary>
    public IReadOnlyList<AddressBookGroup> Groups { get; }

    /// <summary>Members that are added to or deleted from lists.</summary>
    public IReadOnlyList<ServiceMembership> Memberships { get; }

    /// <summary>The service whose members are meant; <c>Messenger</c> for the lists.</summary>
    public string? ServiceType => WireValue.Text(_call.ValueOf("serviceHandle/Type"));

    /// <summary>The owner's new profile in <c>UpdateProfile</c>.</summary>
    public ExpressionProfile? Profile => ExpressionProfile.Find(_call);

    /// <summary>Null for an answer, and for a call of another service.</summary>
    public static AddressBookRequest? Read(SoapEnvelope envelope) =>
        envelope is { IsResponse: false, Content: { } call, Action: not null } && IsKnown(envelope.Action)
            ? new AddressBookRequest(envelope, call)
            : null;

    /// <summary>GUID, in lower case, of the contact or group that a call made, from the answer to it; null when
    /// it names none.</summary>
    public static string? NewId(SoapEnvelope answer)
    {
        WireElement? result = answer.Content?[answer.Action + "Result"];
        return AddressBookContact.Identifier(result?.ValueOf("guid") ?? result?.ValueOf("contactId"));
    }

    private static bool IsKnown(string action) => action
        is "FindMembership" or "AddMember" or "DeleteMember" or "CreateCircle"
        or "ABFindAll" or "ABFindContactsPaged" or "ABAdd"
        or "ABContactAdd" or "ABContactDelete" or "ABContactUpdate"
        or "ABGroupAdd" or "ABGroupDelete" or "ABGroupUpdate" or "ABGroupContactAdd" or "ABGroupContactDelete"
        or "CreateContact" or "ManageWLConnection" or "BreakConnection" or "UpdateDynamicItem"
        or "GetProfile" or "UpdateProfile";

    private IReadOnlyList<T> All<T>(string path, string name, Func<WireElement, T> read) =>
        _call.Find(path)?.All(name).Select(read).ToArray() ?? Array.Empty<T>();
}
