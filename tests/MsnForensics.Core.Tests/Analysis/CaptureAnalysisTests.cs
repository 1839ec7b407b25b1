using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class CaptureAnalysisTests
{
    [Fact]
    public void Stopping_the_enumeration_stops_the_reading()
    {
        byte[] chat = FirstLookSample.File();
        TestPacket[] packets = [.. FirstLookSample.Packets()];
        TestPacket[] many = [.. Enumerable.Range(0, 40).SelectMany(i => packets.Select(packet =>
            packet.At(packet.Time.AddHours(i))))];
        byte[] file = PacketFile.Pcap(many);
        using CaptureAnalysis analysis = Open(new ChoppedStream(file, 4096), new() { Kinds = RecordKinds.Message });
        Assert.IsType<MsnMessage>(analysis.Read().First());
        Assert.InRange(analysis.BytesRead, 1, file.Length / 2);
        Assert.True(file.Length > chat.Length);
    }

    [Fact]
    public void Cancelling_ends_the_run_within_a_frame()
    {
        using CancellationTokenSource cancellation = new();
        using CaptureAnalysis analysis = Open(new MemoryStream(FirstLookSample.File()), new AnalysisRequest());
        int count = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (MsnRecord record in analysis.Read(cancellation.Token))
            {
                Assert.NotNull(record);
                if (++count == 3)
                {
                    cancellation.Cancel();
                }
            }
        });
        Assert.InRange(count, 3, 20);
    }

    [Fact]
    public void Records_leave_before_the_capture_ends()
    {
        using CaptureAnalysis analysis = Open(new MemoryStream(FirstLookSample.File()), new AnalysisRequest());
        MsnRecord[] records = analysis.Read().ToArray();
        int firstText = Array.FindIndex(records, record => record is MsnMessage { Kind: MsnMessageKind.Text });
        int lastCommand = Array.FindLastIndex(records, record => record is MsnCommand);
        Assert.InRange(firstText, 1, lastCommand / 2);
        Assert.IsType<MsnCapture>(records[^1]);
        Assert.Equal(analysis.TotalBytes, analysis.BytesRead);
    }

    [Fact]
    public void A_pipe_has_no_length_and_the_same_records()
    {
        using CaptureAnalysis analysis = Open(new ChoppedStream(FirstLookSample.File(), 7), new AnalysisRequest());
        Assert.Null(analysis.TotalBytes);
        Assert.Equal(0, analysis.BytesRead);
        Assert.Equal(
            AnalysisRun.Of(FirstLookSample.File()).Texts.Select(text => text.RecordId),
            analysis.Read().OfType<MsnMessage>().Where(text => text.Kind == MsnMessageKind.Text)
                .Select(text => text.RecordId));
    }

    [Fact]
    public void A_large_file_has_the_records_of_a_pipe_in_the_same_order()
    {
        TestPacket[] packets = [.. FirstLookSample.Packets()];
        byte[] once = PacketFile.Pcap(packets);
        int count = 2 + (int)(ReadAheadReader.SmallestLength / once.Length);
        byte[] file = PacketFile.Pcap([.. Enumerable.Range(0, count).SelectMany(i => packets.Select(packet =>
            packet.At(packet.Time.AddHours(i))))]);
        Assert.True(file.Length > ReadAheadReader.SmallestLength);
        string[] Tell(Stream stream)
        {
            using CaptureAnalysis analysis = Open(stream, new AnalysisRequest());
            return [.. analysis.Read().Select(record => record is MsnCapture
                ? nameof(MsnCapture)
                : $"{record.GetType().Name} {record.Timestamp:O} {record.RecordId}")];
        }

        Assert.Equal(Tell(new ChoppedStream(file, 100_000)), Tell(new MemoryStream(file)));
    }

    [Theory]
    [InlineData(RecordKinds.Message, typeof(MsnMessage))]
    [InlineData(RecordKinds.Session, typeof(MsnSession))]
    [InlineData(RecordKinds.Stream, typeof(MsnStream))]
    [InlineData(RecordKinds.Command, typeof(MsnCommand))]
    [InlineData(RecordKinds.Conversation, typeof(MsnConversation))]
    [InlineData(RecordKinds.Capture, typeof(MsnCapture))]
    [InlineData(RecordKinds.Anomaly, typeof(MsnAnomaly))]
    public void What_is_asked_for_comes_and_nothing_else(RecordKinds kind, Type type)
    {
        AnalysisRun some = AnalysisRun.Of(FirstLookSample.File(), new AnalysisRequest { Kinds = kind });
        AnalysisRun all = AnalysisRun.Of(FirstLookSample.File());
        Assert.All(some.Records, record => Assert.IsType(type, record));
        Assert.Equal(
            all.Records.Where(record => record.GetType() == type).Select(record => record.RecordId),
            some.Records.Select(record => record.RecordId));
        Assert.NotEmpty(some.Records);
    }

    [Fact]
    public void What_is_no_capture_is_refused()
    {
        using CaptureAnalysis analysis = Open(new MemoryStream(new byte[100]), new AnalysisRequest());
        Assert.Throws<CaptureFormatException>(() => analysis.Read().Count());
    }

    [Fact]
    public void The_clock_offset_moves_every_time()
    {
        TimeSpan offset = TimeSpan.FromMinutes(-90);
        AnalysisRun moved = AnalysisRun.Of(FirstLookSample.File(), new AnalysisRequest { ClockOffset = offset });
        AnalysisRun plain = AnalysisRun.Of(FirstLookSample.File());
        Assert.Equal(
            plain.Records.Select(record => record.Timestamp + offset),
            moved.Records.Select(record => record.Timestamp));
        Assert.All(moved.Texts, text => Assert.Equal(MsnTimestampSource.CaptureCorrected, text.TimestampSource));
    }

    [Fact]
    public void A_medium_that_fails_gives_what_lies_before_the_place_and_then_its_failure()
    {
        byte[] file = FirstLookSample.File();
        int readable = file.Length * 2 / 3;
        AnalysisRun cut = AnalysisRun.Of(file[..readable]);
        using CaptureAnalysis analysis = Open(new FailingStream(file, readable), new AnalysisRequest());
        List<MsnRecord> records = [];
        IOException failure = Assert.Throws<IOException>(() =>
        {
            foreach (MsnRecord record in analysis.Read())
            {
                records.Add(record);
            }
        });
        Assert.Equal("Input/output error", failure.Message);
        Assert.NotEmpty(cut.Texts);
        Assert.Equal(
            cut.Texts.Select(text => text.Text),
            records.OfType<MsnMessage>().Where(message => message.Kind == MsnMessageKind.Text).Select(text => text.Text));
        Assert.Equal("CaptureReadFailed", Assert.Single(records.OfType<MsnAnomaly>(), IsOfCapture).Code);
        Assert.IsType<MsnCapture>(records[^1]);
    }

    private static bool IsOfCapture(MsnAnomaly anomaly) => anomaly.Code.StartsWith("Capture", StringComparison.Ordinal);

    private static CaptureAnalysis Open(Stream stream, AnalysisRequest request) =>
        new([CaptureSource.FromStream(stream, "test")], request);
}
