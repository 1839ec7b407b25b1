using System.Linq;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis.Contacts;

public sealed class AddressBookChangeReaderTests
{
    private const string BobId = "fc79545b-612e-4432-84cb-625fbbea0897";

    private static string BobById => $"<contacts><Contact><contactId>{BobId}</contactId></Contact></contacts>";

    private static ContactScene WithBob => new ContactScene()
        .Call(SoapText.Call("FindMembership", ""), SoapText.Answer("FindMembership", SoapText.Memberships(
            ContactScene.Alice, SoapText.Membership("Allow", SoapText.PassportMember("bob@example.org")))))
        .Call(SoapText.Call("ABFindAll", ""), SoapText.Answer("ABFindAll", "<contacts>" + SoapText.Contact(
            BobId, "<passportName>bob@example.org</passportName><isMessengerUser>true</isMessengerUser>") + "</contacts>"));

    [Fact]
    public void An_invitation_adds_the_contact_and_keeps_its_text()
    {
        const string add = "<contacts><Contact><contactInfo><contactType>LivePending</contactType><passportName>"
            + "gina@example.org</passportName><isMessengerUser>true</isMessengerUser><MessengerMemberInfo><PendingAnnotations>"
            + "<Annotation><Name>MSN.IM.InviteMessage</Name><Value>please</Value></Annotation></PendingAnnotations>"
            + "</MessengerMemberInfo></contactInfo></Contact></contacts>";
        MsnContact gina = WithBob.Call(
            SoapText.Call("ABContactAdd", add), SoapText.Answer("ABContactAdd", "<guid>55555555-0000-0000-0000-000000000000</guid>"))
            .Contact("gina@example.org");
        Assert.Equal(["Added Forward by Owner"], ContactScene.Changes(gina));
        Assert.Equal(("ContactSave", "please"), (gina.Changes[0].Detail, gina.InviteMessage));
        Assert.Equal(("55555555-0000-0000-0000-000000000000", MsnContactLists.Forward), (gina.ContactId, gina.Lists));
        Assert.Equal(gina.Changes[0].Timestamp, gina.AddedAt);
        Assert.Equal(2, gina.Changes[0].Evidence.FrameNumbers.Count);
    }

    [Fact]
    public void Deletion_names_the_id_alone()
    {
        MsnContact bob = WithBob.Call(SoapText.Call("ABContactDelete", BobById), SoapText.Answer("ABContactDelete"))
            .Contact("bob@example.org");
        Assert.Equal(["Removed Forward by Owner"], ContactScene.Changes(bob));
        Assert.Equal((MsnContactLists.Allow, true), (bob.Lists, bob.IsDeleted));
        Assert.NotNull(bob.RemovedAt);
    }

    [Fact]
    public void A_fault_refuses_the_change()
    {
        MsnContact bob = WithBob.Call(SoapText.Call("ABContactDelete", BobById), SoapText.Fault("ContactDoesNotExist"))
            .Contact("bob@example.org");
        Assert.Equal(["Removed Forward by Owner Refused not applied"], ContactScene.Changes(bob));
        Assert.Equal("ContactDoesNotExist", bob.Changes[0].Detail);
        Assert.Equal((true, false), (bob.Lists.HasFlag(MsnContactLists.Forward), bob.IsDeleted));
        Assert.Null(bob.RemovedAt);
    }

    [Fact]
    public void A_call_without_answer_counts_and_says_so() => Assert.Equal(
        ["Removed Forward by Owner Unanswered"],
        ContactScene.Changes(WithBob.Call(SoapText.Call("ABContactDelete", BobById), null).Contact("bob@example.org")));

    [Fact]
    public void Blocking_is_a_change_of_memberships()
    {
        string Members(string role) =>
            "<memberships>" + SoapText.Membership(role, SoapText.PassportMember("bob@example.org")) + "</memberships>";
        MsnContact bob = WithBob
            .Call(SoapText.Call("DeleteMember", Members("Allow"), "BlockUnblock"), SoapText.Answer("DeleteMember"))
            .Call(SoapText.Call("AddMember", Members("Block"), "BlockUnblock"), SoapText.Answer("AddMember"))
            .Contact("bob@example.org");
        Assert.Equal(["Removed Allow by Owner", "Added Block by Owner"], ContactScene.Changes(bob));
        Assert.Equal("BlockUnblock", bob.Changes[1].Detail);
        Assert.Equal(bob.Changes[1].Timestamp, bob.BlockedAt);
        Assert.Equal(MsnContactLists.Forward | MsnContactLists.Block, bob.Lists);
    }

