using MsnForensics.Analysis.Streams;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class ByteStreamTests
{
    [Fact]
    public void Settling_ends_the_probing()
    {
        AnalysisScene scene = new();
        ByteStream content = new(scene.OpenStream(), scene.Hub.Layers);
        content.Settle(null);
        Assert.Null(content.Probe);
        Assert.Equal("Unknown", content.Protocol);
        Assert.False(content.Context.Stream.WantsData);
    }

    [Fact]
    public void What_is_not_read_is_unparsed_and_what_is_read_only_as_far_as_it_was_not_understood()
    {
        AnalysisScene scene = new();
        ByteStream foreign = new(scene.OpenStream(), scene.Hub.Layers);
        foreign.Context.Stream.FromA.ByteCount = 30;
        foreign.Settle(null);
        Assert.Equal(("Unknown", 30L), (foreign.Protocol, foreign.UnparsedBytes));
        ByteStream msn = new(scene.OpenStream(), scene.Hub.Layers);
        msn.Context.Stream.FromA.ByteCount = 30;
        msn.OnData(StreamSide.A, 0, "USR "u8, AnalysisScene.FrameAt(1));
        msn.OnGap(StreamSide.A, new StreamGap(4, 9, GapReason.NotCaptured, AnalysisScene.FrameAt(2)));
        msn.Settle(new MsnpProtocol(scene.Hub));
        Assert.Equal(("Msnp", 4L), (msn.Protocol, msn.UnparsedBytes));
        Assert.True(msn.Context.Stream.WantsData);
    }
}
