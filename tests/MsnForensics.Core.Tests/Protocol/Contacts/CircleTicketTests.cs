using System;
using System.Linq;
using System.Text;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Core.Tests.Protocol.Contacts;

public sealed class CircleTicketTests
{
    private const string Ticket =
        "<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n<Ticket xmlns:xsi=\"x\">\r\n"
        + "<Circle Id=\"00000000-0000-0000-0009-0B846A15E021\" HostedDomain=\"Live.com\" />\r\n"
        + "<Circle Id=\"00000000-0000-0000-0009-000000000123\" HostedDomain=\"live.com\" />"
        + "<TS>2009-09-15T13:23:21.0346467Z</TS><CID>-7563537483688653948</CID></Ticket>";

    private static string Signed =>
        "<?xml version=\"1.0\" encoding=\"utf-16\"?><SignedTicket ver=\"1\" keyVer=\"1\"><Data>" + Base64(Ticket)
        + "</Data><Sig>AAAA</Sig></SignedTicket>";

    [Fact]
    public void Argument_lists_every_circle()
    {
        CircleTicket ticket = CircleTicket.ReadArgument(Base64(Signed), MsnParserOption.Default)!;
        Assert.Equal(new DateTimeOffset(2009, 9, 15, 13, 23, 21, TimeSpan.Zero).AddTicks(346467), ticket.IssuedAt);
        Assert.Equal("-7563537483688653948", ticket.OwnerCid);
        Assert.Equal(
            ["00000000-0000-0000-0009-0b846a15e021@live.com", "00000000-0000-0000-0009-000000000123@live.com"],
            ticket.Circles.Select(circle => circle.Address));
    }

    [Fact]
    public void Text_of_the_address_book_is_the_same_ticket() =>
        Assert.Equal(2, CircleTicket.ReadText(Signed, MsnParserOption.Default)!.Circles.Count);

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData("PGEvPg==")]
    public void Anything_else_is_none(string argument) =>
        Assert.Null(CircleTicket.ReadArgument(argument, MsnParserOption.Default));

    [Fact]
    public void Any_cut_gives_a_result()
    {
        string argument = Base64(Signed);
        for (int length = 0; length < argument.Length; length++)
        {
            CircleTicket.ReadArgument(argument[..length], MsnParserOption.Default);
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
