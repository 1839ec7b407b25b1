using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class ByteRangeTests
{
    [Fact]
    public void Latest_is_the_frame_with_the_latest_time_and_of_equals_the_last_one()
    {
        FrameReference early = new(0, 3, 10);
        FrameReference late = new(0, 1, 30);
        FrameReference equal = new(0, 2, 30);
        Assert.Equal(late, new ByteRange(0, 5, [late, early], null).Latest);
        Assert.Equal(equal, new ByteRange(0, 5, [late, equal, early], null).Latest);
    }
}
