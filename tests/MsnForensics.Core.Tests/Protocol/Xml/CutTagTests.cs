using System.Linq;
using CsCheck;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Core.Tests.Protocol.Xml;

public sealed class CutTagTests
{
    [Theory]
    [InlineData("<a b=\"1\" c='2'/>", "b=1 c=2")]
    [InlineData("<a b = \"1\"\r\n\tc='2' d=\"3", "b=1 c=2")]
    [InlineData("<a b=\"1\" b=\"2\">", "b=1 b=2")]
    [InlineData("<a b=\"x &amp; &#x41; & <y>\" c", "b=x & A & <y>")]
    [InlineData("<a b=1 c=\"2\"", "")]
    [InlineData("<a", "")]
    public void Whole_attributes_are_kept(string text, string expected)
    {
        WireElement tag = CutTag.Read(text)!;
        Assert.Equal("a", tag.Name);
        Assert.Equal(expected, string.Join(' ', tag.Attributes.Select(item => item.Key + "=" + item.Value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("< a")]
    [InlineData("a b='1'")]
    public void What_is_no_tag_is_refused(string text) => Assert.Null(CutTag.Read(text));

    [Fact]
    public void The_number_of_attributes_is_bounded() => Assert.Equal(
        64, CutTag.Read("<a" + string.Concat(Enumerable.Repeat(" b=\"1\"", 1000)))!.Attributes.Count);

    [Fact]
    public void Any_text_gives_a_result() => AnyOf.Items("<a='\"/& ;").Array[0, 40].Sample(characters =>
        CutTag.Read("<a" + new string(characters)) is not null);
}
