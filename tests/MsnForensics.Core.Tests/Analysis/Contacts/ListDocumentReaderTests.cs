using System.Linq;

namespace MsnForensics.Core.Tests.Analysis.Contacts;

public sealed class ListDocumentReaderTests
{
    private const string List =
        "<ml l=\"1\"><d n=\"example.org\"><c n=\"bob\" l=\"3\" t=\"1\"/><c n=\"carol\" l=\"4\" t=\"1\"/></d>"
        + "<d n=\"yahoo.example\"><c n=\"erin\" l=\"3\" t=\"32\"/></d><t><c n=\"tel:+15550100\" l=\"3\"/></t></ml>";

    private const string UploadReason =
        "Of the list only what the client sent up (ADL) is in the capture: no names, no groups, not who has the owner on "
        + "the list.";

    private static ContactScene Uploaded => ContactScene.SignedIn(15).Client("ADL 6", List).Server("ADL 6 OK")
        .Client("CHG 7 NLN 0").Server("CHG 7 NLN 0");

    [Fact]
    public void The_clients_upload_is_its_list_without_names()
    {
        ContactScene scene = Uploaded;
        MsnContact[] contacts = scene.Contacts().ToArray();
        Assert.Equal(
            [
                "bob@example.org 3 WindowsLive", "carol@example.org 4 WindowsLive", "erin@yahoo.example 3 Yahoo",
                "tel:+15550100 3 Telephone",
            ],
            contacts.Select(contact => $"{contact.Account} {(int)contact.Lists} {contact.Network}"));
        Assert.All(contacts, contact => Assert.Equal((MsnContactSource.Upload, false), (contact.Source, contact.IsListComplete)));
        Assert.All(contacts, contact => Assert.Empty(contact.Changes));
        Assert.Equal(UploadReason, contacts[0].ListLimitation);
        Assert.Single(scene.Anomalies);
    }

    [Fact]
    public void The_same_address_in_two_networks_is_two_contacts()
    {
        ContactScene scene = ContactScene.SignedIn(15).Client(
            "ADL 6", "<ml l='1'><d n='example.org'><c n='bob' l='3' t='1'/><c n='bob' l='5' t='32'/></d></ml>").Server("ADL 6 OK");
        Assert.Equal(
            ["bob@example.org Yahoo 5", "bob@example.org WindowsLive 3"],
            scene.Contacts().Select(contact => $"{contact.Account} {contact.Network} {(int)contact.Lists}"));
    }

    [Fact]
    public void Names_come_with_presence()
    {
        MsnContact bob = Uploaded.Server("NLN NLN bob@example.org 1 Bob%20B 0").Server("NLN AWY bob@example.org 1 Bob%20B 0")
            .Server("NLN NLN bob@example.org 1 Bobby 0").Contact("bob@example.org");
        Assert.Equal(("Bobby", MsnContactSource.Upload | MsnContactSource.Presence), (bob.Name, bob.Source));
        Assert.Equal(["Bob B", "Bobby"], bob.Names);
    }

    [Fact]
    public void Later_additions_are_changes_even_where_they_claim_to_be_the_first()
    {
        MsnContact frank = Uploaded
            .Client("ADL 8", "<ml l='1'><d n='example.org'><c n='frank' l='3' t='1'/></d></ml>").Server("ADL 8 OK")
            .Contact("frank@example.org");
        Assert.Equal(["Added Forward by Owner", "Added Allow by Owner"], ContactScene.Changes(frank));
        Assert.NotNull(frank.AddedAt);
    }

    [Fact]
    public void Blocking_in_the_later_dialects()
    {
        MsnContact bob = Uploaded
            .Client("RML 8", "<ml><d n='example.org'><c n='bob' l='2' t='1'/></d></ml>").Server("RML 8 OK")
            .Client("ADL 9", "<ml><d n='example.org'><c n='bob' l='4' t='1'/></d></ml>").Server("ADL 9 OK")
            .Contact("bob@example.org");
        Assert.Equal(MsnContactLists.Forward | MsnContactLists.Block, bob.Lists);
        Assert.Equal(["Removed Allow by Owner", "Added Block by Owner"], ContactScene.Changes(bob));
    }

