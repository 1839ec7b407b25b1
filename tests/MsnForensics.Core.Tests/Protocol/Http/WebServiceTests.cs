using System.Text;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

public sealed class WebServiceTests
{
    [Theory]
    [InlineData("POST /gateway/gateway.dll?Action=open", "", "Gateway")]
    [InlineData("POST /RST.srf", "", "Ticket")]
    [InlineData("POST /pp550/RST2.srf", "", "Ticket")]
    [InlineData("POST https://any.example/NotRST.srf", "", "Ticket")]
    [InlineData("GET /login2.srf?lc=1033", "", "Passport")]
    [InlineData("GET /rdr/pprdr.asp", "", "Nexus")]
    [InlineData("POST /abservice/abservice.asmx", "", "AddressBook")]
    [InlineData("POST /abservice/SharingService.asmx", "", "Membership")]
    [InlineData("POST /OimWS/oim.asmx", "", "OfflineMessageStore")]
    [InlineData("POST /rsi/rsi.asmx", "", "OfflineMessages")]
    [InlineData("POST /storageservice/SchematizedStore.asmx", "", "Storage")]
    [InlineData("POST /Config/MsgrConfig.asmx?op=GetClientConfig", "", "Configuration")]
    [InlineData("GET /tile", "Host: byfiles.storage.msn.com", "Other")]
    [InlineData("GET /", "Host: byrdr.omega.contacts.msn.com:80", "Other")]
    [InlineData("POST /x", "SOAPAction: \"http://www.msn.com/webservices/AddressBook/ABFindAll\"", "Other")]
    [InlineData("GET /x", "User-Agent: MSMSGS", "Other")]
    [InlineData("GET /x", "Authorization: Passport1.4 OrgVerb=GET", "Other")]
    [InlineData("GET /", "Host: www.example.org", null)]
    [InlineData("GET /", "Host: mail.live.com", null)]
    [InlineData("GET /", "Host: notstorage.msn.com.example.org", null)]
    [InlineData("POST /my/abservice.asmx", "SOAPAction: \"urn:x\"", null)]
    public void Request_tells_its_service(string line, string header, string? expected)
    {
        HttpHead head = Head(line + " HTTP/1.1", header);
        Assert.Equal(expected, WebService.Of(head, HttpTarget.Of(head)));
    }

    [Theory]
    [InlineData("X-MSN-Messenger: SessionID=1.2", true)]
    [InlineData("Content-Type: application/x-msn-messenger", true)]
    [InlineData("PassportURLs: DARealm=x", true)]
    [InlineData("WWW-Authenticate: Passport1.4 da-status=failed", true)]
    [InlineData("Authentication-Info: Passport1.4 da-status=success", true)]
    [InlineData("WWW-Authenticate: Basic realm=x", false)]
    [InlineData("Content-Type: text/xml", false)]
    public void Answer_alone_may_tell(string header, bool expected) =>
        Assert.Equal(expected, WebService.IsAnswer(Head("HTTP/1.1 200 OK", header)));

    [Fact]
    public void Body_may_tell()
    {
        Assert.True(WebService.IsXml(Head("HTTP/1.1 200 OK", "Content-Type: text/xml; charset=utf-8")));
        Assert.False(WebService.IsXml(Head("HTTP/1.1 200 OK", "Content-Type: text/html")));
        Assert.True(WebService.HasNamespace("<a xmlns=\"http://www.hotmail.msn.com/ws/2004/09/oim/rsi\"/>"));
        Assert.False(WebService.HasNamespace("<a xmlns=\"http://www.example.org/\"/>"));
        Assert.False(WebService.HasNamespace(null));
    }

    [Theory]
    [InlineData("messenger.hotmail.com", true)]
    [InlineData("Muser.Gateway.Messenger.Hotmail.com", true)]
    [InlineData("byrdr.omega.contacts.msn.com", true)]
    [InlineData("mail.live.com", false)]
    [InlineData("profile.live.com", false)]
    [InlineData("webmessenger.msn.com", false)]
    [InlineData("example.org", false)]
    [InlineData("", false)]
    public void Host_is_told(string host, bool expected) => Assert.Equal(expected, WebService.IsHost(host));

    private static HttpHead Head(string line, string header) =>
        HttpHead.Parse(Encoding.ASCII.GetBytes(line + "\r\n" + header + "\r\n\r\n"));
}
