using CsCheck;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class PercentEncodingTests
{
    [Theory]
    [InlineData("Bob%20B", "Bob B", true)]
    [InlineData("Bob+B", "Bob+B", true)]
    [InlineData("%C3%a9", "\u00E9", true)]
    [InlineData("\u2615%20\u00E9", "\u2615 \u00E9", true)]
    [InlineData("%F0%9F%98%80", "\U0001F600", true)]
    [InlineData("%2520", "%20", true)]
    [InlineData("100%", "100%", true)]
    [InlineData("%4", "%4", true)]
    [InlineData("%G0%0G", "%G0%0G", true)]
    [InlineData("%%41", "%A", true)]
    [InlineData("%E9", "\u00E9", false)]
    [InlineData("%93x%94", "\u201Cx\u201D", false)]
    [InlineData("%00", "\0", true)]
    [InlineData("", "", true)]
    public void Sequences_are_decoded_to_bytes_and_these_to_text(string text, string expected, bool isUtf8)
    {
        Assert.Equal(expected, PercentEncoding.Decode(text, out bool actual));
        Assert.Equal(isUtf8, actual);
        Assert.Equal(expected, PercentEncoding.Decode(text));
    }

    [Fact]
    public void Text_without_percent_sign_stays() => Gen.String.AlphaNumeric.Sample(text =>
        ReferenceEquals(text, PercentEncoding.Decode(text)));
}
