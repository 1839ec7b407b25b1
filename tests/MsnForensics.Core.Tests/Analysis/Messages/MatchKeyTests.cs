using MsnForensics.Analysis.Messages;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class MatchKeyTests
{
    [Fact]
    public void Kind_and_text_make_it()
    {
        MatchKey key = new(MsnMessageKind.Text, "hello");
        Assert.Equal(key, new MatchKey(MsnMessageKind.Text, new string("hello")));
        Assert.Equal(key.GetHashCode(), new MatchKey(MsnMessageKind.Text, "hello").GetHashCode());
        Assert.True(key != new MatchKey(MsnMessageKind.Text, "Hello"));
        Assert.False(key == new MatchKey(MsnMessageKind.Nudge, "hello"));
        Assert.NotEqual(key, new MatchKey(null, "hello"));
        Assert.False(key.Equals("hello"));
    }
}
