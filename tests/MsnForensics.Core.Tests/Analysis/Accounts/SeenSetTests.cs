using System.Linq;
using MsnForensics.Analysis.Accounts;

namespace MsnForensics.Core.Tests.Analysis.Accounts;

public sealed class SeenSetTests
{
    [Fact]
    public void Values_keep_their_first_and_last_time()
    {
        SeenSet set = new();
        set.Add("b", 5);
        set.Add("a", 7);
        set.Add("b", 9);
        set.Add("b", 2);
        set.Add("", 1);
        set.Add(null, 1);
        Assert.Equal(["b", "a"], set.Values);
        Assert.Equal(new SeenSet.Span(2, 9), set.Items.First().Value);
    }

    [Fact]
    public void Sets_merge_in_any_order()
    {
        SeenSet first = new();
        SeenSet second = new();
        first.Add("a", 5);
        second.Add("a", 3);
        second.Add("b", 4);
        first.Merge(second);
        Assert.Equal(["a", "b"], first.Values);
        Assert.Equal(new SeenSet.Span(3, 5), first.Items.First().Value);
    }

    [Fact]
    public void The_number_of_values_is_bounded()
    {
        SeenSet set = new();
        for (int i = 0; i < 1000; i++)
        {
            set.Add("v" + i, i);
        }

        set.Add("v0", 5000);
        Assert.Equal(256, set.Values.Count);
        Assert.Equal(5000, set.Items.First().Value.Last);
    }
}
