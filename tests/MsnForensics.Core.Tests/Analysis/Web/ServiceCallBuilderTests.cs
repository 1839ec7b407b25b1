using System;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Passport;
using MsnForensics.Testing.Samples;
using MsnForensics.Testing.Web;

namespace MsnForensics.Core.Tests.Analysis.Web;

public sealed class ServiceCallBuilderTests
{
    private const string Store =
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Header><From memberName=\"Alice@Example.org\" "
        + "friendlyName=\"=?utf-8?B?QQ==?=\" xmlns=\"http://messenger.msn.com/ws/2004/09/oim/\"/><To memberName=\"bob@example.org\"/>"
        + "<Ticket passport=\"t=T&amp;p=P\" appid=\"PROD0090YUAUV{2B\" lockkey=\"abc\"/></soap:Header><soap:Body>"
        + "<MessageType>text</MessageType><Content>hello</Content></soap:Body></soap:Envelope>";

    [Fact]
    public void Every_property_is_filled()
    {
        MsnServiceCall call = Call(
            HttpText.Request(
                "POST /abservice/SharingService.asmx",
                "Host: contacts.msn.com\nCookie: MSPAuth=SECRET\nSOAPAction: \"http://www.msn.com/webservices/AddressBook/FindMembership\"",
                SoapText.Call("FindMembership", "<serviceFilter><Types><ServiceType>Messenger</ServiceType></Types></serviceFilter>", "Initial")),
            HttpText.Answer(
                "Content-Type: text/xml",
                SoapText.Answer("FindMembership", SoapText.Memberships("Alice@example.org", SoapText.Membership("Allow", SoapText.PassportMember("bob@example.org"))))));
        Assert.Equal(("Membership", "FindMembership", "alice@example.org"), (call.Service, call.Action, call.Account));
        Assert.Equal((200, null), (call.StatusCode, call.Fault));
        Assert.Equal(("contacts.msn.com", "/abservice/SharingService.asmx"), (call.Host, call.Path));
        Assert.Equal("http://www.msn.com/webservices/AddressBook/FindMembership", call.ActionUri);
        Assert.Contains(call.RequestFields, field => field.ToString() == "serviceFilter/Types/ServiceType=Messenger");
        Assert.Contains(call.RequestFields, field => field.ToString() == "Header/ABApplicationHeader/PartnerScenario=Initial");
        Assert.Contains(call.RequestFields, field => field.ToString() == "Header/ABAuthHeader/TicketToken=***");
        Assert.Contains(call.ResponseFields, field => field.Value == "bob@example.org");
        Assert.Contains(call.RequestHeaders, field => field.ToString() == "Cookie=***");
        Assert.Contains(call.ResponseHeaders, field => field.ToString() == "Content-Type=text/xml");
        Assert.DoesNotContain("t=EXAMPLE", call.Request!.ToString(), StringComparison.Ordinal);
        Assert.Equal(call.AnsweredAt, call.Timestamp.AddMilliseconds(20));
        Assert.Equal(("198.51.100.7:50000", "192.0.2.33:80", "Tcp"), (call.ClientEndpoint, call.ServerEndpoint, call.Carrier));
        Assert.Matches("^[0-9a-f]{32}$", call.RecordId);
        Assert.Null(call.SessionId);
    }

