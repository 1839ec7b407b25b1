using System.Linq;
using MsnForensics.Analysis.Gaps;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Gaps;

public sealed class GapTotalsTests
{
    [Fact]
    public void Missing_bytes_add_up_by_reason()
    {
        GapTotals gaps = new();
        gaps.AddGap(new StreamGap(0, 10, GapReason.SnapLength, default));
        gaps.AddGap(new StreamGap(20, 5, GapReason.NotCaptured, default));
        gaps.AddGap(new StreamGap(40, 2, GapReason.SnapLength, default));
        Assert.Equal(
            [(GapReason.NotCaptured, 5L), (GapReason.SnapLength, 12L)],
            gaps.MissingBytes.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(": 5 passed without being captured, 12 were cut by the snap length", GapLimitation.ReasonsOf(gaps));
    }

    [Fact]
    public void Sessions_count_by_their_kind()
    {
        GapTotals gaps = new();
        gaps.AddSession(MsnSessionKind.Notification, false);
        gaps.AddSession(MsnSessionKind.Notification, true);
        gaps.AddSession(MsnSessionKind.Switchboard, false);
        gaps.AddSession(MsnSessionKind.Dispatch, false);
        Assert.Equal((1L, 1L), (gaps.SignInCount, gaps.EntryCount));
    }

    [Fact]
    public void Of_many_lists_the_first_are_named_and_the_others_counted()
    {
        GapTotals gaps = new();
        for (int i = 0; i < 12; i++)
        {
            gaps.AddList(i == 0 ? null : $"a{i}@example.org", "It is cut.");
        }

        string[] said = [.. GapLimitation.Of(gaps)];
        Assert.Equal(11, said.Length);
        Assert.Equal("The contact list of an unknown account: It is cut.", said[0]);
        Assert.Equal("The contact lists of 2 more accounts are not whole.", said[10]);
    }

    [Fact]
    public void Nothing_missing_is_nothing_said()
    {
        Assert.Empty(GapLimitation.Of(new GapTotals()));
        Assert.Equal("", GapLimitation.ReasonsOf(new GapTotals()));
        Assert.Equal("", GapLimitation.SidesOf(new GapTotals()));
    }
}
