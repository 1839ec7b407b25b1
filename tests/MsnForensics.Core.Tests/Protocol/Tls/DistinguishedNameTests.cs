using System;
using System.Linq;
using System.Text;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class DistinguishedNameTests
{
    [Fact]
    public void Parts_come_with_the_most_specific_first() => Assert.Equal(
        "CN=a\\+b, O=x, C=US",
        DistinguishedName.Read([.. Part("55 04 06", "US"), .. Part("55 04 0A", "x"), .. Part("55 04 03", "a+b")], out _));

    [Fact]
    public void Most_specific_common_name_is_the_name()
    {
        DistinguishedName.Read([.. Part("55 04 03", "outer"), .. Part("55 04 03", "inner")], out string name);
        Assert.Equal("inner", name);
    }

    [Theory]
    [InlineData("2A 86 48 86 F7 0D 01 09 01", "E")]
    [InlineData("09 92 26 89 93 F2 2C 64 01 19", "DC")]
    [InlineData("2A 03", "1.2.3")]
    [InlineData("88 37 03", "2.999.3")]
    [InlineData("55 04 2E", "2.5.4.46")]
    public void Keywords_are_those_of_RFC_4514_and_others_stand_as_numbers(string identifier, string keyword) =>
        Assert.Equal(keyword + "=x", DistinguishedName.Read(Part(identifier, "x"), out _));

    [Fact]
    public void Text_is_read_in_its_own_encoding()
    {
        Assert.Equal("CN=é", DistinguishedName.Read(Part("55 04 03", "é", 0x0C), out _));
        Assert.Equal("CN=é", DistinguishedName.Read(Part("55 04 03", Encoding.BigEndianUnicode.GetBytes("é"), 0x1E), out _));
        Assert.Equal("CN=é", DistinguishedName.Read(Part("55 04 03", [0xE9], 0x14), out _));
    }

    [Fact]
    public void Number_that_never_ends_is_no_trap() =>
        Assert.Equal("=x", DistinguishedName.Read(Part(string.Join(' ', Enumerable.Repeat("FF", 60)), "x"), out _));

    private static byte[] Part(string identifier, string text, byte tag = 0x13) =>
        Part(identifier, Encoding.UTF8.GetBytes(text), tag);

    private static byte[] Part(string identifier, byte[] text, byte tag)
    {
        byte[] oid = Convert.FromHexString(identifier.Replace(" ", "", StringComparison.Ordinal));
        byte[] pair = [6, .. TlsHello.Counted(1, oid), tag, .. TlsHello.Counted(1, text)];
        return [0x31, .. TlsHello.Counted(1, [0x30, .. TlsHello.Counted(1, pair)])];
    }
}
