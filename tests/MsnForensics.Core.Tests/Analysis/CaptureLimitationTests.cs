using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class CaptureLimitationTests
{
    [Fact]
    public void A_capture_without_packets()
    {
        Assert.Equal(
            new[] { "The capture holds no packets." },
            CaptureLimitation.Of(new CaptureMetadata(), new CaptureTotals(), new CaptureSpan()[0]));
    }

    [Fact]
    public void Foreign_packets_without_time()
    {
        CaptureMetadata metadata = new() { FrameCount = 3, DroppedFrameCount = 4, SkippedBytes = 5 };
        Assert.Equal(
            new[]
            {
                "The packets carry no time stamps.",
                "No MSN traffic.",
                "The capturing system lost 4 packets.",
                "5 bytes of the file are damaged and were skipped.",
            },
            CaptureLimitation.Of(metadata, new CaptureTotals(), new CaptureSpan()[0]));
    }

    [Fact]
    public void A_stream_of_MSN_that_is_not_whole()
    {
        AnalysisScene scene = new();
        ByteStream state = new(scene.OpenStream(), scene.Hub.Layers);
        state.Context.Stream.IsMidStream = true;
        state.Context.Stream.FromA.MissingBytes = 12;
        state.Settle(new MsnpProtocol(scene.Hub));
        CaptureTotals totals = new();
        totals.Add(state);
        CaptureSpan span = new();
        span.Add(new Frame { HasTime = true, UnixNanoseconds = 1 });
        string[] said = CaptureLimitation.Of(new CaptureMetadata { FrameCount = 1 }, totals, span[0]).ToArray();
        Assert.Equal(3, said.Length);
        Assert.StartsWith("1 MSN streams begin before the capture", said[0], System.StringComparison.Ordinal);
        Assert.Equal("1 MSN streams show one direction only.", said[1]);
        Assert.Equal("12 bytes of MSN streams are not in the capture.", said[2]);
    }
}
