using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Passport;

namespace MsnForensics.Core.Tests.Protocol.Passport;

public sealed class CircleTicketTests
{
    private const string Ticket =
        "<?xml version=\"1.0\" encoding=\"utf-16\"?><Ticket xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + "<TS>2009-09-15T13:23:21.0346467Z</TS><CID>-1234567890123456789</CID>"
        + "<Circle Id=\"00000000-0000-0000-0009-0000000000AA\" HostedDomain=\"live.com\"/>"
        + "<Circle Id=\"00000000-0000-0000-0009-0000000000ab\" HostedDomain=\"live.com\"/></Ticket>";

    [Fact]
    public void Every_circle_is_listed()
    {
        CircleTicket ticket = Parse(Sign(Ticket))!;
        Assert.Equal(new DateTimeOffset(2009, 9, 15, 13, 23, 21, TimeSpan.Zero).AddTicks(346467), ticket.IssuedAt);
        Assert.Equal("-1234567890123456789", ticket.Cid);
        Assert.Equal(
            ["00000000-0000-0000-0009-0000000000aa@live.com", "00000000-0000-0000-0009-0000000000ab@live.com"],
            ticket.Circles);
        Assert.Equal("1", ticket.KeyVersion);
        Assert.True(ticket.HasSignature);
        Assert.True(ticket.IsComplete);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{11111111-2222-3333-4444-555555555555}")]
    [InlineData("PFRpY2tldC8+")]
    public void Other_words_are_none(string word) => Assert.Null(Parse(word));

    [Fact]
    public void A_ticket_without_data_lists_nothing()
    {
        CircleTicket ticket = Parse(Encode("<SignedTicket ver=\"1\"/>"))!;
        Assert.Empty(ticket.Circles);
        Assert.False(ticket.IsComplete);
        Assert.False(ticket.HasSignature);
    }

    [Fact]
    public void A_cut_ticket_lists_what_is_there()
    {
        string word = Sign(Ticket);
        for (int length = 0; length < word.Length - 4; length++)
        {
            CircleTicket? ticket = Parse(word[..length]);
            Assert.False(ticket?.IsComplete ?? false);
        }

        Assert.Single(Parse(Sign(Ticket[..^40]))!.Circles);
    }

    [Fact]
    public void Any_change_gives_an_answer()
    {
        string word = Sign(Ticket);
        Gen.Select(Gen.Int[0, word.Length - 1], Gen.Char[' ', '~']).Sample((at, character) =>
            (Parse(word[..at] + character + word[(at + 1)..])?.Circles.Count ?? 0) <= 2);
    }

    [Fact]
    public void The_number_of_circles_is_bounded()
    {
        string many = "<Ticket>" + string.Concat(Enumerable.Repeat("<Circle Id=\"a\"/>", 100)) + "</Ticket>";
        CircleTicket ticket = CircleTicket.Parse(Sign(many), new MsnParserOption { MaximumXmlElementCount = 10 })!;
        Assert.Equal(9, ticket.Circles.Count);
        Assert.False(ticket.IsComplete);
    }

    [Fact]
    public void The_text_of_the_address_book_is_the_same_ticket()
    {
        CircleTicket ticket = CircleTicket.ReadText(SignedText(Ticket), MsnParserOption.Default)!;
        Assert.Equal(2, ticket.Circles.Count);
        Assert.True(ticket.IsComplete);
        Assert.Null(CircleTicket.ReadText("<Other/>", MsnParserOption.Default));
    }

    private static string Sign(string ticket) => Encode(SignedText(ticket));

    private static string SignedText(string ticket) =>
        "<?xml version=\"1.0\" encoding=\"utf-16\"?><SignedTicket ver=\"1\" keyVer=\"1\"><Data>" + Encode(ticket)
        + "</Data><Sig>AAECAwQ=</Sig></SignedTicket>";

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static CircleTicket? Parse(string word) => CircleTicket.Parse(word, MsnParserOption.Default);
}
