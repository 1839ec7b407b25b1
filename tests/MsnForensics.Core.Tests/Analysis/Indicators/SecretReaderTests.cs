using System;
using System.Linq;
using MsnForensics.Analysis.Indicators;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class SecretReaderTests
{
    [Theory]
    [InlineData("USR 4 TWN S t=AAAA&p=BBBB\r\n", "t=AAAA&p=BBBB", "t=***&p=***", "Command")]
    [InlineData("USR 4 SSO S t=AAAA&p= BLOB\r\n", "t=AAAA&p=", "t=***&p=***", "Command")]
    [InlineData("Authentication-Info: Passport1.4 da-status=success,from-PP='t=AAAA&p=BBBB',ru=x\r\n", "t=AAAA&p=BBBB", "t=***&p=***", "Header")]
    [InlineData("<TicketToken>t=AAAA&amp;p=BBBB</TicketToken>", "t=AAAA&amp;p=BBBB", "t=***&p=***", "Markup")]
    [InlineData("<wsse:BinarySecurityToken Id=\"Compact1\">t=AAAA</wsse:BinarySecurityToken>", null, null, null)]
    [InlineData("<BinarySecurityToken Id=\"Compact1\">t=AAAA</BinarySecurityToken>", "t=AAAA", "t=***", "Markup")]
    [InlineData("<Ticket passport=\"t=AAAA&amp;p=\" appid=\"x\"/>", "t=AAAA&amp;p=", "t=***&p=***", "Markup")]
    [InlineData("MSPAuth: AAAABBBB\r\n", "AAAABBBB", "***", "Header")]
    [InlineData("Cookie: MSPAuth=AAAABBBB; MSPProf=CCCC\r\n", "AAAABBBB", "***", "Header")]
    public void Secrets_are_found_and_masked(string text, string? secret, string? masked, string? place)
    {
        IndicatorFinding? finding = Finds.In(text).FirstOrDefault(item => item.Kind == MsnIndicatorKind.Ticket);
        Assert.Equal(secret, finding?.Secret);
        Assert.Equal(masked, finding?.Value);
        Assert.Equal(place, finding?.Place.ToString());
    }

    [Fact]
    public void The_answer_to_a_nonce_is_known_by_its_head()
    {
        string blob = "HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAAAABAgMEBQYH5/b6UPUTyMkbVgyWJivzLXG/cLnbi6heZDPcDaN19raFPD126EaQQUkKltX7"
            + "vdAMfHnoLDqagK3kpZIzyCXvzkmmW6IvHKU2tUFdVEJ4iq50Aoiu+mkP7WkXXvQ=";
        IndicatorFinding finding = Finds.In("USR 4 SSO S t=AAAA&p= " + blob + " {1}\r\n").Last(
            item => item.Kind == MsnIndicatorKind.Ticket);
        Assert.Equal("Command Certain HAAAAAEA***", Finds.LineOf(finding));
        Assert.Equal(blob, finding.Secret);
    }

    [Theory]
    [InlineData("MSPAuth: \r\n")]
    [InlineData("MSPAuth=1; x\r\n")]
    [InlineData("<TicketToken></TicketToken>")]
    [InlineData("<BinarySecurityToken Id=\"Compact1\"")]
    public void Empty_places_hold_no_secret(string text) => Assert.Empty(Finds.In(text));

    [Fact]
    public void Two_tickets_are_told_apart_though_both_are_masked()
    {
        string[] secrets = Finds.In("MSPAuth: AAAA\r\nMSPAuth: BBBB\r\n").Select(finding => finding.Secret!).ToArray();
        Assert.Equal(["AAAA", "BBBB"], secrets);
    }

    [Fact]
    public void No_detail_or_ground_repeats_the_secret() => Assert.All(
        Finds.In("USR 4 TWN S t=SECRET&p=SECRET\r\nMSPAuth: SECRET\r\n"),
        finding => Assert.DoesNotContain("SECRET", finding.Value + finding.Detail + finding.Ground, StringComparison.Ordinal));
}
