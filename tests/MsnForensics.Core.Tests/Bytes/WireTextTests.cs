using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class WireTextTests
{
    [Fact]
    public void Decode_reads_valid_UTF8()
    {
        Assert.Equal("Caf\u00E9 \U0001F600", WireText.Decode("Caf\u00E9 \U0001F600"u8, out bool isUtf8));
        Assert.True(isUtf8);
        Assert.Equal("", WireText.Decode(default, out isUtf8));
        Assert.True(isUtf8);
    }

    [Theory]
    [InlineData(new byte[] { 0x43, 0xE9 }, "C\u00E9")]
    [InlineData(new byte[] { 0x80, 0x9F }, "\u20AC\u0178")]
    [InlineData(new byte[] { 0x93, 0x78, 0x94 }, "\u201Cx\u201D")]
    [InlineData(new byte[] { 0xC3, 0xA9, 0xE9 }, "\u00C3\u00A9\u00E9")]
    [InlineData(new byte[] { 0xC0, 0x80 }, "\u00C0\u20AC")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "\u00ED\u00A0\u20AC")]
    [InlineData(new byte[] { 0x81, 0x8D, 0x90 }, "\u0081\u008D\u0090")]
    public void Decode_falls_back_to_Windows_1252_for_the_whole_text(byte[] bytes, string expected)
    {
        Assert.Equal(expected, WireText.Decode(bytes, out bool isUtf8));
        Assert.False(isUtf8);
        Assert.Equal(expected, WireText.Decode(bytes));
    }

    [Theory]
    [InlineData(new byte[] { }, true)]
    [InlineData(new byte[] { 0x43, 0xC3, 0xA9 }, true)]
    [InlineData(new byte[] { 0x43, 0xC3 }, false)]
    [InlineData(new byte[] { 0xE9, 0x43 }, false)]
    public void IsUtf8_looks_at_all_bytes(byte[] bytes, bool expected) => Assert.Equal(expected, WireText.IsUtf8(bytes));

    [Fact]
    public void DecodeWindows1252_gives_256_different_characters() => Assert.Equal(
        256, WireText.DecodeWindows1252(Enumerable.Range(0, 256).Select(i => (byte)i).ToArray()).Distinct().Count());

    [Fact]
    public void DecodePiece_replaces_the_cut_ends_alone() =>
        Assert.Equal("\uFFFDmlaut\uFFFD", WireText.DecodePiece("\u00DCmlaut\u00DC"u8[1..^1]));

    [Fact]
    public void DecodeLatin1_keeps_every_byte() => Gen.Byte.Array.Sample(bytes =>
        WireText.DecodeLatin1(bytes).Select(character => (byte)character).SequenceEqual(bytes));

    [Fact]
    public void Decode_agrees_with_the_encoder() => Gen.String.Sample(text =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return WireText.Decode(bytes, out bool isUtf8) == Encoding.UTF8.GetString(bytes) && isUtf8;
    });

    [Fact]
    public void Decode_never_fails() => Gen.Byte.Array.Sample(bytes => WireText.Decode(bytes).Length <= bytes.Length);
}
