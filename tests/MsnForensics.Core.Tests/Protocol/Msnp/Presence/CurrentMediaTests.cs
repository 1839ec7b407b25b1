using CsCheck;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Core.Tests.Protocol.Msnp.Presence;

public sealed class CurrentMediaTests
{
    [Fact]
    public void Fields_are_parted_by_backslash_and_zero()
    {
        CurrentMedia media = CurrentMedia.Parse(@"WMP\0Music\01\0{0} - {1}\0Some Song\0Some Artist\0Some Album\0\0");
        Assert.Equal(("WMP", "Music", true, "{0} - {1}"), (media.Application, media.Type, media.IsEnabled, media.Format));
        Assert.Equal(["Some Song", "Some Artist", "Some Album", "", ""], media.Values);
        Assert.Equal("Some Song - Some Artist", media.ToString());
    }

    [Theory]
    [InlineData(@"\0Music\01\0{0} - {1}\0Song\0Artist\0Album\0\0", "Song - Artist")]
    [InlineData(@"\0Music\01\0{1}: {0}\0Song\0Artist\0", "Artist: Song")]
    [InlineData(@"\0Music\01\0{0}\0{1}\0Artist\0", "{1}")]
    [InlineData(@"\0Music\01\0{0} {5}!\0Song\0", "Song !")]
    [InlineData(@"\0Music\01\0{x} {} { {0\0Song\0Artist\0", "Song - Artist")]
    [InlineData(@"\0Music\01\0{99999999999}\0Song\0Artist\0", "")]
    [InlineData(@"\0Games\01\0Playing\0Hearts\0", "Hearts")]
    [InlineData(@"\0Games\01\0\0Hearts\0\0Level 3\0", "Hearts - Level 3")]
    [InlineData(@"\0Music\00\0{0} - {1}\0Song\0Artist\0", "")]
    [InlineData(@"\0Music\01", "")]
    [InlineData(@"\0\0\0\0", "")]
    [InlineData("text", "")]
    [InlineData("", "")]
    public void Values_are_put_into_the_format(string text, string expected) =>
        Assert.Equal(expected, CurrentMedia.Parse(text).ToString());

    [Fact]
    public void Any_text_gives_a_line() => AnyOf.Items(@"\01{}-a").Array[0, 60].Select(characters =>
        new string(characters)).Sample(text => CurrentMedia.Parse(@"\0Music\01\0" + text).ToString() is not null);
}
