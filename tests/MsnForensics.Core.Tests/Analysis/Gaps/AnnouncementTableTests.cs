using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Gaps;

namespace MsnForensics.Core.Tests.Analysis.Gaps;

public sealed class AnnouncementTableTests
{
    [Fact]
    public void What_is_seen_is_no_longer_open()
    {
        AnnouncementTable table = new();
        table.Announce("a", AnnouncedBy.Request);
        table.Announce("b", AnnouncedBy.Invitation);
        table.Announce("b", AnnouncedBy.Invitation);
        table.Take("a");
        table.Take("never announced");
        Assert.Equal([AnnouncedBy.Invitation], table.Open);
    }

    [Fact]
    public void No_more_are_kept_than_the_limit()
    {
        AnnouncementTable table = new();
        for (int i = 0; i < 20_100; i++)
        {
            table.Announce(i.ToString(CultureInfo.InvariantCulture), AnnouncedBy.Request);
        }

        Assert.Equal(20_000, table.Open.Count());
    }
}
