using System;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Core.Tests.Protocol.Msnp.Presence;

public sealed class StatusLineTests
{
    private const string Picture = "%3Cmsnobj%20Creator%3D%22bob%40example.org%22/%3E";
    private const string Icon = "http://icons.example.org/a.png";

    [Theory]
    [InlineData("NLN AWY bob@example.org Bob%20B", null, "Bob B", null, null, null)]
    [InlineData("NLN AWY bob@example.org Bob%20B 268435500", null, "Bob B", "268435500", null, null)]
    [InlineData("NLN AWY bob@example.org Bob%20B 268435500 0", null, "Bob B", "268435500", "0", null)]
    [InlineData("NLN AWY bob@example.org Bob%20B 268435500 " + Picture, null, "Bob B", "268435500", Picture, null)]
    [InlineData("NLN AWY bob@example.org  268435500 " + Picture, null, "", "268435500", Picture, null)]
    [InlineData("NLN AWY bob@example.org Bob 268435500 <msnobj a=\"b c\"/>", null, "Bob", "268435500", "<msnobj a=\"b c\"/>", null)]
    [InlineData("NLN AWY bob@example.org 1 Bob%20B 1342554172", 1, "Bob B", "1342554172", null, null)]
    [InlineData("NLN AWY bob@example.org 1 Bob%20B 1342554172 " + Picture, 1, "Bob B", "1342554172", Picture, null)]
    [InlineData("NLN AWY bob@example.org 32 Bob 0 0 " + Icon, 32, "Bob", "0", "0", Icon)]
    [InlineData("NLN AWY bob@example.org 32 Bob 0 " + Icon, 32, "Bob", "0", null, Icon)]
    [InlineData("NLN AWY bob@example.org 1 Bob 2788999228:48 " + Picture + " 0", 1, "Bob", "2788999228:48", Picture, null)]
    [InlineData("NLN AWY 1:bob@example.org Bob%20B 2788999228:48 0", 1, "Bob B", "2788999228:48", "0", null)]
    [InlineData("NLN AWY 1:Bob@Example.org Bob 2788999228:48", 1, "Bob", "2788999228:48", null, null)]
    [InlineData("NLN AWY bob@example.org R%C3%A9n%E9 0", null, "RÃ©né", "0", null, null)]
    [InlineData("NLN AWY bob@example.org a+b%2520c 0", null, "a+b%20c", "0", null, null)]
    public void Every_dialect_is_read_by_shape(
        string line, int? network, string? name, string? capabilities, string? picture, string? icon)
    {
        StatusLine status = Read(line, null)!;
        Assert.Equal(("AWY", "bob@example.org"), (status.Status, status.Account!.Value.Address));
        Assert.Equal((network, name, capabilities), (status.Network, status.Name, status.Capabilities));
        Assert.Equal((picture, icon), (status.Picture, status.IconUrl));
        Assert.Equal(status, Read("ILN 8 " + line[4..], null));
    }

    // A name of digits may be a network, and capabilities may be a name.
    [Theory]
    [InlineData("NLN NLN bob@example.org 42", null, null, "42", null, null)]
    [InlineData("NLN NLN bob@example.org 1", null, null, "1", null, null)]
    [InlineData("NLN NLN bob@example.org 42 268435500", null, null, "42", "268435500", null)]
    [InlineData("NLN NLN bob@example.org 1 268435500", null, null, "1", "268435500", null)]
    [InlineData("NLN NLN bob@example.org 42 268435500 0", null, null, "42", "268435500", "0")]
    [InlineData("NLN NLN bob@example.org 1 268435500 0", null, null, "1", "268435500", "0")]
    [InlineData("NLN NLN bob@example.org 1 268435500 " + Picture, null, null, "1", "268435500", Picture)]
    [InlineData("NLN NLN bob@example.org 3 42 268435500", null, null, "3", "42", null)]
    [InlineData("NLN NLN bob@example.org 1 42 268435500", null, 1, "42", "268435500", null)]
    [InlineData("NLN NLN bob@example.org 1 42 0", null, 1, "42", "0", null)]
    [InlineData("NLN NLN bob@example.org 1 42 268435500 0", null, 1, "42", "268435500", "0")]
    [InlineData("NLN NLN bob@example.org 1 42 2788999228:48 " + Picture, null, 1, "42", "2788999228:48", Picture)]
    [InlineData("NLN NLN bob@example.org 1 268435500 0", 15, 1, "268435500", "0", null)]
    [InlineData("NLN NLN bob@example.org 1 268435500 0", 12, null, "1", "268435500", "0")]
    [InlineData("NLN NLN bob@example.org 1 42 268435500", 13, null, "1", "42", null)]
    [InlineData("NLN NLN bob@example.org 1 Bob", 8, null, "1", null, null)]
    [InlineData("NLN NLN bob@example.org 1 Bob", null, 1, "Bob", null, null)]
    [InlineData("NLN NLN 1:bob@example.org 1 2788999228:48", 18, 1, "1", "2788999228:48", null)]
    [InlineData("NLN NLN 1:bob@example.org 1 2788999228:48", 2, 1, "1", "2788999228:48", null)]
    public void A_name_of_digits_is_told_from_a_network(
        string line, int? dialect, int? network, string name, string? capabilities, string? picture)
    {
        StatusLine status = Read(line, dialect)!;
        Assert.Equal((network, name), (status.Network, status.Name));
        Assert.Equal((capabilities, picture), (status.Capabilities, status.Picture));
    }

