using System.Linq;

namespace MsnForensics.Core.Tests.Analysis.Contacts;

public sealed class ListStreamReaderTests
{
    private const string Bob = "c1f9a363-0000-0000-0000-000000000001";
    private const string Work = "d6deeacd-0000-0000-0000-000000000042";

    [Fact]
    public void Numbered_lists_of_the_first_dialects()
    {
        ContactScene scene = ContactScene.SignedIn(2).Client("SYN 5 0").Server("SYN 5 1").Server("GTC 5 1 A").Server("BLP 5 1 AL")
            .Server("LST 5 FL 1 1 2 bob@example.org Bob%20B").Server("LST 5 FL 1 2 2 carol@example.org carol")
            .Server("LST 5 AL 1 1 1 bob@example.org Bob%20B").Server("LST 5 BL 1 1 1 carol@example.org carol")
            .Server("LST 5 RL 1 1 1 dave@example.org dave");
        Assert.Equal(
            ["bob@example.org 3 [] Bob B", "carol@example.org 5 [] carol", "dave@example.org 8 [] dave"], scene.Lines());
    }

    [Fact]
    public void Numbered_lists_are_whole_when_every_run_is()
    {
        ContactScene scene = ContactScene.SignedIn(2).Client("SYN 5 0").Server("SYN 5 1")
            .Server("LST 5 FL 1 1 1 bob@example.org Bob").Server("LST 5 AL 1 0 0").Server("LST 5 BL 1 0 0")
            .Server("LST 5 RL 1 0 0");
        MsnContact contact = scene.Contacts().Single();
        Assert.True(contact.IsListComplete);
        Assert.Null(contact.ListLimitation);
        Assert.Empty(scene.Anomalies);
    }

    [Theory]
    [InlineData("LST 5 BL 1 0 0", "LST 5 RL 1 1 2 bob@example.org Bob", "Reverse")]
    [InlineData("LST 5 BL 1 0 0", null, "Reverse")]
    [InlineData(null, null, "Block, Reverse")]
    public void Numbered_lists_say_which_are_cut(string? third, string? fourth, string expected)
    {
        ContactScene scene = ContactScene.SignedIn(7).Client("SYN 5 0").Server("SYN 5 1")
            .Server("LST 5 FL 1 1 1 bob@example.org Bob 0").Server("LST 5 AL 1 0 0");
        foreach (string? line in new[] { third, fourth })
        {
            _ = line is null ? scene : scene.Server(line);
        }

        MsnContact contact = scene.Contacts().Single();
        Assert.False(contact.IsListComplete);
        Assert.Equal(
            "Of the server's lists these are not whole in the capture: " + expected + ".", contact.ListLimitation);
    }

    [Fact]
    public void Groups_of_the_seventh_dialect_are_named() => Assert.Equal(
        ["bob@example.org 1 [Other; Friends] Bob"],
        ContactScene.SignedIn(7).Client("SYN 5 0").Server("SYN 5 1")
            .Server("LSG 5 1 1 2 0 Other 0").Server("LSG 5 1 2 2 3 Friends 0")
            .Server("LST 5 FL 1 1 1 bob@example.org Bob 0,3").Lines());

    [Fact]
    public void Masks_of_the_eighth_dialect()
    {
        ContactScene scene = ContactScene.SignedIn(8).Client("SYN 5 0").Server("SYN 5 3 2 1").Server("GTC A").Server("BLP AL")
            .Server("LSG 0 Other%20Contacts 0").Server("LST bob@example.org Bob%20B 11 0").Server("BPR PHM tel:+15550100")
            .Server("BPR PHH 555%200101").Server("BPR MOB Y").Server("LST carol@example.org carol 4");
        MsnContact bob = scene.Contacts()[0];
        Assert.Equal(MsnContactLists.Forward | MsnContactLists.Allow | MsnContactLists.Reverse, bob.Lists);
        Assert.Equal(["Other Contacts"], bob.Groups);
        Assert.Equal(["home 555 0101", "mobile +15550100"], bob.Phones);
        Assert.Equal(MsnContactSource.List, bob.Source);
        Assert.Equal(ContactScene.Alice, bob.Owner);
        Assert.True(bob.IsListComplete);
        Assert.Null(bob.Network);
        Assert.Equal((null, null, null), (bob.AddedAt, bob.RemovedAt, bob.BlockedAt));
    }

    [Fact]
    public void A_property_without_an_address_belongs_to_the_entry_right_before_it()
    {
        MsnContact bob = ContactScene.SignedIn(8).Server("LST bob@example.org Bob 11 0").Server("QNG 50")
            .Server("BPR PHM 5550100").Contact("bob@example.org");
        Assert.Empty(bob.Phones);
    }

    [Fact]
    public void Late_properties_name_their_contact()
    {
        MsnContact bob = ContactScene.SignedIn(8).Server("LST bob@example.org Bob 11 0")
            .Server("BPR 6 bob@example.org PHW 5550100").Server("BPR 7 bob@example.org PHH 1")
            .Server("BPR 8 bob@example.org PHH").Contact("bob@example.org");
        Assert.Equal(["work 5550100"], bob.Phones);
    }

