using System;
using System.Linq;
using MsnForensics.Analysis.SignIns;
using MsnForensics.Analysis.Web;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Passport;
using MsnForensics.Testing.Passport;

namespace MsnForensics.Core.Tests.Analysis.SignIns;

public sealed class TicketExchangeReaderTests
{
    private readonly SignInScene _scene = new();

    [Fact]
    public void Nexus()
    {
        TicketExchange exchange = Read(
            "GET /rdr/pprdr.asp HTTP/1.1\nHost: nexus.passport.com",
            "HTTP/1.1 200 OK\nPassportURLs: DARealm=Passport.Net,DALogin=login.passport.com/login2.srf")!;
        Assert.Equal(TicketExchangeKind.Nexus, exchange.Kind);
        Assert.Equal(
            ["C: GET nexus.passport.com/rdr/pprdr.asp", "S: HTTP 200, sign-in at login.passport.com/login2.srf"],
            exchange.Steps.Select(step => step.Name));
        Assert.Equal((1001, 1002), (exchange.StartedAt.Number, exchange.EndedAt.Number));
    }

    [Fact]
    public void Passport_sign_in()
    {
        TicketExchange exchange = Read(
            "GET /login2.srf?lc=1033 HTTP/1.1\nHost: login.passport.com\nAuthorization: Passport1.4 OrgVerb=GET,"
                + "sign-in=alice%40example.org,pwd=a%26b,lc=1033,ct=1062764229",
            "HTTP/1.1 200 OK\nAuthentication-Info: Passport1.4 da-status=success,from-PP='t=T&p=P',ru=http://x")!;
        Assert.Equal(
            (TicketExchangeKind.Login, "alice@example.org", "a&b"), (exchange.Kind, exchange.Account, exchange.Password));
        Assert.True(exchange.Gave("t=T&p=P"));
        Assert.Equal(1062764229, exchange.ServerTime!.Value.ToUnixTimeSeconds());
        Assert.Equal(MsnAuthenticationPackage.Twn, exchange.Package);
        Assert.Equal(
            ["C: GET login.passport.com/login2.srf", "S: HTTP 200, da-status=success"],
            exchange.Steps.Select(step => step.Name));
        Assert.Null(exchange.Failure);
    }

    [Theory]
    [InlineData("401 Unauthorized", "Passport1.4 da-status=failed,srealm=Passport.NET,cbtxt=Bad%20password", "Bad password")]
    [InlineData("401 Unauthorized", "Passport1.4 dastatus=failed-noretry", null)]
    [InlineData("500 Error", "Passport1.4 x=y", null)]
    public void Passport_refusal(string status, string header, string? reason)
    {
        TicketExchange exchange = Read(
            "GET /login2.srf HTTP/1.1\nAuthorization: Passport1.4 sign-in=alice%40example.org,pwd=x",
            "HTTP/1.1 " + status + "\nWWW-Authenticate: " + header)!;
        Assert.Equal(new TicketFailure(status[..3], reason), exchange.Failure);
        Assert.False(exchange.HasTicket);
    }

    [Fact]
    public void Passport_redirect()
    {
        TicketExchange exchange = Read(
            "GET http://login.passport.com/login2.srf HTTP/1.1\nAuthorization: Passport1.4 sign-in=alice%40example.org,pwd=x",
            "HTTP/1.1 302 Found\nAuthentication-Info: Passport1.4 da-status=redir\nLocation: https://loginnet.passport.com/login2.srf?lc=1033&t=X")!;
        Assert.Equal("https://loginnet.passport.com/login2.srf", exchange.RedirectUrl);
        Assert.Null(exchange.Failure);
        Assert.Equal("C: GET login.passport.com/login2.srf", exchange.Steps[0].Name);
    }

    [Fact]
    public void Ticket_service()
    {
        TicketExchange exchange = Read(Request(), Response())!;
        Assert.Equal(
            (TicketExchangeKind.TicketService, "alice@example.org", "secret", "MBI_KEY_OLD"),
            (exchange.Kind, exchange.Account, exchange.Password, exchange.Policy));
        Assert.Equal(MsnAuthenticationPackage.Sso, exchange.Package);
        Assert.Equal(["messengerclear.live.com", "contacts.msn.com"], exchange.Demands.Select(demand => demand.Audience));
        AssertTicket(exchange);
        Assert.Equal("S: HTTP 200, 2 tickets", exchange.Steps[1].Name);
        Assert.Equal(("0006000087654321", "e95c54c300000001"), (exchange.Puid, exchange.Cid));
    }

