using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class WireCharsetTests
{
    [Theory]
    [InlineData("utf-8", new byte[] { 0xC3, 0xA9 }, "\u00E9")]
    [InlineData("UTF8", new byte[] { 0xC3, 0xA9 }, "\u00E9")]
    [InlineData("us-ascii", new byte[] { 0x41 }, "A")]
    [InlineData("iso-8859-1", new byte[] { 0xE9, 0x80 }, "\u00E9\u0080")]
    [InlineData("windows-1252", new byte[] { 0xE9, 0x80 }, "\u00E9\u20AC")]
    [InlineData("iso-8859-2", new byte[] { 0xE8 }, "\u010D")]
    [InlineData("windows-1251", new byte[] { 0xCF }, "\u041F")]
    [InlineData("koi8-r", new byte[] { 0xF0 }, "\u041F")]
    [InlineData("shift_jis", new byte[] { 0x8E, 0x52 }, "\u5C71")]
    [InlineData("iso-2022-jp", new byte[] { 0x1B, 0x24, 0x42, 0x3B, 0x33, 0x1B, 0x28, 0x42 }, "\u5C71")]
    [InlineData("gb2312", new byte[] { 0xC9, 0xBD }, "\u5C71")]
    [InlineData("big5", new byte[] { 0xA4, 0x73 }, "\u5C71")]
    [InlineData("utf-16", new byte[] { 0x41, 0x00 }, "A")]
    public void Known_charsets_are_decoded(string charset, byte[] bytes, string text) =>
        Assert.Equal(text, WireCharset.Decode(bytes, charset));

    [Theory]
    [InlineData("x-nobody-knows")]
    [InlineData("utf-7")]
    [InlineData(" ")]
    [InlineData("utf-8\u0000")]
    public void Unknown_charsets_are_not(string charset) =>
        Assert.Null(WireCharset.Decode(Encoding.ASCII.GetBytes("text"), charset));

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_read_as_Windows_1252() =>
        Assert.Equal("d\u00E9j\u00E0", WireCharset.Decode([(byte)'d', 0xE9, (byte)'j', 0xE0], "utf-8"));

    [Theory]
    [InlineData(1252, "windows-1252")]
    [InlineData(932, "shift_jis")]
    [InlineData(65001, "utf-8")]
    public void Code_pages_are_found(int codePage, string name) =>
        Assert.Equal(name, WireCharset.Find(codePage)?.WebName);

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(42)]
    [InlineData(65000)]
    [InlineData(123456)]
    public void Code_pages_that_are_none_or_differ_by_computer_are_not(int codePage) =>
        Assert.Null(WireCharset.Find(codePage));
}
