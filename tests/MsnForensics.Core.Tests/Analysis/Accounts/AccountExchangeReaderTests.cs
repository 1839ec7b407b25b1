using System.Linq;
using MsnForensics.Core.Tests.Analysis.Contacts;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis.Accounts;

public sealed class AccountExchangeReaderTests
{
    private static string Book => SoapText.Answer("ABFindAll", "<contacts>" + SoapText.Contact(
        "1", "<contactType>Me</contactType><passportName>alice@example.org</passportName><displayName>Alice</displayName>"
        + "<CID>-9</CID>") + SoapText.Contact(
        "2", "<passportName>bob@example.org</passportName><displayName>Bob</displayName><CID>7</CID>") + "</contacts>");

    [Fact]
    public void The_owner_of_an_address_book_calls_from_here()
    {
        ContactScene scene = new ContactScene()
            .Call(SoapText.Call("ABFindAll", ""), Book, "MSN Explorer/9.0", header: "User-Agent");
        MsnAccount[] accounts = scene.Accounts().ToArray();
        Assert.Equal(("alice@example.org", true, "-9", "Alice"),
            (accounts[0].Account, accounts[0].IsOwner, accounts[0].Cid, accounts[0].Names.ToString()));
        Assert.Equal(["192.0.2.23"], accounts[0].Addresses);
        Assert.Equal(["MSN Explorer/9.0"], accounts[0].Clients);
        Assert.Equal(("bob@example.org", false, "7", "Bob"),
            (accounts[1].Account, accounts[1].IsOwner, accounts[1].Cid, accounts[1].Names.ToString()));
        Assert.Empty(accounts[1].Addresses);
    }

    [Fact]
    public void Later_calls_with_the_same_ticket_are_the_same_accounts()
    {
        const string update = "<contacts><Contact><contactInfo><displayName>Al</displayName><contactType>Me</contactType>"
            + "</contactInfo></Contact></contacts>";
        const string profile = "<profile><ExpressionProfile><DisplayName>Ali</DisplayName></ExpressionProfile></profile>";
        MsnAccount alice = new ContactScene().Call(SoapText.Call("ABFindAll", ""), Book)
            .Call(SoapText.Call("ABContactUpdate", update), SoapText.Answer("ABContactUpdate"))
            .Reconnect("203.0.113.9:4000")
            .Call(SoapText.Call("UpdateProfile", profile), SoapText.Answer("UpdateProfile"))
            .Call(SoapText.Call("ABContactUpdate", update.Replace("Al<", "Bad<", System.StringComparison.Ordinal)), SoapText.Fault("Forbidden"))
            .Account();
        Assert.Equal(["Alice", "Al", "Ali"], alice.Names);
        Assert.Equal(["192.0.2.23", "203.0.113.9"], alice.Addresses);
    }

    [Theory]
    [InlineData("X-OIM-originatingSource: 198.51.100.23", "198.51.100.23 (OfflineMessage)")]
    [InlineData("X-OIM-originatingSource: tel:+15550100", "tel:+15550100 (OfflineMessage)")]
    [InlineData("X-Other: 1", "")]
    public void The_sender_of_an_offline_message_came_from_there(string header, string origin)
    {
        string mail = "From: =?utf-8?B?Qm9i?= &lt;Bob@example.org&gt;\r\nTo: alice@example.org\r\n" + header
            + "\r\nX-OIMProxy: MSNMSGR\r\n\r\nSGVsbG8=";
        string answer = "<soap:Envelope xmlns:soap='s'><soap:Body><GetMessageResponse xmlns='http://www.hotmail.msn.com/ws/2004/09/"
            + "oim/rsi'><GetMessageResult>" + mail + "</GetMessageResult></GetMessageResponse></soap:Body></soap:Envelope>";
        MsnAccount bob = new ContactScene().Call(null, answer).Account("bob@example.org");
        Assert.Equal((origin, "MSNMSGR", false), (bob.Origins.ToString(), bob.Clients.ToString(), bob.IsOwner));
    }

    [Fact]
    public void Who_leaves_an_offline_message_is_named()
    {
        const string store = "<soap:Envelope xmlns:soap='s'><soap:Header><From memberName='Alice@example.org' friendlyName="
            + "'=?utf-8?B?QWxpY2U=?=' proxy='MSNMSGR' msnpVer='MSNP15' buildVer='8.5.1288' xmlns='http://messenger.msn.com/ws/2004/09/"
            + "oim/'/><To memberName='bob@example.org'/></soap:Header><soap:Body><MessageType xmlns='http://messenger.msn.com/ws/2004/09/oim/'>text"
            + "</MessageType><Content xmlns='http://messenger.msn.com/ws/2004/09/oim/'>x</Content></soap:Body></soap:Envelope>";
        MsnAccount alice = new ContactScene().Call(store, null, "\"http://messenger.msn.com/ws/2004/09/oim/Store\"", header: "SOAPAction").Account();
        Assert.Equal(("Alice", "MSNMSGR 8.5.1288", "192.0.2.23"),
            (alice.Names.ToString(), alice.Clients.ToString(), alice.Addresses.ToString()));
    }

    [Fact]
    public void Who_asks_for_tickets_is_named()
    {
        const string demand = "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Header><wsse:Security xmlns:wsse='w'>"
            + "<wsse:UsernameToken><wsse:Username>Alice@example.org</wsse:Username><wsse:Password>secret</wsse:Password>"
            + "</wsse:UsernameToken></wsse:Security></Header><Body><ps:RequestMultipleSecurityTokens xmlns:ps='p'/></Body></Envelope>";
        Assert.Equal(["192.0.2.23"], new ContactScene().Call(demand, null).Account().Addresses);
        Assert.Equal(
            ["192.0.2.23"],
            new ContactScene().Call(
                "x",
                null,
                "Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,sign-in=alice%40example.org,pwd=secret,lc=1033",
                header: "Authorization").Account().Addresses);
    }

    [Fact]
    public void Other_traffic_names_nobody() =>
        Assert.Empty(new ContactScene().Call("a=b&c=d", "<html/>").Call(null, "").Accounts());
}
