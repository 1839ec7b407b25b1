using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class MemoTests
{
    [Fact]
    public void What_is_known_is_not_computed_again_until_the_memory_is_full()
    {
        int count = 0;
        Memo<string> memo = new(2, text =>
        {
            count++;
            return text + "!";
        });
        Assert.Equal("a!", memo["a"]);
        Assert.Equal("b!", memo["b"]);
        Assert.Equal("a!", memo["a"]);
        Assert.Equal(2, count);
        Assert.Equal("c!", memo["c"]);
        Assert.Equal("a!", memo["a"]);
        Assert.Equal(4, count);
    }
}
