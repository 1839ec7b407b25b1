using System;
using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Passport;
using MsnForensics.Protocol.Soap;
using MsnForensics.Testing.Passport;

namespace MsnForensics.Core.Tests.Protocol.Passport;

public sealed class TicketResponseTests
{
    private const string Created = "2007-04-29T11:30:36Z";
    private const string Expires = "2007-04-29T11:38:56Z";

    [Fact]
    public void Tickets_and_who_they_are_for()
    {
        TicketResponse response = Read(TicketDocuments.Response(
            "Alice@example.org",
            Created,
            Expires,
            TicketDocuments.Ticket("messengerclear.live.com", "t=TICKET&amp;p=", TicketDocuments.Secret),
            TicketDocuments.Ticket("messenger.msn.com", "t=OTHER&amp;p=PROFILE")))!;
        Assert.Equal(
            ("0006000087654321", "e95c54c300000001", "alice@example.org", "198.51.100.7"),
            (response.Puid, response.Cid, response.Account, response.ClientAddress));
        Assert.Equal(new DateTimeOffset(2007, 4, 29, 11, 30, 36, TimeSpan.Zero), response.ServerTime);
        Assert.Equal("EXAMPLE1 2007.04.23.14.59.31", response.ServerName);
        Assert.Equal(["CID", "AuthMembername", "Country", "IP"], response.Properties.Select(item => item.Key));
        Assert.Null(response.Fault);
        PassportTicket ticket = response.Tickets[0];
        Assert.Equal(
            ("messengerclear.live.com", "t=TICKET&p=", TicketDocuments.Secret),
            (ticket.Audience, ticket.Value, ticket.Secret));
        Assert.Equal(TimeSpan.FromSeconds(500), ticket.Expires - ticket.Created);
        Assert.Equal(("t=OTHER&p=PROFILE", null), (response.Tickets[1].Value, response.Tickets[1].Secret));
    }

    [Fact]
    public void A_refusal_beside_the_body()
    {
        TicketResponse response = Read(TicketDocuments.Fault("wsse:FailedAuthentication", "0x80048821"))!;
        Assert.Equal(
            new PassportFault("wsse:FailedAuthentication", "Authentication Failure", "0x80048821", null), response.Fault);
        Assert.Equal("Bad name or password", PassportFault.MeaningOf(response.Fault!.Status));
        Assert.NotNull(response.ServerTime);
        Assert.Empty(response.Tickets);
    }

    [Fact]
    public void A_redirect()
    {
        PassportFault fault = Read(TicketDocuments.Fault(
            "psf:Redirect", "0x80048852", "https://msnia.login.live.com/pp450/RST.srf"))!.Fault!;
        Assert.Equal(
            ("psf:Redirect", "https://msnia.login.live.com/pp450/RST.srf"), (fault.Code, fault.RedirectUrl));
        Assert.Null(PassportFault.MeaningOf(fault.Status));
    }

    [Fact]
    public void A_refusal_of_the_second_generation_has_no_header()
    {
        PassportFault fault = Read(
            TicketDocuments.Fault2("0x80048821", "The entered and stored passwords do not match.&#x000D;&#x000A;"))!.Fault!;
        Assert.Equal(
            new PassportFault(
                "wst:FailedAuthentication", "The entered and stored passwords do not match.", "0x80048821", null),
            fault);
    }

    [Fact]
    public void One_ticket_can_be_refused_among_others()
    {
        TicketResponse response = Read(
            "<Envelope><Body><RequestSecurityTokenResponse><AppliesTo><EndpointReference><Address>a</Address>"
            + "</EndpointReference></AppliesTo><Fault><pp><reqstatus>0x80048823</reqstatus></pp></Fault>"
            + "</RequestSecurityTokenResponse></Body></Envelope>")!;
        PassportTicket ticket = Assert.Single(response.Tickets);
        Assert.Equal(("a", null, "0x80048823"), (ticket.Audience, ticket.Value, ticket.Fault!.Status));
        Assert.Null(response.Fault);
    }

    [Theory]
    [InlineData("<Envelope/>")]
    [InlineData("<Envelope><Body><ABFindAllResponse/></Body></Envelope>")]
    [InlineData("<Envelope><Body><Fault><faultcode>soap:Client</faultcode></Fault></Body></Envelope>")]
    [InlineData("<x><Header><pp/></Header></x>")]
    public void Other_documents_are_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void Any_cut_gives_what_stood_in_front_of_it()
    {
        string text = TicketDocuments.Response(
            "alice@example.org", Created, Expires, TicketDocuments.Ticket("messenger.msn.com", "t=A&amp;p=B"));
        for (int length = 0; length < text.Length; length++)
        {
            TicketResponse? response = Read(text[..length]);
            Assert.True((response?.Tickets.Count ?? 0) <= 1);
        }
    }

    private static TicketResponse? Read(string text) =>
        SoapEnvelope.Read(text, null, MsnParserOption.Default) is { } envelope ? TicketResponse.Read(envelope) : null;
}
