using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class ImFormatTests
{
    [Fact]
    public void Fields_are_read()
    {
        ImFormat format = ImFormat.Parse("FN=Segoe%20UI; EF=BI; CO=ff; CS=86; PF=22; RL=1");
        Assert.Equal("Segoe UI", format.Font);
        Assert.Equal("BI", format.Effects);
        Assert.Equal(0xFF0000, format.Color);
        Assert.Equal(0x86, format.CharacterSet);
        Assert.Equal("22", format.PitchAndFamily);
        Assert.True(format.IsRightToLeft);
    }

    [Fact]
    public void Absent_fields_stay_empty()
    {
        foreach (string value in new[] { "", ";;;", "x", "=", "FN", "CO=;CS=" })
        {
            ImFormat format = ImFormat.Parse(value);
            Assert.Equal((null, "", null), (format.Font, format.Effects, format.PitchAndFamily));
            Assert.Equal((null, null, false), (format.Color, format.CharacterSet, format.IsRightToLeft));
        }
    }

    [Theory]
    [InlineData("ff", 0xFF0000)]
    [InlineData("ff00", 0x00FF00)]
    [InlineData("ff0000", 0x0000FF)]
    [InlineData("FF0000", 0x0000FF)]
    [InlineData("0", 0)]
    [InlineData("800000", 0x000080)]
    [InlineData("8000", 0x008000)]
    [InlineData("123", 0x230100)]
    [InlineData("1ff0000", null)]
    [InlineData("-1", null)]
    [InlineData("red", null)]
    [InlineData("", null)]
    public void Colour_is_turned_from_blue_green_red(string value, int? expected) =>
        Assert.Equal(expected, ImFormat.Parse("CO=" + value).Color);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("de", 0xDE)]
    [InlineData("ffffffff", null)]
    [InlineData("g", null)]
    public void Character_set_is_hexadecimal(string value, int? expected) =>
        Assert.Equal(expected, ImFormat.Parse("CS=" + value).CharacterSet);

    [Fact]
    public void Names_are_read_without_regard_to_case_and_order() =>
        Assert.Equal("us", ImFormat.Parse("pf=0;ef=us ;fn=A").Effects.ToLowerInvariant());
}
