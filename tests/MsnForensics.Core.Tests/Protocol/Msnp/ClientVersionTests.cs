using System;
using System.Text;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class ClientVersionTests
{
    [Fact]
    public void Every_word_has_its_place()
    {
        ClientVersion version = Parse(
            "CVR 2 0x0c0a winnt 6.1.1 i386 MSNMSGR 15.4.3502.0922 MSNMSGR Alice@Example.org VmVyc2lvbjogMQ0KWGZyQ291bnQ6IDI=")!;
        Assert.Equal(
            new ClientVersion(
                "0x0c0a", "winnt", "6.1.1", "i386", "MSNMSGR", "15.4.3502.0922", "MSNMSGR", "alice@example.org", 2),
            version);
        Assert.Equal(3082, version.LocaleId);
    }

    [Theory]
    [InlineData("CVR 7 0x0409 win 4.10 i386 MSMSGS 3.6.0038", null, null, null)]
    [InlineData("CVR 7 0x0409 win 4.10 i386 MSMSGS 4.5.0127 MSMSGS", "MSMSGS", null, null)]
    [InlineData("CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0 MSMSGS a@example.org", "MSMSGS", "a@example.org", null)]
    [InlineData("CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0 MSMSGS a@example.org 0", "MSMSGS", "a@example.org", 0)]
    [InlineData("CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0 MSMSGS a@example.org ???", "MSMSGS", "a@example.org", null)]
    public void Later_words_may_be_missing(string line, string? brand, string? account, int? redirects)
    {
        ClientVersion version = Parse(line)!;
        Assert.Equal((brand, account, redirects), (version.Brand, version.Account, version.RedirectCount));
    }

    [Theory]
    [InlineData("0x0409", 1033)]
    [InlineData("0X0409", 1033)]
    [InlineData("0409", null)]
    [InlineData("0x", null)]
    [InlineData("0x00000000409", 1033)]
    [InlineData("0x123456789", null)]
    [InlineData("en-US", null)]
    public void Locale_is_hexadecimal(string word, int? expected) =>
        Assert.Equal(expected, Parse("CVR 2 " + word + " winnt 5.1 i386 MSNMSGR 6.0")!.LocaleId);

    [Theory]
    [InlineData("CVR 2 0x0409 winnt 5.1 i386 MSNMSGR")]
    [InlineData("CVR")]
    [InlineData("USR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0")]
    public void Other_commands_are_none(string line) => Assert.Null(Parse(line));

    private static ClientVersion? Parse(string line) =>
        ClientVersion.Parse(WireCommand.Parse(Encoding.UTF8.GetBytes(line), Array.Empty<byte>(), null));
}
