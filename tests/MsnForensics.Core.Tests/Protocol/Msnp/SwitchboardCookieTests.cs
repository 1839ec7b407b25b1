using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class SwitchboardCookieTests
{
    [Theory]
    [InlineData("17342299.1050000000.12345", "17342299")]
    [InlineData("1050000000.12345", null)]
    [InlineData("1.2.3.4", null)]
    [InlineData("a.1050000000.12345", null)]
    [InlineData("1..3", null)]
    [InlineData("9f86d081884c7d65", null)]
    [InlineData("", null)]
    public void Session_number_stands_in_front_of_two_more(string cookie, string? expected) =>
        Assert.Equal(expected, SwitchboardCookie.SessionIdOf(cookie));
}
