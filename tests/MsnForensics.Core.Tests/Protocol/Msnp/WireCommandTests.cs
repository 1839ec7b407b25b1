using System;
using System.Text;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class WireCommandTests
{
    [Fact]
    public void Words_are_kept_undecoded()
    {
        WireCommand command = Parse("LST bob@example.org Bob%20B  11");
        Assert.Equal("LST", command.Verb);
        Assert.Equal(new[] { "bob@example.org", "Bob%20B", "", "11" }, command.Arguments);
        Assert.Equal("", command[4]);
        Assert.Equal("11", command[3]);
        Assert.True(command.IsUtf8);
        Assert.Null(command.PayloadLength);
        Assert.Same(CommandCatalog.Find("LST"), command.Info);
    }

    [Fact]
    public void Words_that_are_no_UTF8_are_read_one_by_one()
    {
        WireCommand command = WireCommand.Parse(
            Encoding.Latin1.GetBytes("USR 6 OK a@b Ren\u00E9 \u00C3\u00A9"), Array.Empty<byte>(), null);
        Assert.Equal("Ren\u00E9", command[3]);
        Assert.Equal("\u00E9", command[4]);
        Assert.False(command.IsUtf8);
    }

    [Theory]
    [InlineData("USR 6 OK a@b", false, 6)]
    [InlineData("MSG 4 A 137", true, 4)]
    [InlineData("MSG bob@example.org Bob 5", false, -1)]
    [InlineData("CHL 0 12345678901234567890", false, 0)]
    [InlineData("CHG 4294967295 NLN", true, 4294967295)]
    [InlineData("RNG 17342299 192.0.2.20:1863 CKI 1.2 a@b c", false, -1)]
    [InlineData("NOT 50", false, -1)]
    [InlineData("QNG 50", false, -1)]
    [InlineData("OUT", true, -1)]
    [InlineData("PNG", true, -1)]
    [InlineData("NLN NLN a@b c 0", false, -1)]
    [InlineData("GTC A", false, -1)]
    [InlineData("GTC 5 A", false, 5)]
    [InlineData("LSG 0 Friends 0", false, -1)]
    [InlineData("LSG 7 3 1 1 0 ~ 0", false, 7)]
    [InlineData("LST a@b c 11", false, -1)]
    [InlineData("LST 5 FL 3 1 1 a@b c", false, 5)]
    [InlineData("BPR PHM tel:+1", false, -1)]
    [InlineData("217 5", false, 5)]
    [InlineData("500", false, -1)]
    [InlineData("XYZ 5", true, -1)]
    [InlineData("ADL 0 70", false, 0)]
    [InlineData("NFY PUT 70", false, -1)]
    public void Transaction_id_depends_on_the_form(string line, bool isFromClient, long expected) =>
        Assert.Equal(expected, Parse(line).TransactionId(isFromClient) ?? -1);

    [Fact]
    public void Error_and_unknown_commands_have_no_entry()
    {
        Assert.True(Parse("217 5").IsError);
        Assert.Null(Parse("217 5").Info);
        Assert.False(Parse("XYZ 5").IsError);
        Assert.Null(Parse("XYZ 5").Info);
    }

    private static WireCommand Parse(string line) =>
        WireCommand.Parse(Encoding.UTF8.GetBytes(line), Array.Empty<byte>(), null);
}
