using MsnForensics.Export.Report;

namespace MsnForensics.Export.Tests.Report;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("a\r\nb", "a<span class=\"ctl\">U+000D</span><span class=\"ctl\">U+000A</span>b")]
    [InlineData("\u0001202E", "<span class=\"ctl\">U+0001</span>202E")]
    public void A_line_shows_what_is_hidden(string text, string html) => Assert.Equal(html, ShownText.Line(text).Html);

    [Theory]
    [InlineData("a\r\nb\rc\nd\te", "a\nb\nc\nd\te")]
    [InlineData("\r\r\n\n", "\n\n\n")]
    [InlineData("a\u2029b", "a<span class=\"ctl\">U+2029</span>b")]
    public void A_block_keeps_its_lines(string text, string html) => Assert.Equal(html, ShownText.Block(text).Html);

    [Fact]
    public void Half_a_pair_is_shown_and_a_whole_one_stays() => Assert.Equal(
        "<span class=\"ctl\">U+DC00</span>&#128512;<span class=\"ctl\">U+D83D</span>", ShownText.Line("\uDC00\uD83D\uDE00\uD83D").Html);

    [Fact]
    public void Where_no_element_may_stand_there_is_none() =>
        Assert.Equal("[U+202E]&lt;a&gt;", ShownText.Bare("\u202E<a>").Html);
}