    [Theory]
    [InlineData("FLN bob@example.org", null, null, null)]
    [InlineData("FLN bob@example.org 1", 1, null, null)]
    [InlineData("FLN bob@example.org 1 0", 1, "0", null)]
    [InlineData("FLN bob@example.org 1 2788999228:48", 1, "2788999228:48", null)]
    [InlineData("FLN 1:bob@example.org 0:0", 1, "0:0", null)]
    [InlineData("FLN bob@example.org 32 0 " + Icon, 32, "0", Icon)]
    [InlineData("FLN 32:bob@example.org 0:0 " + Icon, 32, "0:0", Icon)]
    public void Going_offline_is_read(string line, int? network, string? capabilities, string? icon)
    {
        StatusLine status = Read(line, null)!;
        Assert.Equal(("FLN", "bob@example.org"), (status.Status, status.Account!.Value.Address));
        Assert.Equal((network, capabilities, icon), (status.Network, status.Capabilities, status.IconUrl));
        Assert.Null(status.Name);
    }

    [Theory]
    [InlineData("CHG 5 NLN", "NLN", null, null)]
    [InlineData("CHG 5 HDN 268435500", "HDN", "268435500", null)]
    [InlineData("CHG 5 NLN 268435500 0", "NLN", "268435500", "0")]
    [InlineData("CHG 5 AWY 2788999228:48 " + Picture, "AWY", "2788999228:48", Picture)]
    [InlineData("CHG 0 FLN", "FLN", null, null)]
    public void Own_status_has_no_account(string line, string code, string? capabilities, string? picture)
    {
        StatusLine status = Read(line, null)!;
        Assert.Null(status.Account);
        Assert.Equal((code, capabilities, picture), (status.Status, status.Capabilities, status.Picture));
    }

    [Fact]
    public void A_member_of_a_circle_names_the_circle()
    {
        StatusLine status = Read(
            "NLN NLN 1:bob@example.org;via=9:00000000-0000-0000-0009-000000000123@live.com Bob 0:0", 18)!;
        Assert.Equal("9:00000000-0000-0000-0009-000000000123@live.com", status.Account!.Value.Via);
    }

    [Theory]
    [InlineData("NLN")]
    [InlineData("NLN NLN")]
    [InlineData("NLN  bob@example.org")]
    [InlineData("ILN 5 NLN")]
    [InlineData("FLN")]
    [InlineData("CHG 5")]
    [InlineData("BYE bob@example.org")]
    public void What_lacks_status_or_account_is_none(string line) => Assert.Null(Read(line, null));

    [Fact]
    public void Any_words_give_a_result() => AnyOf.Items(
        ["NLN", "1", "42", "a@b", "1:a@b", "0", "268435500", "1:2", "", "%3C", "<", "http://x", ";via="]).Array[0, 8]
        .Select(AnyOf.Items(["NLN", "ILN", "FLN", "CHG"]), Gen.Int[0, 22]).Sample(drawn =>
        {
            (string[] words, string verb, int dialect) = drawn;
            Read(verb + " " + string.Join(' ', words), dialect < 2 ? null : dialect);
        });

    private static StatusLine? Read(string line, int? dialect) => StatusLine.Read(
        WireCommand.Parse(Encoding.UTF8.GetBytes(line), Array.Empty<byte>(), null), dialect);
}