    [Fact]
    public void Another_person_adds_and_removes_the_owner()
    {
        MsnContact frank = Uploaded
            .Server("ADL 0", "<ml><d n=\"example.org\"><c n=\"frank\" t=\"1\" l=\"8\" f=\"Frank F\"/></d></ml>")
            .Server("RML 0", "<ml><d n=\"example.org\"><c n=\"frank\" t=\"1\" l=\"8\"/></d></ml>").Contact("frank@example.org");
        Assert.Equal(["Added Reverse by Contact", "Removed Reverse by Contact"], ContactScene.Changes(frank));
        Assert.Equal(("Frank F", MsnContactLists.None), (frank.Name, frank.Lists));
    }

    [Fact]
    public void An_error_names_the_contact_that_is_at_fault()
    {
        ContactScene scene = Uploaded
            .Client("ADL 14", "<ml><d n=\"example.org\"><c n=\"nobody\" l=\"1\" t=\"1\"/><c n=\"gina\" l=\"1\" t=\"1\"/></d></ml>")
            .Server("241 14", "<ml><d n=\"example.org\"><c n=\"nobody\" t=\"1\"/></d></ml>");
        MsnContact[] contacts = scene.Contacts().ToArray();
        MsnContact nobody = contacts.Single(contact => contact.Account == "nobody@example.org");
        MsnContact gina = contacts.Single(contact => contact.Account == "gina@example.org");
        Assert.Equal(["Added Forward by Owner Refused not applied"], ContactScene.Changes(nobody));
        Assert.StartsWith("241 ", nobody.Changes[0].Detail, System.StringComparison.Ordinal);
        Assert.Equal(MsnContactLists.None, nobody.Lists);
        Assert.Equal(["Added Forward by Owner Unanswered"], ContactScene.Changes(gina));
        Assert.Equal(MsnContactLists.Forward, gina.Lists);
    }

    [Fact]
    public void An_error_that_names_nobody_refuses_all()
    {
        MsnContact frank = Uploaded.Client("ADL 8", "<ml><d n='example.org'><c n='frank' l='1' t='1'/></d></ml>")
            .Server("210 8").Contact("frank@example.org");
        Assert.Equal(["Added Forward by Owner Refused not applied"], ContactScene.Changes(frank));
    }

    [Fact]
    public void A_damaged_document_gives_what_stands_in_front()
    {
        ContactScene scene = ContactScene.SignedIn(15).Client("ADL 6", List[..70]);
        Assert.Equal(["bob@example.org 3 [] "], scene.Lines());
        Assert.Contains("The list that the client sent up (ADL) is cut or damaged.", scene.Anomalies[0].Detail, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Mid_stream_a_long_first_document_is_the_list_and_a_short_one_a_change()
    {
        ContactScene scene = ContactScene.MidStream().Client("ADL 6", List).Server("ADL 6 OK")
            .Client("ADL 7", "<ml l='1'><d n='example.org'><c n='frank' l='1' t='1'/></d></ml>").Server("ADL 7 OK");
        Assert.Equal(
            [("frank@example.org", 1)],
            scene.Contacts().Where(contact => contact.Changes.Count > 0).Select(contact => (contact.Account!, contact.Changes.Count)));
    }

    [Fact]
    public void Services_of_the_last_dialect_and_the_owner_itself()
    {
        ContactScene scene = ContactScene.SignedIn(21)
            .Client("ADL 6", "<ml l='1'><d n='example.org'><c n='alice' t='1'><s l='3' n='IM'/></c></d></ml>").Server("ADL 6 OK")
            .Client("ADL 7", "<ml l='1'><d n='example.org'><c n='bob' t='1'><s l='3' n='IM'/><s l='3' n='PE'/></c></d>"
                + "<d n='live.com'><c n='00000000-0000-0000-0009-000000000123' l='3' t='9'/></d></ml>").Server("ADL 7 OK");
        Assert.Equal(
            ["00000000-0000-0000-0009-000000000123@live.com Circle", "bob@example.org WindowsLive"],
            scene.Contacts().Select(contact => contact.Account + " " + contact.Network));
    }

    [Fact]
    public void Networks_are_told_by_the_server() => Assert.Equal(
        "Yahoo",
        ContactScene.SignedIn(15).Server("FQY 11", "<ml><d n='yahoo.example'><c n='erin' t='32'/></d></ml>")
            .Server("ADD 9 FL 4 erin@yahoo.example Erin").Contacts().Single().Network);
}