    [Fact]
    public void An_answer_alone_tells_the_account()
    {
        TicketExchange exchange = Read(null, Response())!;
        Assert.Equal(("alice@example.org", null, null), (exchange.Account, exchange.Password, exchange.Policy));
        Assert.Equal(MsnAuthenticationPackage.Unknown, exchange.Package);
        AssertTicket(exchange);
    }

    [Fact]
    public void A_request_alone_tells_the_password()
    {
        TicketExchange exchange = Read(Request(), null)!;
        Assert.Equal(("alice@example.org", "secret"), (exchange.Account, exchange.Password));
        Assert.Single(exchange.Steps);
        Assert.Null(exchange.Failure);
    }

    [Fact]
    public void A_fault()
    {
        TicketExchange exchange = Read(
            Request(),
            "HTTP/1.1 200 OK\nContent-Type: text/xml\n\n" + TicketDocuments.Fault("wsse:FailedAuthentication", "0x80048821"))!;
        Assert.Equal(new TicketFailure("0x80048821", "Bad name or password"), exchange.Failure);
        Assert.Equal("S: HTTP 200, fault 0x80048821", exchange.Steps[1].Name);
    }

    [Fact]
    public void A_fault_with_another_address()
    {
        TicketExchange exchange = Read(
            Request(),
            "HTTP/1.1 200 OK\n\n" + TicketDocuments.Fault(
                "psf:Redirect", "0x80048852", "https://msnia.login.live.com/pp450/RST.srf?x=1"))!;
        Assert.Equal("https://msnia.login.live.com/pp450/RST.srf", exchange.RedirectUrl);
        Assert.Null(exchange.Failure);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\nAuthorization: Basic QTpC", "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=x")]
    [InlineData("POST /abservice HTTP/1.1\n\n<Envelope><Body><ABFindAll/></Body></Envelope>", "HTTP/1.1 200 OK\n\n<Envelope/>")]
    [InlineData("GET / HTTP/1.1\n\nRequestSecurityToken", "HTTP/1.1 200 OK\n\nRequestSecurityTokenResponse")]
    [InlineData(null, null)]
    public void Other_exchanges_are_none(string? request, string? response) => Assert.Null(Read(request, response));

    [Fact]
    public void Of_equal_tickets_the_one_with_the_secret_is_meant()
    {
        PassportTicket bare = new("messenger.msn.com", "t=T&p=", null, null, null, null);
        PassportTicket secret = bare with { Audience = "messengerclear.live.com", Secret = TicketDocuments.Secret };
        PassportTicket other = secret with { Value = "t=U&p=" };
        TicketExchange exchange = new(TicketExchangeKind.TicketService, null!, []) { Tickets = [bare, secret, other] };
        Assert.Same(secret, exchange.TicketFor("t=T&p="));
        Assert.Same(other, exchange.TicketFor("t=U&p="));
    }

    private static void AssertTicket(TicketExchange exchange)
    {
        PassportTicket ticket = Assert.Single(exchange.Tickets);
        Assert.Same(ticket, exchange.TicketFor("t=T&p="));
        Assert.Same(ticket, exchange.TicketFor(null));
        Assert.Equal(("t=T&p=", TicketDocuments.Secret), (ticket.Value, ticket.Secret));
        Assert.Equal(TimeSpan.FromDays(1), ticket.Expires - ticket.Created);
    }

    private static string Request() => "POST //RST.srf HTTP/1.1\nHost: login.live.com\n\n" + TicketDocuments.Request(
        "alice@example.org", "secret", ("messengerclear.live.com", "MBI_KEY_OLD"), ("contacts.msn.com", "MBI"));

    private static string Response() => "HTTP/1.1 200 OK\n\n" + TicketDocuments.Response(
        "alice@example.org",
        "2007-04-29T11:30:36Z",
        "2007-04-30T11:30:36Z",
        TicketDocuments.Ticket("messengerclear.live.com", "t=T&amp;p=", TicketDocuments.Secret),
        TicketDocuments.Ticket("contacts.msn.com", "t=C&amp;p="));

    private TicketExchange? Read(string? request, string? response)
    {
        HttpPart? asked = request is null ? null : _scene.Part(request, true);
        HttpPart? given = response is null ? null : _scene.Part(response, false);
        return TicketExchangeReader.Read(
            new HttpExchange(_scene.Scene.OpenStream(), asked, given), MsnParserOption.Default);
    }
}
