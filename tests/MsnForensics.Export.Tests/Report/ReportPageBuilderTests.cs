using System;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Export.Report;

namespace MsnForensics.Export.Tests.Report;

public sealed class ReportPageBuilderTests
{
    [Fact]
    public void It_counts_what_people_wrote_and_leaves_notices_aside()
    {
        ReportPage page = Build(
            new ReportOption(),
            SampleCase.Message(1, "a"),
            SampleCase.Message(2, "b", SampleCase.Bob, SampleCase.Alice),
            SampleCase.Message(3, null, kind: MsnMessageKind.Typing));
        Assert.Equal(
            ["2 messages", "1 conversations", "2 accounts"],
            page.Counts.Take(3).Select(count => count.Value.Html + " " + count.Name));
        Assert.Equal("3", page.MessageCount);
    }

    [Fact]
    public void Names_stand_with_their_times_and_the_owner_first()
    {
        MsnAccount owner = new()
        {
            Account = "zoe@example.org",
            IsOwner = true,
            NameHistory = new MsnList<MsnAccountName>(
            [
                new MsnAccountName("Zoe 2", SampleCase.Start.AddHours(2), SampleCase.Start.AddHours(3)),
                new MsnAccountName("Zoe", SampleCase.Start, SampleCase.Start.AddHours(1)),
            ]),
        };
        ReportPage page = Build(new ReportOption(), SampleCase.Message(1, "a"), owner);
        Assert.Equal("zoe@example.org", page.People[0].Key.Html.Replace("<wbr>", "", StringComparison.Ordinal));
        Assert.Equal(["Zoe", "Zoe 2"], page.People[0].Names.Select(name => name.Name.Html));
        Assert.Equal("2008-03-14 22:05:09", page.People[0].Names[1].First);
    }

    [Fact]
    public void Who_wrote_to_whom_is_counted_for_each_direction()
    {
        ReportPage page = Build(
            new ReportOption(),
            SampleCase.Message(1, "a"),
            SampleCase.Message(2, "b"),
            SampleCase.Message(3, "c", SampleCase.Bob, SampleCase.Alice));
        Assert.Equal(
            ["alice@example.org bob@example.org 2", "bob@example.org alice@example.org 1"],
            page.Ties.Select(tie => (tie.From.Html + " " + tie.To.Html + " " + tie.MessageCount).Replace("<wbr>", "", StringComparison.Ordinal)));
        Assert.Equal(2, page.Network!.Nodes.Count);
        Assert.Single(page.Network.Lines);
    }

    [Theory]
    [InlineData(1, "minute", 1)]
    [InlineData(600, "15 minutes", 41)]
    [InlineData(60_000_000, "decade", 13)]
    public void Activity_is_drawn_in_bars_that_fit(int minutes, string unit, int bars)
    {
        MsnMessage first = SampleCase.Message(0, "a");
        MsnMessage last = SampleCase.Message(minutes, "b");
        ReportPage page = Build(new ReportOption(), minutes == 1 ? [first] : [first, last]);
        Assert.Equal(unit, page.Activity!.Unit);
        Assert.Equal(bars, page.Activity.Bars.Count);
        Assert.Equal(minutes == 1 ? 1 : 2, page.Activity.Bars.Sum(bar => bar.Count));
        Assert.Contains("Fri 20:00", page.Activity.Grid.Where(field => field.Count > 0).Select(field => field.Label));
    }

    [Fact]
    public void Rows_beyond_the_limit_are_told()
    {
        ReportOption option = new() { MaximumRowCount = 1 };
        using ReportContent content = new(option);
        for (int i = 0; i < 3; i++)
        {
            string id = SampleCase.Id(i);
            content.Add(new MsnChannel { RecordIdSource = () => id, Timestamp = SampleCase.Start });
        }

        Assert.Contains(
            "2 of 3 rows of \"Channels\"", Assert.Single(new ReportPageBuilder(option, content).LeftOut), StringComparison.Ordinal);
    }

    private static ReportPage Build(ReportOption option, params MsnRecord[] records)
    {
        using ReportContent content = new(option);
        Array.ForEach(records, content.Add);
        return new ReportPageBuilder(option, content).Build();
    }
}
