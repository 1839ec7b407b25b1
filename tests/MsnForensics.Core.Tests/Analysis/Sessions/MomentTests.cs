using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Core.Tests.Analysis.Sessions;

public sealed class MomentTests
{
    [Fact]
    public void Time_comes_before_order()
    {
        Moment early = new(1, 9);
        Moment late = new(2, 1);
        Moment later = new(2, 2);
        Assert.True(early < late && late < later && later > early);
        Assert.True(late <= later && later >= late && Moment.Beginning < early);
        Assert.False(late < early);
        Assert.Equal(0, late.CompareTo(new Moment(2, 1)));
    }

    [Fact]
    public void A_commands_moment_is_its_last_frames_time()
    {
        Moment moment = Moment.Of(new AnalysisScene().Command(true, "PNG"));
        Assert.Equal(new Moment(1001_000_000_000, 0), moment);
    }
}
