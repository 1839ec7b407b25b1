using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MsnForensics.Analysis.Transfers;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

public sealed class CoveredRangesTests
{
    [Fact]
    public void Ranges_join_where_they_touch()
    {
        CoveredRanges ranges = new();
        Assert.Equal("0-99", Say(ranges.Add(0, 100)));
        Assert.Equal("200-299", Say(ranges.Add(200, 100)));
        Assert.Equal("100-199", Say(ranges.Add(100, 100)));
        Assert.Equal("0-299", Say(ranges.Ranges));
        Assert.Equal((300, 300), (ranges.Length, ranges.End));
    }

    [Fact]
    public void Only_what_is_new_is_given_back()
    {
        CoveredRanges ranges = new();
        ranges.Add(10, 10);
        ranges.Add(30, 10);
        Assert.Equal("5-9 20-29 40-44", Say(ranges.Add(5, 40)));
        Assert.Empty(ranges.Add(5, 40));
        Assert.Empty(ranges.Add(7, 0));
        Assert.Equal("5-44", Say(ranges.Ranges));
    }

    [Fact]
    public void What_is_missing_is_told_up_to_a_total()
    {
        CoveredRanges ranges = new();
        ranges.Add(10, 10);
        ranges.Add(30, 10);
        Assert.Equal("0-9 20-29 40-49", Say(ranges.MissingTo(50)));
        Assert.Equal("0-9 20-24", Say(ranges.MissingTo(25)));
        Assert.Equal("0", Say(ranges.MissingTo(1)));
        Assert.Equal((20, 5, 40), (ranges.EndFrom(10), ranges.EndFrom(5), ranges.EndFrom(39)));
    }

    [Fact]
    public void Any_ranges_do_what_marks_in_an_array_do() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 20]).Array[0, 30].Sample(items =>
        {
            CoveredRanges ranges = new();
            bool[] marks = new bool[100];
            foreach ((int offset, int length) in items)
            {
                HashSet<long> added = ranges.Add(offset, length).SelectMany(Places).ToHashSet();
                for (int i = offset; i < offset + length; i++)
                {
                    if (added.Contains(i) == marks[i])
                    {
                        return false;
                    }

                    marks[i] = true;
                }
            }

            long[] covered = ranges.Ranges.SelectMany(Places).ToArray();
            return covered.SequenceEqual(Enumerable.Range(0, 100).Where(i => marks[i]).Select(i => (long)i))
                && ranges.Length == covered.Length
                && ranges.MissingTo(100).SelectMany(Places).SequenceEqual(
                    Enumerable.Range(0, 100).Where(i => !marks[i]).Select(i => (long)i))
                && Enumerable.Range(0, 100).All(i => ranges.EndFrom(i) > i == marks[i]);
        });

    [Fact]
    public void Holes_have_a_limit()
    {
        CoveredRanges ranges = new();
        for (int i = 0; i < 65_540; i++)
        {
            ranges.Add(i * 2L, 1);
        }

        Assert.True(ranges.IsLimited);
        Assert.Equal(65_536, ranges.Ranges.Count);
        Assert.Single(ranges.Add(1, 1));
    }

    private static IEnumerable<long> Places(MsnByteRange range) =>
        Enumerable.Range((int)range.Offset, (int)range.Length).Select(i => (long)i);

    private static string Say(IEnumerable<MsnByteRange> ranges) => string.Join(' ', ranges);
}
