using System.Linq;
using System.Text;
using MsnForensics.Analysis.Accounts;
using MsnForensics.Diagnostics;

namespace MsnForensics.Core.Tests.Analysis.Accounts;

public sealed class NamedAccountTests
{
    [Theory]
    [InlineData(false, "NLN NLN bob@example.org Bob%20B 0", 8, "bob@example.org Bob B")]
    [InlineData(false, "ILN 5 AWY bob@example.org 1 Bob 0", 15, "bob@example.org Bob")]
    [InlineData(false, "FLN 1:bob@example.org 0:0", 18, "bob@example.org ")]
    [InlineData(false, "JOI bob@example.org;{22222222-3333-4444-5555-666666666666} Bob 0:0", 16, "bob@example.org Bob")]
    [InlineData(false, "IRO 1 1 2 bob@example.org Bob 0", 8, "bob@example.org Bob")]
    [InlineData(false, "BYE bob@example.org 1", 8, "bob@example.org ")]
    [InlineData(false, "RNG 17 192.0.2.1:1863 CKI 1.2 bob@example.org Bob", 8, "bob@example.org Bob")]
    [InlineData(false, "MSG bob@example.org Bob", 8, "bob@example.org Bob")]
    [InlineData(false, "LST bob@example.org Bob 11 0", 8, "bob@example.org Bob")]
    [InlineData(false, "ADC 0 RL N=bob@example.org F=Bob", 11, "bob@example.org Bob")]
    [InlineData(false, "REA 5 6 bob@example.org Bob", 8, "bob@example.org Bob")]
    [InlineData(false, "UBX 1:bob@example.org 0", 18, "bob@example.org ")]
    [InlineData(true, "CAL 2 bob@example.org", 8, "bob@example.org ")]
    [InlineData(true, "REA 5 bob@example.org Bob", 8, "")]
    [InlineData(true, "LST 5 FL", 8, "")]
    [InlineData(false, "XFR 8 SB 192.0.2.1:1863 CKI 1.2.3", 8, "")]
    public void Commands_name_people(bool isFromClient, string line, int dialect, string expected) =>
        Assert.Equal(expected, Read(isFromClient, line, null, dialect));

    [Fact]
    public void Documents_and_datagrams_name_people()
    {
        Assert.Equal(
            "bob@example.org Bob;erin@yahoo.example ",
            Read(false, "ADL 0", "<ml><d n='example.org'><c n='bob' f='Bob'/></d><d n='yahoo.example'><c n='erin'/></d></ml>", 18));
        Assert.Equal(
            "alice@example.org ;bob@example.org ",
            Read(true, "SDG 0", "Routing: 1.0\r\nTo: 1:bob@example.org\r\nFrom: 1:alice@example.org\r\n\r\n", 21));
    }

    [Theory]
    [InlineData("NLN NLN bob@example.org Bob 0", true)]
    [InlineData("MSG Hotmail Hotmail", false)]
    [InlineData("LST N=tel:+15550100 F=Mum 3 4", false)]
    [InlineData("JOI 9:00000000-0000-0000-0009-000000000123@live.com Club 0:0", false)]
    public void Circles_servers_and_telephones_are_no_people(string line, bool expected)
    {
        NamedAccount named = NamedAccount.Of(new AnalysisScene().Command(false, line), 12, MsnParserOption.Default).Single();
        Assert.Equal(expected, named.IsPerson);
    }

    private static string Read(bool isFromClient, string line, string? payload, int dialect) => string.Join(
        ";",
        NamedAccount.Of(
            new AnalysisScene().Command(isFromClient, line, payload is null ? null : Encoding.UTF8.GetBytes(payload)),
            dialect,
            MsnParserOption.Default).Select(named => named.Account.Address + " " + named.Name));
}
