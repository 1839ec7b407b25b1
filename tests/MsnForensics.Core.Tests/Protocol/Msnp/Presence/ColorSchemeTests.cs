using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Core.Tests.Protocol.Msnp.Presence;

public sealed class ColorSchemeTests
{
    [Theory]
    [InlineData("-9445006", "#FF6FE172")]
    [InlineData("-1", "#FFFFFFFF")]
    [InlineData("0", "#00000000")]
    [InlineData("4294967295", "#FFFFFFFF")]
    [InlineData("4294967296", null)]
    [InlineData("red", null)]
    [InlineData("", null)]
    public void Number_is_alpha_red_green_blue(string text, string? expected) =>
        Assert.Equal(expected, ColorScheme.ToHex(text));
}
