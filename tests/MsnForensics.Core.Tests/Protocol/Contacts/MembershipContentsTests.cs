using System.Linq;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Protocol.Contacts;

public sealed class MembershipContentsTests
{
    private static string Answer => SoapText.Answer("FindMembership", SoapText.Memberships(
        "Alice@example.org",
        SoapText.Membership("Allow", SoapText.PassportMember("Bob@example.org")
            + "<Member xsi:type=\"EmailMember\"><MembershipId>2</MembershipId><Type>Email</Type><State>Accepted</State>"
            + "<Annotations><Annotation><Name>MSN.IM.BuddyType</Name><Value>32:</Value></Annotation></Annotations>"
            + "<Email>Erin@yahoo.example</Email></Member>"
            + "<Member xsi:type=\"PhoneMember\"><MembershipId>3</MembershipId><PhoneNumber>+15550100</PhoneNumber></Member>"
            + "<Member xsi:type=\"CircleMember\"><CircleId>00000000-0000-0000-0009-000000000123</CircleId></Member>"
            + "<Member xsi:type=\"EveryoneMember\"><Type>Everyone</Type></Member>")
        + SoapText.Membership("Block", SoapText.PassportMember("old@example.org", "<Deleted>true</Deleted>"))
        + SoapText.Membership("Pending", SoapText.PassportMember(
            "frank@example.org",
            "<DisplayName>Frank</DisplayName><JoinedDate>2009-01-02T03:04:05Z</JoinedDate><LastChanged>2009-01-03T00:00:00Z"
            + "</LastChanged><CID>0</CID><Annotations><Annotation><Name>MSN.IM.InviteMessage</Name><Value>it is me</Value>"
            + "</Annotation></Annotations>"))
        + SoapText.Membership("ProfileGeneral", "")));

    [Fact]
    public void Services_hold_roles_and_roles_hold_members()
    {
        MembershipContents contents = MembershipContents.Read(ServiceText.Read(Answer))!;
        Assert.Equal(new ServiceOwner("alice@example.org", "-12", null), contents.Owner);
        MemberService service = Assert.Single(contents.Services);
        Assert.True(service is { IsMessenger: true, IsDeleted: false });
        Assert.Equal(2009, service.LastChange!.Value.Year);
        Assert.Equal(
            [ListMask.Allow, ListMask.Block, ListMask.Pending, ListMask.None],
            service.Memberships.Select(membership => membership.List));
        Assert.All(service.Memberships, membership => Assert.True(membership.IsComplete));
        Assert.Equal(
            [
                "bob@example.org 1 Passport", "erin@yahoo.example 32 Email", "tel:+15550100 4 Phone",
                "00000000-0000-0000-0009-000000000123 9 Circle", "  Everyone",
            ],
            service.Memberships[0].Members.Select(member => $"{member.Address} {member.Network} {member.Type}"));
    }

    [Fact]
    public void Members_tell_their_state_and_request()
    {
        MemberService service = MembershipContents.Read(ServiceText.Read(Answer))!.Services[0];
        Assert.True(service.Memberships[1].Members[0].IsDeleted);
        ServiceMember frank = service.Memberships[2].Members[0];
        Assert.Equal(("Frank", "it is me", "Accepted"), (frank.DisplayName, frank.InviteMessage, frank.State));
        Assert.Equal("Allow/frank@example.org", frank.MembershipId);
        Assert.Equal((2, 3), (frank.JoinedAt!.Value.Day, frank.LastChanged!.Value.Day));
        Assert.Null(frank.Cid);
        Assert.False(frank.IsDeleted);
    }

    [Fact]
    public void Other_answers_are_none() =>
        Assert.Null(MembershipContents.Read(ServiceText.Read(SoapText.Answer("AddMember"))));

    [Fact]
    public void Damage_gives_what_stands_in_front() => ServiceText.Damage(Answer, envelope =>
    {
        foreach (MemberService service in MembershipContents.Read(envelope)?.Services ?? [])
        {
            foreach (ServiceMember member in service.Memberships.SelectMany(membership => membership.Members))
            {
                _ = (member.Address, member.Network, member.JoinedAt, member.InviteMessage);
            }
        }
    });
}
