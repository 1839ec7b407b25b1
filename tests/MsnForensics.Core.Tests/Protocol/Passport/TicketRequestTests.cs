using System;
using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Passport;
using MsnForensics.Protocol.Soap;
using MsnForensics.Testing.Passport;

namespace MsnForensics.Core.Tests.Protocol.Passport;

public sealed class TicketRequestTests
{
    [Fact]
    public void The_first_generation()
    {
        TicketRequest request = Read(TicketDocuments.Request(
            "Alice@example.org",
            "a&amp;b",
            ("http://Passport.NET/tb", null),
            ("messengerclear.live.com", "MBI_KEY_OLD"),
            ("contacts.msn.com", "MBI")))!;
        Assert.Equal(("alice@example.org", "a&b"), (request.Account, request.Password));
        Assert.Equal(("{7108E71A-9926-4FCB-BCC9-9A9D3F32E423}", "1033"), (request.HostingApplication, request.LocaleId));
        Assert.Equal(
            ["http://Passport.NET/tb", "messengerclear.live.com", "contacts.msn.com"],
            request.Demands.Select(demand => demand.Audience));
        Assert.Equal("MBI_KEY_OLD", request.Policy);
        Assert.Null(request.ClientTime);
    }

    [Fact]
    public void The_policy_of_a_sign_in_is_unescaped()
    {
        TicketRequest request = Read(TicketDocuments.Request(
            "alice@example.org", "x", ("messenger.msn.com", "?ct=1050000000&amp;rver=1&amp;id=507")))!;
        Assert.Equal("?ct=1050000000&rver=1&id=507", request.Policy);
    }

    [Fact]
    public void The_second_generation()
    {
        TicketRequest request = Read(TicketDocuments.Request2(
            "alice@example.org", "x", "2010-05-01T10:00:00Z", ("messengerclear.live.com", "MBI_KEY_OLD")))!;
        Assert.Equal(("alice@example.org", "x", "MBI_KEY_OLD"), (request.Account, request.Password, request.Policy));
        Assert.Equal(new DateTimeOffset(2010, 5, 1, 10, 0, 0, TimeSpan.Zero), request.ClientTime);
    }

    [Theory]
    [InlineData("<Envelope/>")]
    [InlineData("<Envelope><Body/></Envelope>")]
    [InlineData("<Envelope><Body><ABFindAll/></Body></Envelope>")]
    [InlineData("<x><Body><RequestMultipleSecurityTokens/></Body></x>")]
    public void Other_documents_are_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void A_request_without_name_is_still_one()
    {
        TicketRequest request = Read(
            "<Envelope><Body><RequestSecurityToken><AppliesTo/></RequestSecurityToken></Body></Envelope>")!;
        Assert.Equal((null, null, null), (request.Account, request.Password, request.Policy));
        Assert.Equal("", Assert.Single(request.Demands).Audience);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("AQAAAAIAAABsYwQAAAAxMDMz", "1033")]
    [InlineData("AQAAAAIAAABsYwQAAAAxMD", null)]
    [InlineData("AQAAAP////9sYw==", null)]
    [InlineData("AgAAAAEAAAB4AQAAAHkCAAAAbGMEAAAAMTAzMQ==", "1031")]
    public void Locale_stands_among_the_parameters(string parameters, string? expected) => Assert.Equal(
        expected,
        Read($"<Envelope><Header><AuthInfo><RequestParams>{parameters}</RequestParams></AuthInfo></Header><Body>"
            + "<RequestMultipleSecurityTokens/></Body></Envelope>")!.LocaleId);

    [Fact]
    public void Any_cut_gives_what_stood_in_front_of_it()
    {
        string text = TicketDocuments.Request("alice@example.org", "secret", ("messenger.msn.com", "?id=507"));
        for (int length = 0; length < text.Length; length++)
        {
            TicketRequest? request = Read(text[..length]);
            Assert.True(request is null || request.Account == "alice@example.org");
        }
    }

    private static TicketRequest? Read(string text) =>
        SoapEnvelope.Read(text, null, MsnParserOption.Default) is { } envelope ? TicketRequest.Read(envelope) : null;
}
