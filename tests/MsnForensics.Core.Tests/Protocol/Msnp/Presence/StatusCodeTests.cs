using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Core.Tests.Protocol.Msnp.Presence;

public sealed class StatusCodeTests
{
    [Theory]
    [InlineData("NLN", "Online")]
    [InlineData("BSY", "Busy")]
    [InlineData("IDL", "Idle")]
    [InlineData("BRB", "BeRightBack")]
    [InlineData("AWY", "Away")]
    [InlineData("PHN", "OnThePhone")]
    [InlineData("LUN", "OutToLunch")]
    [InlineData("HDN", "Hidden")]
    [InlineData("FLN", "Offline")]
    [InlineData("XYZ", "XYZ")]
    [InlineData("nln", "nln")]
    [InlineData("", "")]
    public void Codes_have_names_and_unknown_ones_stay(string code, string expected) =>
        Assert.Equal(expected, StatusCode.NameOf(code));
}