    [Fact]
    public void Secrets_are_given_when_asked_for()
    {
        byte[] request = HttpText.Request(
            "POST /RST.srf", "Host: login.live.com\nCookie: MSPAuth=SECRET",
            TicketDocuments.Request("alice@example.org", "wonder1and", ("contacts.msn.com", "MBI")));
        MsnServiceCall masked = Call(request, HttpText.Answer("", TicketDocuments.Fault("wsse:FailedAuthentication", "0x80048821")));
        Assert.DoesNotContain("wonder1and", RecordLine.Of(masked), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", RecordLine.Of(masked), StringComparison.Ordinal);
        Assert.Equal(("Ticket", "alice@example.org"), (masked.Service, masked.Account));
        Assert.Equal("wsse:FailedAuthentication: Authentication Failure", masked.Fault);
        MsnServiceCall clear = Call(request, HttpText.Answer(), new AnalysisRequest { IncludeSecret = true });
        Assert.Contains("wonder1and", clear.Request!.ToString(), StringComparison.Ordinal);
        Assert.Contains(clear.RequestFields, field => field.Value == "wonder1and");
        Assert.Contains(clear.RequestHeaders, field => field.Value == "MSPAuth=SECRET");
    }

    [Fact]
    public void Account_is_found_where_the_call_names_it()
    {
        Assert.Equal("alice@example.org", Call(
            HttpText.Request("POST /OimWS/oim.asmx", "SOAPAction: \"http://messenger.msn.com/ws/2004/09/oim/Store\"", Store),
            HttpText.Answer()).Account);
        Assert.Equal("alice@example.org", Call(
            HttpText.Request("GET /login2.srf", "Authorization: Passport1.4 OrgVerb=GET,sign-in=Alice%40example.org,pwd=x"),
            HttpText.Answer()).Account);
        Assert.Equal("alice@example.org", Call(
            HttpText.Request("POST /RST2.srf", "", "x"),
            HttpText.Answer("", TicketDocuments.Response("alice@example.org", "2007-01-01T00:00:00Z", "2007-01-02T00:00:00Z"))).Account);
        Assert.Null(Call(HttpText.Request("POST /RST2.srf", "", "x"), HttpText.Answer()).Account);
    }

    [Fact]
    public void Offline_message_shows_its_words_but_not_its_ticket()
    {
        MsnServiceCall call = Call(
            HttpText.Request("POST /OimWS/oim.asmx", "SOAPAction: \"http://messenger.msn.com/ws/2004/09/oim/Store\"", Store),
            HttpText.Message("HTTP/1.1 500 Internal Server Error", "", Encoding.UTF8.GetBytes(SoapText.Fault("SenderThrottleLimitExceeded"))));
        Assert.Equal(("OfflineMessageStore", "Store", 500), (call.Service, call.Action, call.StatusCode));
        Assert.Equal("SenderThrottleLimitExceeded", call.Fault);
        Assert.Contains(call.RequestFields, field => field.ToString() == "Header/To/@memberName=bob@example.org");
        Assert.Contains(call.RequestFields, field => field.ToString() == "Header/Ticket/@passport=***");
        Assert.Contains(call.RequestFields, field => field.ToString() == "Header/Ticket/@lockkey=***");
        Assert.Contains(call.RequestFields, field => field.ToString() == "Content=hello");
        Assert.DoesNotContain("t=T", call.Request!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Call_without_an_envelope_gives_its_query()
    {
        MsnServiceCall call = Call(
            HttpText.Request("GET /Config/MsgrConfig.asmx?op=GetClientConfig&passwd=x", "Host: config.messenger.msn.com"),
            HttpText.Answer("", "<Config/>"));
        Assert.Equal(("Configuration", "GET", null), (call.Service, call.Action, call.ActionUri));
        Assert.Equal("op=GetClientConfig; passwd=***", call.RequestFields.ToString());
        Assert.Equal("<Config/>", call.Response!.ToString());
        Assert.Empty(call.ResponseFields);
    }

    [Fact]
    public void Long_answer_gives_its_first_values()
    {
        string members = string.Concat(Enumerable.Range(0, 400).Select(i => SoapText.PassportMember("bob" + i + "@example.org")));
        MsnServiceCall call = Call(
            HttpText.Request("POST /abservice/SharingService.asmx", "Host: contacts.msn.com", SoapText.Call("FindMembership", "")),
            HttpText.Answer("", SoapText.Answer("FindMembership", SoapText.Memberships("alice@example.org", SoapText.Membership("Allow", members)))));
        Assert.Equal(500, call.ResponseFields.Count);
        Assert.Contains("bob399@example.org", call.Response!.ToString(), StringComparison.Ordinal);
        Assert.Equal("alice@example.org", call.Account);
    }

    private static MsnServiceCall Call(byte[] request, byte[] answer, AnalysisRequest? asked = null)
    {
        WebScene scene = new();
        TcpConversation tcp = scene.Connect();
        tcp.SegmentSize = 30_000;
        scene.Send(tcp, true, request).Send(tcp, false, answer);
        return Assert.Single(AnalysisRun.Of(scene.Packets, asked).Of<MsnServiceCall>());
    }
}
