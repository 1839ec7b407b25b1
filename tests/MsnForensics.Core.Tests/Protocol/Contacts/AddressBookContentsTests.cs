using System;
using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Protocol.Contacts;

public sealed class AddressBookContentsTests
{
    private const string Id = "FC79545B-612E-4432-84CB-625FBBEA0897";
    private const string Group = "2e4ffa67-69a5-4c0d-8211-314453ca9937";

    private static string WholeBook(bool isPaged) => SoapText.Answer(
        isPaged ? "ABFindContactsPaged" : "ABFindAll",
        Cased(isPaged, "groups", $"<Group><groupId>{Group.ToUpperInvariant()}</groupId><groupInfo><annotations><Annotation>"
            + "<Name>MSN.IM.Display</Name><Value>1</Value></Annotation></annotations><name>Work &amp; fun</name></groupInfo>"
            + "<fDeleted>false</fDeleted><lastChange>2009-01-02T03:04:05Z</lastChange></Group>"
            + "<Group><groupId>g2</groupId><groupInfo><name>Old</name></groupInfo><fDeleted>true</fDeleted></Group>")
        + Cased(isPaged, "contacts", Bob + Me)
        + "<CircleResult><Circles><CircleInverseInfo><Content><Handle><Id>00000000-0000-0000-0009-000000000123</Id></Handle>"
        + "<Info><HostedDomain>live.com</HostedDomain><DisplayName>Club</DisplayName></Info></Content><PersonalInfo>"
        + "<MembershipInfo><CirclePersonalMembership><Role>Member</Role><State>Accepted</State></CirclePersonalMembership>"
        + "</MembershipInfo></PersonalInfo><Deleted>false</Deleted></CircleInverseInfo></Circles></CircleResult>"
        + Cased(isPaged, "ab", "<abId>00000000-0000-0000-0000-000000000000</abId><abInfo><ownerPuid>7</ownerPuid>"
            + "<OwnerCID>-9</OwnerCID><ownerEmail>Alice@example.org</ownerEmail></abInfo>"
            + "<lastChange>2009-01-02T03:04:06Z</lastChange><createDate>2005-01-01T00:00:00Z</createDate>"));

    private static string Bob => SoapText.Contact(
        Id,
        "<contactType>Regular</contactType><quickName>Bob</quickName><firstName>Robert</firstName><lastName>B</lastName>"
        + "<passportName>Bob@example.org</passportName><displayName>Bob ☕</displayName><puid>0</puid><CID>-756</CID>"
        + "<isMessengerUser>true</isMessengerUser><comment>met in Rome</comment><birthdate>1980-02-03T00:00:00</birthdate>"
        + "<emails><ContactEmail><contactEmailType>ContactEmailPersonal</contactEmailType><email>B@example.net</email>"
        + "<isMessengerEnabled>false</isMessengerEnabled><Capability>0</Capability></ContactEmail></emails>"
        + "<phones><ContactPhone><contactPhoneType>ContactPhoneMobile</contactPhoneType><number>+15550100</number>"
        + "<isMessengerEnabled>true</isMessengerEnabled></ContactPhone></phones>"
        + $"<groupIds><guid>{Group}</guid></groupIds>"
        + "<annotations><Annotation><Name>AB.NickName</Name><Value>Bobby</Value></Annotation></annotations>"
        + "<NetworkInfoList><NetworkInfo><DomainId>1</DomainId><SourceId>WL</SourceId><DisplayName>Bob</DisplayName>"
        + "<RelationshipType>3</RelationshipType><RelationshipState>3</RelationshipState><InviterMessage>hi, me</InviterMessage>"
        + "<InviterEmail>Bob@example.org</InviterEmail><CreateDate>2008-01-01T00:00:00Z</CreateDate></NetworkInfo>"
        + "</NetworkInfoList>",
        "<fDeleted>false</fDeleted><lastChange>2009-01-01T00:00:00Z</lastChange><CreateDate>2006-01-01T00:00:00Z</CreateDate>"
        + "<CreatedBy>96</CreatedBy>");

    private static string Me => SoapText.Contact(
        "11111111-2222-3333-4444-555555555555",
        "<contactType>Me</contactType><passportName>alice@example.org</passportName><displayName>Alice</displayName>"
        + "<annotations><Annotation><Name>MSN.IM.BLP</Name><Value>1</Value></Annotation></annotations>");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Both_answers_have_the_same_containers(bool isPaged)
    {
        AddressBookContents book = Read(WholeBook(isPaged))!;
        Assert.Equal([$"{Group} Work & fun False", "g2 Old True"], book.Groups.Select(g => $"{g.GroupId} {g.Name} {g.IsDeleted}"));
        Assert.Equal(new Annotation("MSN.IM.Display", "1"), Assert.Single(book.Groups[0].Annotations));
        Assert.Equal(["bob@example.org", "alice@example.org"], book.Contacts.Select(contact => contact.Address));
        Assert.Equal([false, true], book.Contacts.Select(contact => contact.IsOwner));
        Assert.Equal("1", book.Contacts[1]["msn.im.blp"]);
        Assert.Equal(
            new AddressBookCircle("00000000-0000-0000-0009-000000000123", "Club", "live.com", "Member", "Accepted", false),
            Assert.Single(book.Circles));
        Assert.Equal("00000000-0000-0000-0000-000000000000", book.BookId);
        Assert.Equal(new ServiceOwner("alice@example.org", "-9", "7"), book.Owner);
        Assert.Equal(new DateTimeOffset(2009, 1, 2, 3, 4, 6, TimeSpan.Zero), book.LastChange);
        Assert.Equal(2005, book.CreatedAt!.Value.Year);
    }