    [Fact]
    public void A_membership_can_be_named_by_its_id_in_its_role()
    {
        const string byId = "<memberships><Membership><MemberRole>{0}</MemberRole><Members><Member>"
            + "<MembershipId>Allow/bob@example.org</MembershipId></Member></Members></Membership></memberships>";
        ContactScene scene = WithBob
            .Call(SoapText.Call("DeleteMember", byId.Replace("{0}", "Allow", System.StringComparison.Ordinal)), SoapText.Answer("DeleteMember"))
            .Call(SoapText.Call("DeleteMember", byId.Replace("{0}", "Block", System.StringComparison.Ordinal)), SoapText.Answer("DeleteMember"));
        MsnContact[] contacts = scene.Contacts().ToArray();
        Assert.Equal(["Removed Allow by Owner"], ContactScene.Changes(contacts[0]));
        Assert.Null(contacts[1].Account);
        Assert.Equal(["Removed Block by Owner"], ContactScene.Changes(contacts[1]));
    }

    [Fact]
    public void Groups_are_made_renamed_filled_and_deleted()
    {
        string Filter(string group) => $"<groupFilter><groupIds><guid>{group}</guid></groupIds></groupFilter>";
        ContactScene scene = WithBob
            .Call(SoapText.Call("ABGroupAdd", "<groupInfo><GroupInfo><name>Work</name></GroupInfo></groupInfo>"),
                SoapText.Answer("ABGroupAdd", "<guid>G1</guid>"))
            .Call(SoapText.Call("ABGroupContactAdd", Filter("g1") + BobById), SoapText.Answer("ABGroupContactAdd"))
            .Call(SoapText.Call("ABGroupContactAdd", Filter("g2") + BobById), SoapText.Answer("ABGroupContactAdd"))
            .Call(SoapText.Call("ABGroupContactDelete", Filter("g3") + BobById), SoapText.Answer("ABGroupContactDelete"))
            .Call(SoapText.Call("ABGroupUpdate", "<groups><Group><groupId>g1</groupId><groupInfo><name>Play</name></groupInfo></Group></groups>"),
                SoapText.Answer("ABGroupUpdate"))
            .Call(SoapText.Call("ABGroupDelete", Filter("g2")), SoapText.Answer("ABGroupDelete"));
        MsnContact bob = scene.Contact("bob@example.org");
        Assert.Equal(["Play"], bob.Groups);
        Assert.Equal(
            ["AddedToGroup Play by Owner", "AddedToGroup g2 by Owner", "RemovedFromGroup g3 by Owner"],
            ContactScene.Changes(bob));
    }

    [Fact]
    public void Leaving_the_messenger_leaves_the_forward_list()
    {
        const string update = "<contacts><Contact><contactId>" + BobId + "</contactId><contactInfo><isMessengerUser>false"
            + "</isMessengerUser></contactInfo><propertiesChanged>IsMessengerUser</propertiesChanged></Contact></contacts>";
        MsnContact bob = WithBob.Call(SoapText.Call("ABContactUpdate", update), SoapText.Answer("ABContactUpdate"))
            .Contact("bob@example.org");
        Assert.Equal(["Removed Forward by Owner"], ContactScene.Changes(bob));
        Assert.False(bob.IsDeleted);
    }

    [Fact]
    public void Renaming_the_owner_is_no_change_of_a_contact()
    {
        const string update = "<contacts><Contact><contactInfo><displayName>Al</displayName><contactType>Me</contactType>"
            + "</contactInfo></Contact></contacts>";
        ContactScene scene = WithBob.Call(SoapText.Call("ABContactUpdate", update), SoapText.Answer("ABContactUpdate"));
        Assert.Equal(["bob@example.org"], scene.Contacts().Select(contact => contact.Account));
    }

    [Fact]
    public void Later_invitations_are_noted()
    {
        ContactScene scene = WithBob
            .Call(SoapText.Call("CreateContact", "<contactHandle><Email>gina@example.org</Email></contactHandle>"),
                SoapText.Answer("CreateContact", "<contactId>55555555-0000-0000-0000-000000000000</contactId>"))
            .Call(SoapText.Call("ManageWLConnection", "<contactId>55555555-0000-0000-0000-000000000000</contactId><connection>true"
                + "</connection><Annotations><Annotation><Name>MSN.IM.InviteMessage</Name><Value>hello</Value></Annotation>"
                + "</Annotations>"), SoapText.Answer("ManageWLConnection"));
        Assert.Equal("hello", scene.Contact("gina@example.org").InviteMessage);
    }
}
