using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class RecordIdentityTests
{
    [Fact]
    public void Is_the_beginning_of_a_SHA_256()
    {
        Assert.Equal(RecordIdentity.Of("Session", "abc")[..16], RecordIdentity.ShortOf("Session", "abc"));
        Assert.Matches("^[0-9a-f]{32}$", RecordIdentity.Of("Session", "abc"));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb924", RecordIdentity.Of());
    }

    [Fact]
    public void Parts_are_kept_apart() =>
        Assert.NotEqual(RecordIdentity.Of("ab", "c"), RecordIdentity.Of("a", "bc"));
}
