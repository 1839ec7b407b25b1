using System.Linq;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis.Contacts;

public sealed class ContactTrackerTests
{
    private static string Members =>
        "<memberships>" + SoapText.Membership("Block", SoapText.PassportMember("bob@example.org")) + "</memberships>";

    private static string Book => SoapText.Answer("ABFindAll", "<contacts>" + SoapText.Contact(
        "1", "<contactType>Me</contactType><passportName>alice@example.org</passportName>") + SoapText.Contact(
        "2", "<passportName>bob@example.org</passportName><isMessengerUser>true</isMessengerUser>") + "</contacts>");

    [Fact]
    public void Calls_with_one_ticket_are_one_owners()
    {
        ContactScene scene = new ContactScene().Call(SoapText.Call("AddMember", Members), SoapText.Answer("AddMember"))
            .Reconnect("203.0.113.9:4000").Call(SoapText.Call("ABFindAll", ""), Book);
        MsnContact bob = scene.Contacts().Single();
        Assert.Equal(("alice@example.org", MsnContactLists.Forward | MsnContactLists.Block), (bob.Owner, bob.Lists));
    }

    [Theory]
    [InlineData("MSPAuth=abc; MSPProf=x", "MSPAuth=abc", "alice@example.org")]
    [InlineData("MSPAuth=abc", "MSPAuth=other", null)]
    public void Calls_with_one_cookie_are_one_owners(string first, string second, string? owner)
    {
        string Bare(string text) => text.Replace("t=EXAMPLE&amp;p=", "", System.StringComparison.Ordinal);
        ContactScene scene = new ContactScene()
            .Call(Bare(SoapText.Call("AddMember", Members)), SoapText.Answer("AddMember"), first)
            .Reconnect("203.0.113.9:4000").Call(Bare(SoapText.Call("ABFindAll", "")), Book, second);
        Assert.Equal(owner, scene.Contacts().Single(contact => contact.BlockedAt is not null).Owner);
    }

    [Fact]
    public void Calls_of_nobody_known_are_of_whoever_is_alone_at_that_address()
    {
        ContactScene scene = ContactScene.SignedIn(15).Server("NLN NLN carol@example.org 1 Carol 0").Close()
            .Call(SoapText.Call("AddMember", Members), SoapText.Answer("AddMember"));
        Assert.All(scene.Contacts(), contact => Assert.Equal("alice@example.org", contact.Owner));
    }

    [Fact]
    public void Calls_from_an_address_of_two_accounts_stay_without_owner()
    {
        ContactScene scene = ContactScene.SignedIn(15).Server("NLN NLN carol@example.org 1 Carol 0").Close()
            .SignIn(15, "dave@example.org", "192.0.2.23:1036").Server("NLN NLN carol@example.org 1 Carol 0").Close()
            .Call(SoapText.Call("AddMember", Members), SoapText.Answer("AddMember"));
        MsnContact[] contacts = scene.Contacts().ToArray();
        Assert.Equal(["alice@example.org", "dave@example.org", null], contacts.Select(contact => contact.Owner));
        Assert.Contains(scene.Anomalies, anomaly => anomaly.Detail.StartsWith("List of an unknown account: ", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Sessions_of_one_owner_are_one_list()
    {
        ContactScene scene = ContactScene.SignedIn(8).Client("SYN 5 0").Server("SYN 5 3 1 0").Server("LST bob@example.org Bob 3 0")
            .Close().SignIn(8, client: "192.0.2.23:1036").Client("SYN 5 3").Server("SYN 5 3")
            .Client("REM 9 FL bob@example.org").Server("REM 9 FL 4 bob@example.org");
        MsnContact bob = scene.Contacts().Single();
        Assert.Equal((MsnContactLists.Allow, "Bob", true), (bob.Lists, bob.Name, bob.IsListComplete));
        Assert.Empty(scene.Anomalies);
    }

    [Fact]
    public void What_nobody_asked_for_is_not_followed()
    {
        ContactScene scene = ContactScene.SignedIn(8, request: new() { Kinds = MsnForensics.Analysis.RecordKinds.Message })
            .Server("LST bob@example.org Bob 3 0");
        Assert.Empty(scene.Contacts());
    }

    [Fact]
    public void Record_ids_are_stable_and_distinct()
    {
        string[] Ids() => ContactScene.SignedIn(8).Server("LST bob@example.org Bob 3 0").Server("LST carol@example.org c 3 0")
            .Contacts().Select(contact => contact.RecordId).ToArray();
        Assert.Equal(Ids(), Ids());
        Assert.Equal(2, Ids().Distinct().Count());
    }
}
