using System;
using System.Linq;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis.Contacts;

public sealed class AddressBookReaderTests
{
    private const string BobId = "fc79545b-612e-4432-84cb-625fbbea0897";
    private const string Group = "2e4ffa67-69a5-4c0d-8211-314453ca9937";

    private static string Contacts =>
        SoapText.Contact(
            BobId,
            "<contactType>Regular</contactType><passportName>bob@example.org</passportName><displayName>Bob ☕</displayName>"
            + "<CID>-756</CID><isMessengerUser>true</isMessengerUser><emails><ContactEmail><email>b@example.net</email>"
            + "</ContactEmail></emails><phones><ContactPhone><contactPhoneType>ContactPhoneMobile</contactPhoneType>"
            + $"<number>+15550100</number></ContactPhone></phones><groupIds><guid>{Group}</guid></groupIds><annotations>"
            + "<Annotation><Name>AB.NickName</Name><Value>Bobby</Value></Annotation></annotations>",
            "<fDeleted>false</fDeleted><CreateDate>2006-01-01T00:00:00Z</CreateDate>")
        + SoapText.Contact(
            "22222222-0000-0000-0000-000000000000",
            "<passportName>old@example.org</passportName><isMessengerUser>true</isMessengerUser>",
            "<fDeleted>true</fDeleted>")
        + SoapText.Contact(
            "33333333-0000-0000-0000-000000000000",
            "<emails><ContactEmail><email>mailonly@example.net</email></ContactEmail></emails>")
        + SoapText.Contact(
            "11111111-2222-3333-4444-555555555555",
            "<contactType>Me</contactType><passportName>alice@example.org</passportName><displayName>Alice</displayName>");

    private static string Book => SoapText.Answer(
        "ABFindAll",
        $"<groups><Group><groupId>{Group}</groupId><groupInfo><name>Work</name></groupInfo></Group></groups><contacts>"
        + Contacts + "</contacts><CircleResult><Circles><CircleInverseInfo><Content><Handle><Id>00000000-0000-0000-0009-"
        + "000000000123</Id></Handle><Info><HostedDomain>live.com</HostedDomain><DisplayName>Club</DisplayName></Info>"
        + "</Content></CircleInverseInfo></Circles></CircleResult>");

    private static string Memberships => SoapText.Answer("FindMembership", SoapText.Memberships(
        ContactScene.Alice,
        SoapText.Membership("Allow", SoapText.PassportMember("bob@example.org"))
        + SoapText.Membership("Block", SoapText.PassportMember("carol@example.org"))
        + SoapText.Membership("Reverse", SoapText.PassportMember("bob@example.org"))
        + SoapText.Membership("Pending", SoapText.PassportMember(
            "frank@example.org",
            "<DisplayName>Frank</DisplayName><Annotations><Annotation><Name>MSN.IM.InviteMessage</Name><Value>it is me</Value>"
            + "</Annotation></Annotations>"))));

    [Fact]
    public void Book_and_memberships_make_the_whole_list()
    {
        ContactScene scene = new ContactScene()
            .Call(SoapText.Call("FindMembership", ""), Memberships).Call(SoapText.Call("ABFindAll", ""), Book);
        Assert.Equal(
            [
                "00000000-0000-0000-0009-000000000123@live.com 0 [] Club", "bob@example.org 11 [Work] Bob ☕",
                "carol@example.org 4 [] ", "frank@example.org 16 [] Frank", "mailonly@example.net 0 [] ",
                "old@example.org 0 [] ",
            ],
            scene.Lines());
        Assert.Empty(scene.Anomalies);
    }

    [Fact]
    public void A_contact_of_the_book_is_told_in_full()
    {
        MsnContact bob = new ContactScene().Call(SoapText.Call("FindMembership", ""), Memberships)
            .Call(SoapText.Call("ABFindAll", ""), Book).Contact("bob@example.org");
        Assert.Equal((ContactScene.Alice, true), (bob.Owner, bob.IsListComplete));
        Assert.Equal((BobId, "-756", "Bobby"), (bob.ContactId, bob.Cid, bob.NickName));
        Assert.Equal(["mobile +15550100"], bob.Phones);
        Assert.Equal(["b@example.net"], bob.Emails);
        Assert.Equal(new DateTimeOffset(2006, 1, 1, 0, 0, 0, TimeSpan.Zero), bob.CreatedAt);
        Assert.Equal(MsnContactSource.AddressBook | MsnContactSource.Membership, bob.Source);
        Assert.Null(bob.SessionId);
        Assert.Empty(bob.Changes);
        Assert.Equal(MsnStreamDirection.ServerToClient, bob.Evidence.StreamDirection);
    }

