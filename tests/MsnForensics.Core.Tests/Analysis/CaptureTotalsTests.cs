using MsnForensics.Analysis;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class CaptureTotalsTests
{
    [Fact]
    public void Streams_add_up()
    {
        AnalysisScene scene = new();
        CaptureTotals totals = new();
        totals.Add(State(scene, 10, 3, null));
        totals.Add(State(scene, 20, 4, new MsnpProtocol(scene.Hub)));
        Assert.Equal((2L, 1L, 0L), (totals.StreamCount, totals.MsnStreamCount, totals.EncryptedStreamCount));
        Assert.Equal((60L, 7L, 4L), (totals.StreamBytes, totals.MissingBytes, totals.MsnMissingBytes));
        Assert.Equal(20, totals.UnparsedBytes);
        Assert.Equal((1L, 1L), (totals.MidStreamMsnCount, totals.OneSidedMsnCount));
    }

    private static ByteStream State(AnalysisScene scene, long bytes, long missing, IStreamProtocol? protocol)
    {
        ByteStream state = new(scene.OpenStream(), scene.Hub.Layers);
        state.Context.Stream.IsMidStream = true;
        state.Context.Stream.FromA.ByteCount = bytes;
        state.Context.Stream.FromB.ByteCount = bytes;
        state.Context.Stream.FromA.FrameCount = 2;
        state.Context.Stream.FromB.MissingBytes = missing;
        state.Settle(protocol);
        return state;
    }
}