    [Fact]
    public void Fields_of_the_later_dialects()
    {
        ContactScene scene = ContactScene.SignedIn(12).Client("SYN 5 0 0").Server("SYN 5 2005-01-01 2005-01-01 3 1")
            .Server("LSG Work " + Work)
            .Server("LST N=bob@example.org F=Bob C=" + Bob + " 11 1 " + Work)
            .Server("LST N=frank@example.org F=Frank 24 1")
            .Server("LST N=tel:+15550100 F=Mum 3 4");
        Assert.Equal(
            ["bob@example.org WindowsLive", "frank@example.org WindowsLive", "tel:+15550100 Telephone"],
            scene.Contacts().Select(contact => contact.Account + " " + contact.Network));
        MsnContact bob = ContactScene.SignedIn(10).Client("SYN 5 0 0").Server("SYN 5 1 1 1 1").Server("LSG Work " + Work)
            .Server("LST N=bob@example.org F=Bob C=" + Bob + " 11 " + Work).Contact("bob@example.org");
        Assert.Equal((Bob, "Work"), (bob.ContactId, bob.Groups.ToString()));
        Assert.True(bob.IsListComplete);
    }

    [Theory]
    [InlineData(8, "SYN 5 7")]
    [InlineData(12, "SYN 5 7 7")]
    [InlineData(2, "SYN 5 7")]
    public void A_cached_list_says_so(int dialect, string answer)
    {
        ContactScene scene = ContactScene.SignedIn(dialect).Client(dialect == 12 ? "SYN 5 7 7" : "SYN 5 7").Server(answer)
            .Server("NLN NLN bob@example.org Bob 0");
        MsnContact bob = scene.Contacts().Single();
        Assert.Equal("The client held the list already, so the server sent none.", bob.ListLimitation);
        Assert.Equal((MsnContactLists.None, MsnContactSource.Presence), (bob.Lists, bob.Source));
        MsnAnomaly anomaly = Assert.Single(scene.Anomalies);
        Assert.Equal(("ContactListIncomplete", MsnForensics.Diagnostics.AnomalySeverity.Information), (anomaly.Code, anomaly.Severity));
        Assert.Equal(
            "List of alice@example.org: The client held the list already, so the server sent none.", anomaly.Detail);
    }

    [Theory]
    [InlineData("SYN 5 3 2 2", "Of the server's list 1 of 2 contacts and 1 of 2 groups are in the capture.")]
    [InlineData("SYN 5 3 1 2", "Of the server's list 1 of 1 contacts and 1 of 2 groups are in the capture.")]
    public void Counts_show_what_is_missing(string answer, string expected)
    {
        MsnContact bob = ContactScene.SignedIn(8).Client("SYN 5 0").Server(answer).Server("LSG 0 Other 0")
            .Server("LST bob@example.org Bob 11 0").Contact("bob@example.org");
        Assert.False(bob.IsListComplete);
        Assert.Equal(expected, bob.ListLimitation);
    }

    [Fact]
    public void A_request_without_its_answer_says_so() => Assert.Equal(
        "The server's list is not in the capture, only the request for it.",
        ContactScene.SignedIn(8).Client("SYN 5 0").Server("NLN NLN bob@example.org Bob 0").Contacts().Single().ListLimitation);

    [Fact]
    public void Without_any_list_only_changes_and_status_are_there()
    {
        MsnContact bob = ContactScene.MidStream().Server("NLN NLN bob@example.org Bob 0").Contacts().Single();
        Assert.Equal("The capture holds changes and status lines alone, no list.", bob.ListLimitation);
        Assert.Null(bob.Owner);
    }

    [Fact]
    public void A_single_list_that_the_client_asks_for_is_no_whole_list()
    {
        ContactScene scene = ContactScene.SignedIn(2).Client("LST 9 RL").Server("LST 9 RL 4 1 1 bob@example.org Bob");
        Assert.Equal(["bob@example.org 8 [] Bob"], scene.Lines());
        Assert.Single(scene.Anomalies);
    }

    [Fact]
    public void Who_is_not_in_a_later_list_is_missing()
    {
        MsnContact bob = ContactScene.SignedIn(8).Client("SYN 5 0").Server("SYN 5 3 1 0").Server("LST bob@example.org Bob 3 0")
            .Close().SignIn(8).Client("SYN 5 3").Server("SYN 5 4 1 0").Server("LST carol@example.org c 3 0")
            .Contact("bob@example.org");
        Assert.Equal(MsnContactLists.None, bob.Lists);
        Assert.Equal(["Missing Forward by Unknown", "Missing Allow by Unknown"], ContactScene.Changes(bob));
        Assert.Null(bob.RemovedAt);
        Assert.True(bob.IsListComplete);
    }

    [Fact]
    public void Who_is_not_in_a_later_run_of_one_list_is_missing_there()
    {
        MsnContact bob = ContactScene.SignedIn(2).Client("SYN 5 0").Server("SYN 5 1")
            .Server("LST 5 RL 1 1 1 bob@example.org Bob").Server("LST 5 FL 1 1 1 bob@example.org Bob")
            .Client("LST 9 RL").Server("LST 9 RL 4 0 0").Contact("bob@example.org");
        Assert.Equal(MsnContactLists.Forward, bob.Lists);
        Assert.Equal(["Missing Reverse by Unknown"], ContactScene.Changes(bob));
    }
}
