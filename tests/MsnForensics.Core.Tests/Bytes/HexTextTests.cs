using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class HexTextTests
{
    [Fact]
    public void Digits_are_lower_case() => Assert.Equal("000a10ff", HexText.Of([0, 10, 16, 255]));

    [Fact]
    public void Nothing_is_nothing() => Assert.Equal("", HexText.Of([]));
}
