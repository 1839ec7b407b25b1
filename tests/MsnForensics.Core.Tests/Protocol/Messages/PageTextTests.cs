using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Core.Tests.Protocol.Messages;

public sealed class PageTextTests
{
    [Theory]
    [InlineData("<TEXT xml:space=\"preserve\" enc=\"utf-8\">call me</TEXT>", "call me")]
    [InlineData("<TEXT>  a &amp; b </TEXT>", "  a & b ")]
    [InlineData("<TEXT>cut he", "cut he")]
    [InlineData("plain words", "plain words")]
    [InlineData("", "")]
    public void The_text_is_read(string payload, string text) =>
        Assert.Equal(text, PageText.Read(Encoding.UTF8.GetBytes(payload), MsnParserOption.Default));

    [Fact]
    public void Any_bytes_give_a_text() =>
        Gen.Byte.Array[0, 60].Sample(bytes => PageText.Read(bytes, MsnParserOption.Default) is not null);
}
