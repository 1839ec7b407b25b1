using System.Linq;
using MsnForensics.Analysis.Streams;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class StreamStateTests
{
    [Fact]
    public void Settling_ends_the_probing()
    {
        StreamState state = new(new AnalysisScene().OpenStream());
        state.Probe!.IsEncrypted = true;
        state.Probe.ServerName = "login.example.org";
        state.Settle(new TlsProtocol());
        Assert.Null(state.Probe);
        Assert.Equal(("Tls", true, "login.example.org"), (state.Protocol, state.IsEncrypted, state.ServerName));
        Assert.False(state.Context.Stream.WantsData);
    }

    [Fact]
    public void What_is_not_read_is_unparsed_and_what_is_read_only_as_far_as_it_was_not_understood()
    {
        AnalysisScene scene = new();
        StreamState foreign = new(scene.OpenStream());
        foreign.Context.Stream.FromA.ByteCount = 30;
        foreign.Settle(null);
        Assert.Equal(("Unknown", 30L), (foreign.Protocol, foreign.UnparsedBytes));
        StreamState msn = new(scene.OpenStream());
        msn.Context.Stream.FromA.ByteCount = 30;
        msn.SetAside = 4;
        msn.Settle(new MsnpProtocol(scene.Hub));
        Assert.Equal(("Msnp", 4L), (msn.Protocol, msn.UnparsedBytes));
        Assert.True(msn.Context.Stream.WantsData);
    }

    [Fact]
    public void A_gap_is_reported_with_its_place()
    {
        AnalysisScene scene = new();
        StreamState state = new(scene.OpenStream());
        state.ReportGap(StreamSide.B, new StreamGap(7, 9, GapReason.SnapLength, AnalysisScene.FrameAt(3)));
        MsnAnomaly anomaly = scene.Take().OfType<MsnAnomaly>().Single();
        Assert.Equal("Stream 0, ServerToClient: 9 bytes missing at offset 7 (SnapLength).", anomaly.Detail);
        Assert.Equal(3, anomaly.FrameNumber);
    }
}
