using System.Text;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class LineFramerTests
{
    [Theory]
    [InlineData("a\nb", false, ParseStatus.Complete, 2)]
    [InlineData("ab", false, ParseStatus.NeedMore, 0)]
    [InlineData("ab", true, ParseStatus.Complete, 2)]
    [InlineData("", true, ParseStatus.Invalid, 0)]
    [InlineData("0123456789", false, ParseStatus.Complete, 8)]
    [InlineData("0123456789\n", false, ParseStatus.Complete, 8)]
    public void Lines_end_in_a_line_feed_or_at_the_limit(string text, bool isEnd, ParseStatus expected, int length)
    {
        LineFramer framer = new(LogEncoding.Of([], true, null, "utf-8", null), 8);
        Assert.Equal(expected, framer.TryRead(Encoding.UTF8.GetBytes(text), isEnd, out LogFrame frame));
        Assert.Equal(length, expected == ParseStatus.Complete ? frame.Length : 0);
    }

    [Fact]
    public void UTF_16_is_cut_between_characters()
    {
        LogEncoding encoding = LogEncoding.Of([0xFF, 0xFE], true, null, null, null);
        LineFramer framer = new(encoding, 100);
        Assert.Equal(ParseStatus.Complete, framer.TryRead(Encoding.Unicode.GetBytes("Ċa\nb"), false, out LogFrame frame));
        Assert.Equal(6, frame.Length);
    }
}
