using System.IO;
using System.Linq;
using CsCheck;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class FrameSorterTests
{
    private const long Base = 1_000_000_000_000;

    [Fact]
    public void Frames_in_order_pass_without_anomaly()
    {
        CaptureRun run = Sort(8, Enumerable.Range(0, 100).Select(i => Base + (i / 3)).ToArray());
        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), run.Frames.Select(frame => frame.Number));
        Assert.Empty(run.Anomalies);
    }

    [Fact]
    public void A_capture_shuffled_within_the_window_comes_out_in_time_order()
    {
        Gen.Int[0, 7].Array[300].Sample(jitter =>
        {
            // Sorting by place plus a jitter below 8 moves no frame by more than 7 places.
            long[] times = Enumerable.Range(0, jitter.Length)
                .OrderBy(i => i + jitter[i])
                .Select(i => Base + (i * 1000L))
                .ToArray();
            Assert.Equal(times.Order(), Sort(8, times).Times);
        });
    }

    [Fact]
    public void Equal_times_keep_their_file_order()
    {
        CaptureRun run = Sort(8, Base + 2, Base + 1, Base + 2, Base + 1, Base + 2);
        Assert.Equal(new long[] { 2, 4, 1, 3, 5 }, run.Frames.Select(frame => frame.Number));
    }

    [Fact]
    public void Steps_back_are_counted_and_the_largest_is_told()
    {
        CaptureRun run = Sort(2, Base, Base + 5_000_000_000, Base + 4_000_000_000, Base + 6, Base + 7);
        Anomaly anomaly = Assert.Single(run.Anomalies);
        Assert.Equal(AnomalyCode.CaptureTimeBackwards, anomaly.Code);
        Assert.Equal("Times step backwards 2 times, at most by 3.999999994 s", anomaly.Detail);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(5)]
    public void A_clock_set_back_passes_and_holds_no_frame_for_long(int before)
    {
        long[] times = Enumerable.Range(0, before).Select(i => Base + (i * 1000L))
            .Concat(Enumerable.Range(0, 500).Select(i => Base - 1_000_000_000 + (i * 1000L)))
            .ToArray();
        CaptureRun run = Sort(8, times);
        Assert.Equal(times.Length, run.Frames.Count);
        for (int i = 0; i < run.Frames.Count; i++)
        {
            Assert.InRange(run.Frames[i].Number - 1, i - 32, i + 32);
        }
    }

    [Fact]
    public void Any_order_gives_every_frame_once_and_none_far_from_its_place()
    {
        Gen.Long[0, 1000].Array[0, 200].Sample(times =>
        {
            CaptureRun run = Sort(8, times);
            Assert.Equal(
                Enumerable.Range(1, times.Length).Select(i => (long)i),
                run.Frames.Select(frame => frame.Number).Order());
            Assert.Equal(run.Frames.Select(frame => new[] { (byte)frame.Number }), run.Packets);
        });
    }

    [Fact]
    public void Frames_without_time_stay_behind_their_predecessor()
    {
        byte[] file = new PcapngBuilder()
            .Section()
            .Interface()
            .Enhanced(0, 20, new byte[] { 1 })
            .Simple(new byte[] { 2 })
            .Enhanced(0, 10, new byte[] { 3 })
            .Simple(new byte[] { 4 })
            .Enhanced(0, 30, new byte[] { 5 })
            .ToArray();
        CaptureRun run = Sort(8, file);
        Assert.Equal(new long[] { 3, 4, 1, 2, 5 }, run.Frames.Select(frame => frame.Number));
    }

    [Fact]
    public void A_window_of_zero_passes_every_frame_at_once()
    {
        CaptureRun run = Sort(0, Base + 1, Base, Base + 2);
        Assert.Equal(new long[] { 1, 2, 3 }, run.Frames.Select(frame => frame.Number));
        Assert.Single(run.Anomalies);
    }

    private static CaptureRun Sort(int window, params long[] times)
    {
        PcapBuilder builder = new() { Magic = PcapBuilder.Nanoseconds };
        for (int i = 0; i < times.Length; i++)
        {
            builder.Add(times[i], new[] { (byte)(i + 1) });
        }

        return Sort(window, builder.ToArray());
    }

    private static CaptureRun Sort(int window, byte[] file)
    {
        RecordedAnomalies anomalies = new();
        MemoryStream stream = new(file);
        MsnParserOption options = MsnParserOption.Default with { ReorderFrameCount = window };
        return CaptureRun.Read(
            CaptureFile.OpenSorted(CaptureSource.FromStream(stream, "test"), options, anomalies), anomalies);
    }
}
