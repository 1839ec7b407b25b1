using System.Collections.Generic;
using System.Linq;
using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Soap;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Contacts;

/// <summary>The answer to <c>FindMembership</c> (reference: section 7.4).</summary>
public sealed class MembershipContents
{
    private MembershipContents(WireElement result)
    {
        Services = result["Services"]?.All("Service").Select(MemberService.Read).ToArray()
            ?? Array.Empty<MemberService>();
        WireElement? info = result.Find("OwnerNamespace/Info");
        Owner = new ServiceOwner(
            WireValue.Text(info?.ValueOf("CreatorPassportName"))?.ToLowerInvariant(),
            AddressBookContact.NonZero(WireValue.Text(info?.ValueOf("CreatorCID"))),
            AddressBookContact.NonZero(WireValue.Text(info?.ValueOf("CreatorPuid"))));
    }

    public IReadOnlyList<MemberService> Services { get; }

    public ServiceOwner Owner { get; }

    /// <summary>Null when the answer is of another kind.</summary>
    public static MembershipContents? Read(SoapEnvelope envelope) =>
        envelope.Content?["FindMembershipResult"] is { } result ? new MembershipContents(result) : null;
}

/// <summary>The memberships of one service.</summary>
/// <param name="Type"><c>Messenger</c>, or another of the account's services.</param>
/// <param name="Memberships">One per role.</param>
/// <param name="LastChange">When the service last changed them.</param>
/// <param name="IsDeleted">The service is no longer used.</param>
public sealed record MemberService(
    string Type, IReadOnlyList<ServiceMembership> Memberships, DateTimeOffset? LastChange, bool IsDeleted)
{
    public bool IsMessenger => string.Equals(Type, "Messenger", StringComparison.OrdinalIgnoreCase);

    internal static MemberService Read(WireElement element) => new(
        element.ValueOf("Info/Handle/Type")?.Trim() ?? "",
        element["Memberships"]?.All("Membership").Select(ServiceMembership.Read).ToArray()
            ?? Array.Empty<ServiceMembership>(),
        WireTime.FromXml(element.ValueOf("LastChange")),
        WireValue.Boolean(element.ValueOf("Deleted")) == true);
}