    [Fact]
    public void Tombstones_and_requests_are_told()
    {
        ContactScene scene = new ContactScene().Call(SoapText.Call("FindMembership", ""), Memberships)
            .Call(SoapText.Call("ABFindAll", ""), Book);
        MsnContact[] contacts = scene.Contacts().ToArray();
        Assert.True(contacts.Single(contact => contact.Account == "old@example.org").IsDeleted);
        Assert.Equal("it is me", contacts.Single(contact => contact.Account == "frank@example.org").InviteMessage);
    }

    [Theory]
    [InlineData(true, "The client asked the address-book service for changes alone. The memberships")]
    [InlineData(false, "The memberships (allowed, blocked, reverse) are not in the capture.")]
    public void A_part_of_the_list_says_what_is_missing(bool isDelta, string expected)
    {
        string call = SoapText.Call("ABFindAll", isDelta ? "<deltasOnly>true</deltasOnly>" : "");
        ContactScene scene = new ContactScene().Call(call, Book);
        MsnContact bob = scene.Contact("bob@example.org");
        Assert.False(bob.IsListComplete);
        Assert.StartsWith(
            isDelta ? "The client asked the address-book service for changes alone." : expected,
            bob.ListLimitation,
            StringComparison.Ordinal);
        Assert.Single(scene.Anomalies);
    }

    [Fact]
    public void Memberships_alone_are_no_whole_list() => Assert.Equal(
        "The address book (names, groups, who was added) is not in the capture.",
        new ContactScene().Call(SoapText.Call("FindMembership", ""), Memberships).Contact("bob@example.org").ListLimitation);

    [Theory]
    [InlineData(false, true, "What the address-book service was asked for is not in the capture.")]
    [InlineData(true, false, "An answer of the address-book service is cut or damaged.")]
    public void An_answer_that_may_leave_people_out_says_so(bool hasRequest, bool isComplete, string expected) =>
        Assert.Equal(
            expected,
            new ContactScene().Call(hasRequest ? SoapText.Call("ABFindAll", "") : null, Book, isComplete: isComplete)
                .Contact("bob@example.org").ListLimitation);

    [Fact]
    public void Changes_since_an_earlier_reading_are_added_to_it()
    {
        string delta = SoapText.Answer("ABFindAll", "<contacts>" + SoapText.Contact(
            "44444444-0000-0000-0000-000000000000",
            "<passportName>gina@example.org</passportName><isMessengerUser>true</isMessengerUser>") + "</contacts>");
        ContactScene scene = new ContactScene().Call(SoapText.Call("FindMembership", ""), Memberships)
            .Call(SoapText.Call("ABFindAll", ""), Book)
            .Call(SoapText.Call("ABFindAll", "<deltasOnly>true</deltasOnly>"), delta);
        MsnContact[] contacts = scene.Contacts().ToArray();
        Assert.Equal(7, contacts.Length);
        Assert.All(contacts, contact => Assert.True(contact.IsListComplete));
        Assert.True(contacts.Single(contact => contact.Account == "bob@example.org").Lists.HasFlag(MsnContactLists.Forward));
    }

    [Fact]
    public void A_later_whole_reading_shows_who_is_missing()
    {
        string later = SoapText.Answer("ABFindAll", "<contacts/>");
        MsnContact bob = new ContactScene().Call(SoapText.Call("ABFindAll", ""), Book)
            .Call(SoapText.Call("ABFindAll", ""), later).Contact("bob@example.org");
        Assert.Equal(["Missing Forward by Unknown"], ContactScene.Changes(bob));
        Assert.Equal(MsnContactLists.None, bob.Lists);
    }

    [Fact]
    public void The_book_of_a_circle_holds_members_not_contacts() => Assert.Empty(
        new ContactScene().Call(
            SoapText.Call("ABFindAll", "<abId>00000000-0000-0000-0009-000000000123</abId>"), Book).Contacts());

    [Fact]
    public void Other_services_are_passed_over()
    {
        ContactScene scene = new ContactScene().Call("<Envelope><Body><GetMessage/></Body></Envelope>", null)
            .Call("no xml", "nor this");
        Assert.Empty(scene.Contacts());
    }
}
