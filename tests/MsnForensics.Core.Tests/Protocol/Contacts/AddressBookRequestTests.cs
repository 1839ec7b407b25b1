using System.Linq;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Protocol.Contacts;

public sealed class AddressBookRequestTests
{
    private const string Guid = "d6deeacd-0000-0000-0000-000000000042";

    [Fact]
    public void Header_tells_who_calls_and_why()
    {
        AddressBookRequest request = Read("ABFindAll", "<abId>00000000-0000-0000-0000-000000000000</abId>", "Timer");
        Assert.Equal(("ABFindAll", "Timer"), (request.Action, request.Scenario));
        Assert.Equal("996cde1e-aa53-4477-b943-2be802ea6166", request.ApplicationId);
        Assert.Equal("00000000-0000-0000-0000-000000000000", request.BookId);
    }

    [Theory]
    [InlineData("ABFindAll", "<deltasOnly>true</deltasOnly><lastChange>2009-01-02T03:04:05Z</lastChange>", true)]
    [InlineData("ABFindAll", "<deltasOnly>false</deltasOnly>", false)]
    [InlineData("ABFindAll", "", false)]
    [InlineData("ABFindContactsPaged", "<filterOptions><DeltasOnly>true</DeltasOnly></filterOptions>", true)]
    [InlineData("FindMembership", "<View>Full</View><deltasOnly>true</deltasOnly>", true)]
    public void Delta_is_asked_for_or_not(string action, string content, bool expected) =>
        Assert.Equal(expected, Read(action, content).IsDelta);

    [Fact]
    public void Services_are_named() => Assert.Equal(
        ["Messenger", "Invitation"],
        Read(
            "FindMembership",
            "<serviceFilter><Types><ServiceType>Messenger</ServiceType><ServiceType>Invitation</ServiceType></Types>"
            + "</serviceFilter>").ServiceTypes);

    [Fact]
    public void Invitation_keeps_its_text()
    {
        AddressBookContact contact = Read(
            "ABContactAdd",
            "<contacts><Contact><contactInfo><contactType>LivePending</contactType><passportName>Bob@example.org"
            + "</passportName><isMessengerUser>true</isMessengerUser><MessengerMemberInfo><PendingAnnotations><Annotation>"
            + "<Name>MSN.IM.InviteMessage</Name><Value>please add me</Value></Annotation></PendingAnnotations>"
            + "<DisplayName>Alice</DisplayName></MessengerMemberInfo></contactInfo></Contact></contacts><options>"
            + "<EnableAllowListManagement>true</EnableAllowListManagement></options>").Contacts[0];
        Assert.Equal(("bob@example.org", "please add me", "Alice"), (contact.Address, contact.InviteMessage, contact.DisplayName));
        Assert.Null(contact.ContactId);
        Assert.True(contact.IsForward);
    }

    [Fact]
    public void Contacts_are_named_by_id_in_changes()
    {
        string contact = $"<contacts><Contact><contactId>{Guid}</contactId></Contact></contacts>";
        Assert.Equal(Guid, Read("ABContactDelete", contact).Contacts[0].ContactId);
        AddressBookRequest request = Read(
            "ABGroupContactAdd", "<groupFilter><groupIds><guid>G1</guid></groupIds></groupFilter>" + contact);
        Assert.Equal(["g1"], request.GroupIds);
        Assert.Equal(Guid, request.Contacts[0].ContactId);
        AddressBookContact changed = Read(
            "ABContactUpdate",
            $"<contacts><Contact><contactId>{Guid}</contactId><contactInfo><displayName>B</displayName></contactInfo>"
            + "<propertiesChanged>DisplayName</propertiesChanged></Contact></contacts>").Contacts[0];
        Assert.Equal(("B", "DisplayName"), (changed.DisplayName, changed.PropertiesChanged));
    }

    [Fact]
    public void Groups_are_added_renamed_and_deleted()
    {
        Assert.Equal(
            (null, "Work"),
            Name(Read("ABGroupAdd", "<groupInfo><GroupInfo><name>Work</name></GroupInfo></groupInfo>")));
        Assert.Equal(
            (Guid, "Play"),
            Name(Read(
                "ABGroupUpdate",
                $"<groups><Group><groupId>{Guid}</groupId><groupInfo><name>Play</name></groupInfo></Group></groups>")));
        AddressBookRequest deletion = Read(
            "ABGroupDelete", $"<groupFilter><groupIds><guid>{Guid}</guid></groupIds></groupFilter>");
        Assert.Equal([Guid], deletion.GroupIds);
        Assert.Empty(deletion.Groups);
        static (string?, string?) Name(AddressBookRequest request) => (request.Groups[0].GroupId, request.Groups[0].Name);
    }

