using System;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class AnalysisContextTests
{
    [Fact]
    public void An_anomaly_becomes_a_record_with_its_frame()
    {
        AnalysisScene scene = new();
        scene.Context.Report(new Anomaly(AnomalyCode.TcpGap, "5 bytes", 7, 1_000_000_000, 1));
        MsnAnomaly record = Assert.IsType<MsnAnomaly>(scene.Take().Single());
        Assert.Equal(("TcpGap", AnomalySeverity.Warning, "5 bytes", "b.pcap", 7L), (
            record.Code, record.Severity, record.Detail, record.Path, record.FrameNumber));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(1), record.Timestamp);
        Assert.Equal(new long[] { 7 }, record.Evidence.FrameNumbers);
        Assert.Equal("frame", record.Evidence.Layer);
    }

    [Fact]
    public void An_anomaly_of_the_whole_file_names_no_frame_and_no_time()
    {
        AnalysisScene scene = new();
        scene.Context.Report(new Anomaly(AnomalyCode.CaptureCorrupt, "header"));
        MsnAnomaly record = (MsnAnomaly)scene.Take().Single();
        Assert.Empty(record.Evidence.FrameNumbers);
        Assert.Equal("aa", record.Evidence.Sha256);
        Assert.Equal(MsnTimestampSource.None, record.TimestampSource);
    }

    [Fact]
    public void What_was_not_asked_for_is_not_made()
    {
        AnalysisScene scene = new(new AnalysisRequest { Kinds = RecordKinds.Message });
        scene.Context.Report(new Anomaly(AnomalyCode.TcpGap, "5 bytes"));
        Assert.Empty(scene.Take());
        Assert.True(scene.Context.Wants(RecordKinds.Message));
        Assert.False(scene.Context.Wants(RecordKinds.Anomaly));
    }

    [Fact]
    public void A_limit_is_reported_once()
    {
        AnalysisScene scene = new();
        scene.Context.ReportOnce(new Anomaly(AnomalyCode.AnalysisLimitReached, "first"));
        scene.Context.ReportOnce(new Anomaly(AnomalyCode.AnalysisLimitReached, "second"));
        Assert.Equal("first", ((MsnAnomaly)scene.Take().Single()).Detail);
    }

    [Fact]
    public void A_corrected_clock_says_so()
    {
        AnalysisContext context = new AnalysisScene(
            new AnalysisRequest { ClockOffset = TimeSpan.FromSeconds(-2) }).Context;
        FrameReference frame = new(0, 1, 5_000_000_000);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(3), context.TimeOf(frame));
        Assert.Equal(MsnTimestampSource.CaptureCorrected, context.TimestampSourceOf(frame));
    }
}
