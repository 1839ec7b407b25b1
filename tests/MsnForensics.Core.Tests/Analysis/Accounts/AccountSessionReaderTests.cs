using System.Linq;
using System.Text;
using MsnForensics.Core.Tests.Analysis.Contacts;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Analysis.Accounts;

public sealed class AccountSessionReaderTests
{
    private const string Place = "{11111111-2222-3333-4444-555555555555}";

    private static string Profile =>
        Encoding.UTF8.GetString(SampleTranscripts.SignInMsnp8.Steps.First(step => step.Verb == "MSG").Payload!);

    [Fact]
    public void The_owner_is_told_with_client_and_origin()
    {
        MsnAccount alice = ContactScene.SignedIn(8)
            .Client("CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS alice@example.org").Account();
        Assert.True(alice.IsOwner);
        Assert.Equal((1, 0), (alice.SessionCount, alice.MessageCount));
        Assert.Equal(["192.0.2.23"], alice.Addresses);
        Assert.Equal("192.0.2.23:1035 (Connection)", alice.Origins.Single().ToString());
        Assert.Equal([1035], alice.Origins[0].Ports);
        Assert.Equal(["MSNMSGR 6.0.0602 (winnt 5.1, 0x0409)"], alice.Clients);
        Assert.Equal(["Alice"], alice.Names);
        Assert.True(alice.FirstSeen < alice.LastSeen);
        Assert.Equal(MsnStreamDirection.ClientToServer, alice.Evidence.StreamDirection);
    }

    [Fact]
    public void The_profile_tells_the_public_address_with_the_right_port()
    {
        MsnAccount alice = ContactScene.SignedIn(8).Server("MSG Hotmail Hotmail", Profile).Account();
        MsnAccountOrigin origin = alice.Origins.Single(item => item.Source == MsnOriginSource.Profile);
        Assert.Equal(("198.51.100.7", "1863"), (origin.Address, origin.Ports.ToString()));
        Assert.Equal("00010000C4653600", alice.Puid);
        Assert.Equal(["192.0.2.23", "198.51.100.7"], alice.Addresses);
        Assert.Null(alice.PreferredEmail);
    }

    [Fact]
    public void Names_are_kept_with_their_times()
    {
        ContactScene scene = ContactScene.SignedIn(8).Server("LST bob@example.org Bob 11 0")
            .Server("NLN NLN bob@example.org Bobby 0").Server("NLN AWY bob@example.org Bob 0")
            .Server("LST carol@example.org carol@example.org 11 0");
        MsnAccount[] accounts = scene.Accounts().ToArray();
        MsnAccount bob = accounts.Single(account => account.Account == "bob@example.org");
        Assert.Equal(["Bob", "Bobby"], bob.Names);
        Assert.Equal(bob.FirstSeen, bob.NameHistory[0].FirstSeen);
        Assert.Equal(bob.LastSeen, bob.NameHistory[0].LastSeen);
        Assert.Equal((false, 0), (bob.IsOwner, bob.SessionCount));
        Assert.Empty(accounts.Single(account => account.Account == "carol@example.org").Names);
    }

    [Fact]
    public void Members_of_a_switchboard_take_part_in_it()
    {
        ContactScene scene = new ContactScene().Open().Client("USR 1 alice@example.org;" + Place + " 17342299.1.2")
            .Server("USR 1 OK alice@example.org Alice").Server("JOI bob@example.org;{22222222-3333-4444-5555-666666666666} Bob 0:0")
            .Server("JOI alice@example.org;{33333333-3333-4444-5555-666666666666} Alice 0:0");
        MsnAccount[] accounts = scene.Accounts().ToArray();
        Assert.Equal([("alice@example.org", 1, true), ("bob@example.org", 1, false)],
            accounts.Select(account => (account.Account, (int)account.SessionCount, account.IsOwner)));
        Assert.Equal([Place, "{33333333-3333-4444-5555-666666666666}"], accounts[0].EndpointIds);
        Assert.Equal(["{22222222-3333-4444-5555-666666666666}"], accounts[1].EndpointIds);
    }

    [Fact]
    public void Places_computers_and_products_are_told()
    {
        MsnAccount alice = ContactScene.SignedIn(18)
            .Client("USR 4 SSO S t=EXAMPLE proof " + Place.ToUpperInvariant())
            .Client("UUX 9", "<PrivateEndpointData><EpName>FAMILY-PC</EpName></PrivateEndpointData>")
            .Server("UBX 1:alice@example.org", "<Data><PrivateEndpointData id=\"{44444444-2222-3333-4444-555555555555}\">"
                + "<EpName>OFFICE</EpName></PrivateEndpointData></Data>")
            .Client("QRY 13 PROD0119GSJUC$18", "a400af809ac86fbdf6deec7286fc06b8")
            .Server("PRP 7 MFN Alice%20A").Server("BLP 5 BL").Server("GTC N").Account();
        Assert.Equal([Place, "{44444444-2222-3333-4444-555555555555}"], alice.EndpointIds);
        Assert.Equal(["FAMILY-PC", "OFFICE"], alice.ComputerNames);
        Assert.Equal(["PROD0119GSJUC$18"], alice.ProductIds);
        Assert.Contains("Alice A", alice.Names);
        Assert.Equal((MsnPrivacy.AllowListed, false), (alice.Privacy!.Value, alice.AsksWhenAdded!.Value));
    }

    [Fact]
    public void Publications_of_the_last_dialect_tell_names_and_clients()
    {
        const string head = "Routing: 1.0\r\nTo: 1:alice@example.org\r\nFrom: 1:bob@example.org;epid=" + Place
            + "\r\n\r\nReliability: 1.0\r\n\r\nNotification: 1.0\r\nUri: /user\r\nContent-Type: application/user+xml\r\n\r\n";
        MsnAccount bob = ContactScene.SignedIn(21).Server(
            "NFY PUT",
            head + "<user><s n=\"PE\"><FriendlyName>Bob B</FriendlyName></s><sep n=\"PE\" epid=\"" + Place
            + "\"><VER>MSNMSGR:15.4.3502.922</VER></sep></user>").Account("bob@example.org");
        Assert.Equal(("Bob B", "MSNMSGR:15.4.3502.922", Place), (bob.Names[0], bob.Clients[0], bob.EndpointIds[0]));
    }

    [Fact]
    public void What_nothing_says_stays_unknown()
    {
        MsnAccount alice = ContactScene.SignedIn(8).Account();
        Assert.Equal((null, null, null, null), (alice.Privacy, alice.AsksWhenAdded, alice.Puid, alice.Cid));
    }
}