    [Fact]
    public void Members_are_named_by_account_or_by_id()
    {
        AddressBookRequest request = Read(
            "DeleteMember",
            "<serviceHandle><Id>0</Id><Type>Messenger</Type><ForeignId/></serviceHandle><memberships>"
            + SoapText.Membership("Block", "<Member xsi:type=\"PassportMember\"><MembershipId>5</MembershipId></Member>")
            + SoapText.Membership("Allow", SoapText.PassportMember("bob@example.org")) + "</memberships>",
            "BlockUnblock");
        Assert.Equal("Messenger", request.ServiceType);
        Assert.Equal(
            ["Block  5", "Allow bob@example.org Allow/bob@example.org"],
            request.Memberships.Select(item => $"{item.List} {item.Members[0].Address} {item.Members[0].MembershipId}"));
    }

    [Fact]
    public void Later_calls_name_the_contact_outside_the_list()
    {
        Assert.Equal(
            "bob@example.org",
            Read("CreateContact", "<contactHandle><Email>Bob@example.org</Email><Puid>0</Puid></contactHandle>").NewAccount);
        AddressBookRequest connection = Read(
            "ManageWLConnection",
            $"<contactId>{Guid}</contactId><connection>true</connection><Annotations><Annotation><Name>MSN.IM.InviteMessage"
            + "</Name><Value>hello</Value></Annotation></Annotations>");
        Assert.Equal((Guid, true, "hello"), (connection.ContactId, connection.IsConnection, connection.InviteMessage));
        Assert.Null(Read("BreakConnection", $"<contactId>{Guid}</contactId>").IsConnection);
    }

    [Fact]
    public void Profile_is_read_from_calls_and_answers()
    {
        const string profile = "<profile><ResourceID>1</ResourceID><ExpressionProfile><FreeText>Update</FreeText>"
            + "<DisplayName>Alice</DisplayName><PersonalStatus>busy</PersonalStatus></ExpressionProfile></profile>";
        Assert.Equal(new ExpressionProfile("Alice", "busy", null), Read("UpdateProfile", profile).Profile);
        Assert.Null(Read("UpdateProfile", "").Profile);
        Assert.Equal(
            "Alice", ExpressionProfile.Find(ServiceText.Read(SoapText.Answer("GetProfile", profile)).Content!)!.DisplayName);
    }

    [Theory]
    [InlineData("ABContactAdd", "<guid>D6DEEACD-0000-0000-0000-000000000042</guid>", Guid)]
    [InlineData("ABGroupAdd", "<guid>d6deeacd-0000-0000-0000-000000000042</guid>", Guid)]
    [InlineData("CreateContact", "<contactId>d6deeacd-0000-0000-0000-000000000042</contactId>", Guid)]
    [InlineData("ABContactDelete", "", null)]
    public void Answer_names_what_was_made(string action, string result, string? expected) =>
        Assert.Equal(expected, AddressBookRequest.NewId(ServiceText.Read(SoapText.Answer(action, result))));

    [Fact]
    public void Answers_and_other_services_are_no_request()
    {
        Assert.Null(AddressBookRequest.Read(ServiceText.Read(SoapText.Answer("ABFindAll", "<contacts/>"))));
        Assert.Null(AddressBookRequest.Read(ServiceText.Read(SoapText.Fault("Forbidden"))));
        Assert.Null(AddressBookRequest.Read(ServiceText.Read(SoapText.Call("GetMessage", "<messageId>1</messageId>"))));
    }

    [Fact]
    public void Damage_gives_what_stands_in_front() => ServiceText.Damage(
        SoapText.Call("DeleteMember", "<memberships>" + SoapText.Membership("Allow", SoapText.PassportMember("b@c")) + "</memberships>"),
        envelope => _ = AddressBookRequest.Read(envelope)?.Memberships.Count);

    private static AddressBookRequest Read(string action, string content, string scenario = "ContactSave") =>
        AddressBookRequest.Read(ServiceText.Read(SoapText.Call(action, content, scenario)))!;
}
