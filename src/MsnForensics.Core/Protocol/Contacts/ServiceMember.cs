using System.Collections.Generic;
using System.Linq;
using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Contacts;

/// <summary>A <c>Member</c> of the membership service, in an answer or in a call that adds or deletes it
/// (reference: section 7.4).</summary>
public sealed class ServiceMember
{
    private const string BuddyType = "MSN.IM.BuddyType";

    private readonly WireElement _element;

    private ServiceMember(WireElement element)
    {
        _element = element;
        Annotations = element["Annotations"]?.All("Annotation").Select(Annotation.Read).ToArray()
            ?? Array.Empty<Annotation>();
    }

    /// <summary>A number, or a text such as <c>Allow/guid</c>; alone in a call that deletes.</summary>
    public string? MembershipId => Text("MembershipId");

    /// <summary><c>Passport Email Phone Circle Everyone Role Domain</c>.</summary>
    public string? Type =>
        Text("Type") ?? WireValue.Text(_element.Attribute("type"))?.Replace("Member", "");

    /// <summary><c>Accepted Pending Removed</c>.</summary>
    public string? State => Text("State");

    /// <summary>Name stored with the request.</summary>
    public string? DisplayName => Text("DisplayName");

    /// <summary>A tombstone: the person was removed from the list.</summary>
    public bool IsDeleted => WireValue.Boolean(Text("Deleted")) == true;

    public DateTimeOffset? LastChanged => WireTime.FromXml(Text("LastChanged"));

    public DateTimeOffset? JoinedAt => WireTime.FromXml(Text("JoinedDate"));

    public string? Cid => AddressBookContact.NonZero(Text("CID"));

    public IReadOnlyList<Annotation> Annotations { get; }

    /// <summary>Text of the person's request.</summary>
    public string? InviteMessage =>
        WireValue.Text(AddressBookContact.AnnotationOf(Annotations, AddressBookContact.InviteAnnotation));

    /// <summary>Account, <c>tel:</c> number or circle, lower case; null for rules that are no person.</summary>
    public string? Address => (Text("PassportName") ?? Text("Email") ?? Telephone ?? Text("CircleId"))
        ?.ToLowerInvariant();

    /// <summary>Network number; null for rules that are no person, or when nothing tells.</summary>
    public int? Network =>
        Text("PassportName") is not null ? 1
        : Text("Email") is not null ? BuddyNetwork
        : Telephone is not null ? 4
        : Text("CircleId") is not null ? 9
        : null;

    private string? Telephone => Text("PhoneNumber") is { } number ? ListIdentifier.TelephonePrefix + number : null;

    // "32:" for a contact of Yahoo!
    private int? BuddyNetwork => WireValue.Number(
        AddressBookContact.AnnotationOf(Annotations, BuddyType)?.Split(':')[0]);

    internal static ServiceMember Read(WireElement element) => new(element);

    private string? Text(string name) => WireValue.Text(_element.ValueOf(name));
}

/// <summary>The members in one role.</summary>
/// <param name="Role">Such as <c>Allow</c>; other services have other roles.</param>
/// <param name="Members">In document order.</param>
/// <param name="IsComplete">The service says that none is left out; null when it does not say.</param>
public sealed record ServiceMembership(string Role, IReadOnlyList<ServiceMember> Members, bool? IsComplete)
{
    /// <summary>The list meant; none for roles of other services.</summary>
    public ListMask List => ListName.OfRole(Role);

    internal static ServiceMembership Read(WireElement element) => new(
        element.ValueOf("MemberRole")?.Trim() ?? "",
        element["Members"]?.All("Member").Select(ServiceMember.Read).ToArray() ?? Array.Empty<ServiceMember>(),
        WireValue.Boolean(element.ValueOf("MembershipIsComplete")));
}
