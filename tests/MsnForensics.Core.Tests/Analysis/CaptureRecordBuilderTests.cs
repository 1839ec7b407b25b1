using System;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class CaptureRecordBuilderTests
{
    [Fact]
    public void The_record_of_the_sample()
    {
        MsnCapture capture = AnalysisRun.Of(FirstLookSample.File()).Captures.Single();
        TestPacket[] packets = [.. FirstLookSample.Packets()];
        Assert.Equal(packets[0].Time, capture.StartTime);
        Assert.Equal(packets[^1].Time, capture.EndTime);
        Assert.Equal(packets[0].Time, capture.Timestamp);
        Assert.Equal(packets.Length, capture.FrameCount);
        Assert.Equal(new[] { "Ethernet (1)" }, capture.LinkTypes);
        Assert.Equal((8L, 6L, 1L), (capture.StreamCount, capture.MsnStreamCount, capture.EncryptedStreamCount));
        Assert.Equal(FirstLookSample.File().Length, capture.Length);
        Assert.StartsWith("pcapng", capture.Format, StringComparison.Ordinal);
        Assert.Equal("file", capture.Evidence.Layer);
    }

    [Fact]
    public void Comments_on_frames_name_the_frame()
    {
        byte[] file = new PcapngBuilder().Section(false, PcapngOption.Comment("all")).Interface()
            .Enhanced(0, 1, new byte[60], null, PcapngOption.Comment("this one")).ToArray();
        Assert.Equal(new[] { "all", "frame 1: this one" }, AnalysisRun.Of(file).Captures[0].Comments);
    }

    [Fact]
    public void Of_several_files_the_first_carries_the_counts_of_streams()
    {
        TestPacket[] packets = [.. FirstLookSample.Packets()];
        AnalysisRun run = AnalysisRun.Merge(null, PacketFile.Pcap(packets[..100]), PacketFile.Pcap(packets[100..]));
        Assert.Equal(new long[] { 100, packets.Length - 100 }, run.Captures.Select(capture => capture.FrameCount));
        Assert.Equal(new long[] { 8, 0 }, run.Captures.Select(capture => capture.StreamCount));
        Assert.Equal(new[] { "part0", "part1" }, run.Captures.Select(capture => capture.Path));
        Assert.Equal(packets[100].Time, run.Captures[1].StartTime);
    }

    [Fact]
    public void Nobody_asked() => Assert.Empty(
        AnalysisRun.Of(FirstLookSample.File(), new AnalysisRequest { Kinds = RecordKinds.Session }).Captures);
}
