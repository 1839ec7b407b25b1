using MsnForensics.Protocol.Xml;

namespace MsnForensics.Core.Tests.Protocol.Xml;

public sealed class WireValueTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData(" False ", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("yes", null)]
    [InlineData(null, null)]
    public void Booleans_have_two_spellings(string? text, bool? expected) =>
        Assert.Equal(expected, WireValue.Boolean(text));

    [Theory]
    [InlineData("32", 32)]
    [InlineData(" 1 ", 1)]
    [InlineData("-1", null)]
    [InlineData("99999999999", null)]
    [InlineData("", null)]
    public void Numbers_fit_or_are_none(string text, int? expected) => Assert.Equal(expected, WireValue.Number(text));
}