    [Fact]
    public void Contact_keeps_all_that_names_it()
    {
        AddressBookContact bob = Read(WholeBook(false))!.Contacts[0];
        Assert.Equal(Id.ToLowerInvariant(), bob.ContactId);
        Assert.Equal(
            ("Bob ☕", "Bob", "Robert", "B", "Bobby"),
            (bob.DisplayName, bob.QuickName, bob.FirstName, bob.LastName, bob.NickName));
        Assert.Equal(("-756", null), (bob.Cid, bob.Puid));
        Assert.Equal(("met in Rome", "96", "hi, me"), (bob.Comment, bob.CreatedBy, bob.InviteMessage));
        Assert.Equal([new("ContactEmailPersonal", "b@example.net", null, false)], bob.Emails);
        Assert.Equal([new("ContactPhoneMobile", "+15550100", true)], bob.Phones);
        Assert.Equal([Group], bob.GroupIds);
        Assert.Equal((1, true, false), (bob.Network, bob.IsForward, bob.IsDeleted));
        Assert.Equal(3, bob.Networks[0].RelationshipState);
        Assert.Equal((2009, 2006, 1980), (bob.LastChange!.Value.Year, bob.CreatedAt!.Value.Year, bob.Birthdate!.Value.Year));
    }

    [Theory]
    [InlineData("<emails><ContactEmail><contactEmailType>Messenger2</contactEmailType><email>erin@yahoo.example</email><isMessengerEnabled>true</isMessengerEnabled><Capability>32</Capability></ContactEmail></emails>", "erin@yahoo.example", 32, true)]
    [InlineData("<emails><ContactEmail><email>x@example.net</email><isMessengerEnabled>false</isMessengerEnabled></ContactEmail></emails>", "x@example.net", null, false)]
    [InlineData("<phones><ContactPhone><number>+15550100</number><isMessengerEnabled>true</isMessengerEnabled></ContactPhone></phones>", "tel:+15550100", 4, false)]
    [InlineData("<passportName>a@example.org</passportName><isMessengerUser>false</isMessengerUser>", "a@example.org", 1, false)]
    [InlineData("<contactType>Circle</contactType><displayName>Club</displayName>", null, null, false)]
    public void Address_and_network_follow_from_what_is_there(string info, string? address, int? network, bool isForward)
    {
        AddressBookContact contact = Read(
            SoapText.Answer("ABFindAll", "<contacts>" + SoapText.Contact("c", info) + "</contacts>"))!.Contacts[0];
        Assert.Equal((address, network, isForward), (contact.Address, contact.Network, contact.IsForward));
    }

    [Fact]
    public void Tombstones_are_marked() => Assert.True(Read(SoapText.Answer(
        "ABFindAll",
        "<contacts>" + SoapText.Contact("c", "", "<fDeleted>true</fDeleted>") + "</contacts>"))!.Contacts[0].IsDeleted);

    [Fact]
    public void Other_answers_are_none()
    {
        Assert.Null(Read(SoapText.Answer("ABContactAdd", "<guid>1</guid>")));
        Assert.Null(Read(SoapText.Call("ABFindAll", "")));
        Assert.Null(Read(SoapText.Fault("ABDoesNotExist")));
        Assert.Empty(Read(SoapText.Answer("ABFindAll", "<x/>"))!.Contacts);
    }

    [Fact]
    public void Damage_gives_what_stands_in_front() => ServiceText.Damage(WholeBook(true), envelope =>
    {
        foreach (AddressBookContact contact in AddressBookContents.Read(envelope, MsnParserOption.Default)?.Contacts ?? [])
        {
            _ = (contact.Address, contact.Network, contact.InviteMessage, contact.Birthdate);
        }
    });

    private static AddressBookContents? Read(string text) =>
        AddressBookContents.Read(ServiceText.Read(text), MsnParserOption.Default);

    private static string Cased(bool isUpper, string name, string content)
    {
        string tag = isUpper ? char.ToUpperInvariant(name[0]) + name[1..] : name;
        return $"<{tag}>{content}</{tag}>";
    }
}
