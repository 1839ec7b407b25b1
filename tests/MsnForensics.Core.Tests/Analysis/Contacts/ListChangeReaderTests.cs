using System.Linq;

namespace MsnForensics.Core.Tests.Analysis.Contacts;

public sealed class ListChangeReaderTests
{
    private const string Bob = "c1f9a363-0000-0000-0000-000000000001";
    private const string Work = "d6deeacd-0000-0000-0000-000000000042";

    private static ContactScene Listed => ContactScene.SignedIn(8).Client("SYN 5 0").Server("SYN 5 3 1 2")
        .Server("LSG 0 Other 0").Server("LSG 1 Friends 0").Server("LST bob@example.org Bob 3 0");

    private static ContactScene ListedLate => ContactScene.SignedIn(12).Client("SYN 5 0 0").Server("SYN 5 1 1 1 1")
        .Server("LSG Work " + Work).Server("LST N=bob@example.org F=Bob C=" + Bob + " 3 1");

    [Fact]
    public void Blocking_moves_a_contact_from_one_list_to_the_other()
    {
        MsnContact bob = Listed.Client("REM 9 AL bob@example.org").Server("REM 9 AL 4 bob@example.org")
            .Client("ADD 10 BL bob@example.org Bob").Server("ADD 10 BL 5 bob@example.org Bob").Contact("bob@example.org");
        Assert.Equal(MsnContactLists.Forward | MsnContactLists.Block, bob.Lists);
        Assert.Equal(["Removed Allow by Owner", "Added Block by Owner"], ContactScene.Changes(bob));
        Assert.Equal(bob.Changes[1].Timestamp, bob.BlockedAt);
        Assert.Equal(2, bob.Changes[1].Evidence.FrameNumbers.Count);
        Assert.Equal(bob.Changes[1].Evidence.FrameNumbers[0], bob.Changes[1].FrameNumber);
    }

    [Fact]
    public void Unblocking_moves_it_back()
    {
        MsnContact bob = ListedLate.Client("ADC 9 BL N=bob@example.org").Server("ADC 9 BL N=bob@example.org")
            .Client("REM 10 BL bob@example.org").Server("REM 10 BL bob@example.org")
            .Client("ADC 11 AL N=bob@example.org").Server("ADC 11 AL N=bob@example.org").Contact("bob@example.org");
        Assert.Equal(MsnContactLists.Forward | MsnContactLists.Allow, bob.Lists);
        Assert.Equal(
            ["Added Block by Owner", "Removed Block by Owner", "Added Allow by Owner"], ContactScene.Changes(bob));
        Assert.NotNull(bob.BlockedAt);
    }

    [Fact]
    public void Another_person_adds_and_removes_the_owner()
    {
        ContactScene scene = Listed.Server("ADD 0 RL 6 frank@example.org Frank%20F").Server("ADD 0 RL 7 bob@example.org Bob")
            .Server("REM 0 RL 8 bob@example.org");
        MsnContact[] contacts = scene.Contacts().ToArray();
        Assert.Equal(["Added Reverse by Contact", "Removed Reverse by Contact"], ContactScene.Changes(contacts[0]));
        Assert.Equal(["Added Reverse by Contact"], ContactScene.Changes(contacts[1]));
        Assert.Equal(("Frank F", MsnContactLists.Reverse), (contacts[1].Name, contacts[1].Lists));
        Assert.Equal(MsnContactSource.Change, contacts[1].Source);
        Assert.Null(contacts[1].AddedAt);
    }

    [Fact]
    public void What_the_owner_does_elsewhere_the_server_tells() => Assert.Equal(
        ["Added Forward by Server"],
        ContactScene.Changes(ListedLate.Server("ADC 0 FL N=erin@example.org F=Erin").Contact("erin@example.org")));

    [Fact]
    public void Adding_and_deleting_in_the_first_dialects()
    {
        MsnContact erin = Listed.Client("ADD 9 FL erin@example.org erin@example.org 1")
            .Server("ADD 9 FL 4 erin@example.org erin@example.org 1")
            .Client("REM 10 FL erin@example.org").Server("REM 10 FL 5 erin@example.org").Contact("erin@example.org");
        Assert.Equal(["Added Forward by Owner", "Removed Forward by Owner"], ContactScene.Changes(erin));
        Assert.Equal("Friends", erin.Changes[0].Group);
        Assert.Empty(erin.Groups);
        Assert.Equal((MsnContactLists.None, "erin@example.org"), (erin.Lists, erin.Name));
        Assert.True(erin.AddedAt < erin.RemovedAt);
        Assert.Empty(erin.Names);
    }

    [Fact]
    public void An_address_in_place_of_a_name_does_not_hide_the_name() => Assert.Equal(
        "Bob",
        Listed.Client("ADD 9 BL bob@example.org bob@example.org").Server("ADD 9 BL 4 bob@example.org bob@example.org")
            .Contact("bob@example.org").Name);

