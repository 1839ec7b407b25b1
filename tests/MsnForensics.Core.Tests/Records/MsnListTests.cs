using System.Collections;
using System.Linq;

namespace MsnForensics.Core.Tests.Records;

public sealed class MsnListTests
{
    [Fact]
    public void Items_are_joined_for_tables()
    {
        Assert.Equal("a; b", new MsnList<string>(new[] { "a", "b" }).ToString());
        Assert.Equal("1", new MsnList<long>(new long[] { 1 }).ToString());
        Assert.Equal("", MsnList<string>.Empty.ToString());
    }

    [Fact]
    public void Items_are_indexed_counted_and_enumerated()
    {
        MsnList<int> list = new(new[] { 3, 1, 2 });
        Assert.Equal(3, list.Count);
        Assert.Equal(1, list[1]);
        Assert.Equal(new[] { 3, 1, 2 }, list);
        Assert.Equal(new[] { 3, 1, 2 }, ((IEnumerable)list).Cast<int>());
    }

    [Fact]
    public void List_does_not_follow_its_source()
    {
        int[] source = { 1, 2 };
        MsnList<int> list = new(source);
        source[0] = 9;
        Assert.Equal(1, list[0]);
    }
}
