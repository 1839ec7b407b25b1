using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class MergedCaptureReaderTests
{
    private const long Base = 1_000_000_000_000;

    [Fact]
    public void Parts_come_in_the_order_of_their_first_frames()
    {
        CaptureRun run = Merge(Part(30, 31), Part(10, 11), Part(20, 21));
        Assert.Equal(new long[] { 10, 11, 20, 21, 30, 31 }, run.Times.Select(time => time - Base));
        Assert.Equal(new[] { 1, 1, 2, 2, 0, 0 }, run.Frames.Select(frame => frame.Source));
        Assert.Equal(new long[] { 1, 2, 1, 2, 1, 2 }, run.Frames.Select(frame => frame.Number));
        Assert.Empty(run.Anomalies);
    }

    [Fact]
    public void Overlapping_parts_are_merged_by_time_and_ties_by_source()
    {
        CaptureRun run = Merge(Part(10, 20, 30, 40), Part(15, 20, 35), Part(32));
        Assert.Equal(new long[] { 10, 15, 20, 20, 30, 32, 35, 40 }, run.Times.Select(time => time - Base));
        Assert.Equal(new[] { 0, 1, 0, 1, 0, 2, 1, 0 }, run.Frames.Select(frame => frame.Source));
    }

    [Fact]
    public void Disorder_inside_a_part_is_mended_before_merging()
    {
        CaptureRun run = Merge(Part(12, 10, 14), Part(11, 13));
        Assert.Equal(new long[] { 10, 11, 12, 13, 14 }, run.Times.Select(time => time - Base));
        Assert.Equal(new[] { AnomalyCode.CaptureTimeBackwards }, run.Codes);
    }

    [Fact]
    public void Anomalies_are_reported_once_and_name_their_part()
    {
        byte[] cut = Part(10, 11);
        CaptureRun run = Merge(Part(1), cut.AsSpan(0, cut.Length - 1).ToArray());
        Anomaly anomaly = Assert.Single(run.Anomalies);
        Assert.Equal(AnomalyCode.CaptureTruncated, anomaly.Code);
        Assert.Equal(1, anomaly.Source);
    }

    [Fact]
    public void Pipes_are_merged_as_well()
    {
        byte[][] parts = { Part(10, 12), Part(11, 13).Concat(new byte[] { 1 }).ToArray() };
        CaptureRun run = Merge(parts.Select(part => CaptureSource.FromStream(new ChoppedStream(part, 7), "pipe")));
        Assert.Equal(new long[] { 10, 11, 12, 13 }, run.Times.Select(time => time - Base));
        Assert.Equal(new[] { AnomalyCode.CaptureTruncated }, run.Codes);
    }

    [Fact]
    public void Empty_parts_and_parts_without_times_do_no_harm()
    {
        byte[] simple = new PcapngBuilder().Section().Interface().Simple(new byte[] { 9 }).ToArray();
        CaptureRun run = Merge(Part(), Part(5), simple);
        Assert.Equal(new[] { 2, 1 }, run.Frames.Select(frame => frame.Source));
        Assert.Equal(2, run.Metadata.FrameCount);
    }

    [Fact]
    public void Parts_read_in_full_have_all_their_bytes_counted()
    {
        byte[][] parts = { Part(1, 2, 3), Part(2, 3, 4) };
        Assert.Equal(parts.Sum(part => part.Length), Merge(parts).BytesRead);
    }

    private static byte[] Part(params long[] times)
    {
        PcapBuilder builder = new() { Magic = PcapBuilder.Nanoseconds };
        foreach (long time in times)
        {
            builder.Add(Base + time, new byte[10]);
        }

        return builder.ToArray();
    }

    private static CaptureRun Merge(params byte[][] parts) =>
        Merge(parts.Select(part => CaptureSource.FromStream(new MemoryStream(part), "part")));

    private static CaptureRun Merge(IEnumerable<CaptureSource> sources)
    {
        RecordedAnomalies anomalies = new();
        return CaptureRun.Read(
            MergedCaptureReader.Open(sources.ToList(), MsnParserOption.Default, anomalies), anomalies);
    }
}
