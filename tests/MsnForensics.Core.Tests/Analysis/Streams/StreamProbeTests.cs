using MsnForensics.Analysis.Streams;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class StreamProbeTests
{
    [Fact]
    public void A_hole_gives_up_what_was_held_of_its_side_and_its_start()
    {
        StreamProbe probe = StreamProbes.Of("abc", "defg");
        Assert.True(probe.IsStart(StreamSide.A));
        Assert.Equal(3, probe.Restart(StreamSide.A));
        Assert.False(probe.IsStart(StreamSide.A));
        Assert.True(probe.IsStart(StreamSide.B));
        Assert.Equal(0, probe.Bytes(StreamSide.A).Length);
        Assert.Equal(4, probe[StreamSide.B].Count);
    }

    [Fact]
    public void A_stream_without_SYN_has_no_start() =>
        Assert.False(StreamProbes.Of("abc", isMidStream: true).IsStart(StreamSide.A));
}