    [Fact]
    public void Moving_between_groups_by_number()
    {
        MsnContact bob = Listed.Client("ADD 9 FL bob@example.org Bob 1").Server("ADD 9 FL 4 bob@example.org Bob 1")
            .Client("REM 10 FL bob@example.org 0").Server("REM 10 FL 5 bob@example.org 0").Contact("bob@example.org");
        Assert.Equal(["AddedToGroup Friends by Owner", "RemovedFromGroup Other by Owner"], ContactScene.Changes(bob));
        Assert.Equal(["Friends"], bob.Groups);
        Assert.True((bob.Lists & MsnContactLists.Forward) != 0);
    }

    [Fact]
    public void Moving_between_groups_by_id()
    {
        MsnContact bob = ListedLate.Client("ADC 9 FL C=" + Bob + " " + Work).Server("ADC 9 FL C=" + Bob + " " + Work)
            .Client("ADG 10 Play 0").Server("ADG 10 1 Play 11111111-0000-0000-0000-000000000000 0")
            .Client("ADC 11 FL C=" + Bob + " 11111111-0000-0000-0000-000000000000")
            .Server("ADC 11 FL C=" + Bob + " 11111111-0000-0000-0000-000000000000")
            .Client("REM 12 FL " + Bob + " " + Work).Server("REM 12 FL " + Bob + " " + Work)
            .Client("REG 13 11111111-0000-0000-0000-000000000000 Games 0")
            .Server("REG 13 1 Games 11111111-0000-0000-0000-000000000000 0").Contact("bob@example.org");
        Assert.Equal(["Games"], bob.Groups);
        Assert.Equal(
            ["AddedToGroup Work by Owner", "AddedToGroup Games by Owner", "RemovedFromGroup Work by Owner"],
            ContactScene.Changes(bob));
    }

    [Fact]
    public void A_removed_group_has_nobody() => Assert.Empty(
        Listed.Client("RMG 9 0").Server("RMG 9 4 0").Contact("bob@example.org").Groups);

    [Fact]
    public void A_contact_named_by_its_id_is_the_one_of_the_list()
    {
        MsnContact bob = ListedLate.Client("REM 9 FL " + Bob).Server("REM 9 FL " + Bob).Contact("bob@example.org");
        Assert.Equal(MsnContactLists.Allow, bob.Lists);
        Assert.NotNull(bob.RemovedAt);
    }

    [Fact]
    public void An_id_that_nothing_names_stays_an_id()
    {
        MsnContact contact = ContactScene.MidStream().Client("REM 9 FL " + Bob).Server("REM 9 FL " + Bob).Contacts().Single();
        Assert.Null(contact.Account);
        Assert.Equal(["Removed Forward by Owner"], ContactScene.Changes(contact));
    }

    [Theory]
    [InlineData("219 9", "219 On the opposite list")]
    [InlineData("999 9", "999")]
    public void A_refused_change_is_noted_and_not_applied(string error, string detail)
    {
        MsnContact bob = Listed.Client("ADD 9 BL bob@example.org Bob").Server(error).Contact("bob@example.org");
        Assert.Equal(MsnContactLists.Forward | MsnContactLists.Allow, bob.Lists);
        Assert.Equal(["Added Block by Owner Refused not applied"], ContactScene.Changes(bob));
        Assert.Equal(detail, bob.Changes[0].Detail);
        Assert.Null(bob.BlockedAt);
    }

    [Fact]
    public void An_unanswered_change_counts_when_the_capture_ends_there()
    {
        MsnContact bob = Listed.Client("ADD 9 BL bob@example.org Bob").Contact("bob@example.org");
        Assert.Equal(["Added Block by Owner Unanswered"], ContactScene.Changes(bob));
        Assert.NotNull(bob.BlockedAt);
        Assert.True((bob.Lists & MsnContactLists.Block) != 0);
    }

    [Fact]
    public void An_unanswered_change_does_not_count_when_later_requests_were_answered()
    {
        MsnContact bob = Listed.Client("ADD 9 BL bob@example.org Bob").Client("CHG 10 NLN").Server("CHG 10 NLN")
            .Contact("bob@example.org");
        Assert.Equal(["Added Block by Owner Unanswered not applied"], ContactScene.Changes(bob));
        Assert.Null(bob.BlockedAt);
        Assert.Equal(MsnContactLists.Forward | MsnContactLists.Allow, bob.Lists);
    }

    [Fact]
    public void An_answer_without_its_request_is_the_owners() => Assert.Equal(
        ["Added Forward by Owner"],
        ContactScene.Changes(ContactScene.MidStream().Server("ADD 9 FL 4 bob@example.org Bob 0").Contacts().Single()));

    [Fact]
    public void Names_come_with_renaming()
    {
        MsnContact bob = ListedLate.Server("NLN NLN bob@example.org Bobby 0").Client("SBP 9 " + Bob + " MFN Robert")
            .Server("SBP 9 " + Bob + " MFN Robert").Contact("bob@example.org");
        Assert.Equal(["Bob", "Bobby", "Robert"], bob.Names);
        Assert.Equal("Robert", bob.Name);
        Assert.Empty(bob.Changes);
    }

    [Fact]
    public void The_owners_own_name_makes_no_contact() => Assert.Equal(
        ["bob@example.org"],
        Listed.Client("REA 9 alice@example.org Al").Server("REA 9 4 alice@example.org Al").Contacts()
            .Select(contact => contact.Account));
}
