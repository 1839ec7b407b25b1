using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class ReadAheadReaderTests
{
    private const long Base = 1_167_350_400_000_000_000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(5000)]
    public void Frames_and_metadata_are_those_of_the_reader_below(int count)
    {
        byte[] file = NoisyCapture.Create(count);
        CaptureRun plain = CaptureRun.Read(Plain(new MemoryStream(file), new RecordedAnomalies()));
        CaptureRun ahead = CaptureRun.Read(Ahead(new MemoryStream(file), new RecordedAnomalies()));
        Assert.Equal(plain.Times, ahead.Times);
        Assert.Equal(plain.Packets, ahead.Packets);
        Assert.Equal(count, ahead.Metadata.FrameCount);
        Assert.Equal(plain.Metadata.Format, ahead.Metadata.Format);
        Assert.Equal(file.Length, ahead.BytesRead);
    }

    [Fact]
    public void Anomalies_come_between_the_same_frames()
    {
        byte[] file = Damaged();
        List<string> plain = Story(anomalies => Plain(new MemoryStream(file), anomalies));
        Assert.Contains(plain, line => line.StartsWith(nameof(AnomalyCode.CaptureResynchronized), StringComparison.Ordinal));
        Assert.Contains(plain, line => line.StartsWith(nameof(AnomalyCode.CaptureTimeBackwards), StringComparison.Ordinal));
        Assert.Contains(plain, line => line.StartsWith(nameof(AnomalyCode.CaptureTruncated), StringComparison.Ordinal));
        Assert.Equal(plain, Story(anomalies => Ahead(new MemoryStream(file), anomalies)));
    }

    [Fact]
    public void What_stands_before_an_unreadable_place_comes_before_the_failure()
    {
        byte[] file = NoisyCapture.Create(2000);
        RecordedAnomalies anomalies = new();
        using ICaptureReader reader = Ahead(new FailingStream(file, file.Length / 2), anomalies);
        int count = 0;
        IOException failure = Assert.Throws<IOException>(() =>
        {
            while (reader.TryRead(out _))
            {
                count++;
            }
        });
        Assert.Equal("Input/output error", failure.Message);
        Assert.InRange(count, 900, 1999);
        Assert.Equal(count, reader.Metadata.FrameCount);
        Assert.Throws<IOException>(() => reader.TryRead(out _));
    }

    [Fact]
    public void A_fault_of_the_reader_is_not_swallowed()
    {
        using ReadAheadReader reader = new(_ => new FaultyReader(), new RecordedAnomalies());
        Assert.True(reader.TryRead(out _));
        Assert.Throws<InvalidOperationException>(() => reader.TryRead(out _));
    }

    [Fact]
    public void Secrets_are_known_when_their_batch_is_delivered()
    {
        byte[] secret = Encoding.ASCII.GetBytes("CLIENT_RANDOM 00 11");
        PcapngBuilder builder = new PcapngBuilder().Section().Interface();
        for (int i = 0; i < 20_000; i++)
        {
            _ = i == 10_000 ? builder.Secrets(0x544C534B, secret) : builder.Enhanced(0, 1, new byte[60]);
        }

        using ICaptureReader reader = Ahead(new MemoryStream(builder.ToArray()), new RecordedAnomalies());
        Assert.True(reader.TryRead(out _));
        Assert.Empty(reader.Metadata.Secrets);
        for (int i = 0; i < 10_100; i++)
        {
            Assert.True(reader.TryRead(out _));
        }

        Assert.Equal(secret, Assert.Single(reader.Metadata.Secrets).Content);
    }

    [Fact]
    public void Disposing_in_the_middle_ends_the_reading_first()
    {
        SlowStream stream = new(NoisyCapture.Create(20_000));
        ICaptureReader reader = Ahead(stream, new RecordedAnomalies());
        Assert.True(reader.TryRead(out _));
        reader.Dispose();
        reader.Dispose();
        long position = stream.Position;
        Thread.Sleep(50);
        Assert.Equal(position, stream.Position);
        Assert.InRange(position, 1, stream.Length - 1);
    }

    private static byte[] Damaged()
    {
        PcapBuilder builder = new();
        for (int i = 0; i < 3000; i++)
        {
            builder.Add(Base + ((i % 1000 == 500 ? i - 7 : i) * 1_000_000L), new byte[100]);
            if (i % 700 == 600)
            {
                builder.AddBytes(Enumerable.Repeat((byte)0xFF, 50).ToArray());
            }
        }

        return builder.AddBytes(new byte[9]).ToArray();
    }

    private static List<string> Story(Func<IAnomalySink, ICaptureReader> open)
    {
        StoryTeller story = new();
        using ICaptureReader reader = open(story);
        while (reader.TryRead(out Frame frame))
        {
            story.Lines.Add($"frame {frame.Number}");
        }

        return story.Lines;
    }

    private static ICaptureReader Plain(Stream stream, IAnomalySink anomalies, int retainedFrames = 0) =>
        CaptureFile.OpenSorted(
            CaptureSource.FromStream(stream, "test"), MsnParserOption.Default, anomalies, null, 0, retainedFrames);

    private static ReadAheadReader Ahead(Stream stream, IAnomalySink anomalies) =>
        new(sink => Plain(stream, sink, ReadAheadReader.RetainedFrames), anomalies);

    private sealed class StoryTeller : IAnomalySink
    {
        public List<string> Lines { get; } = [];

        public void Report(Anomaly anomaly) => Lines.Add($"{anomaly.Code} {anomaly.Detail} {anomaly.FrameNumber}");
    }

    private sealed class FaultyReader : ICaptureReader
    {
        private bool _hasRead;

        public CaptureMetadata Metadata { get; } = new();

        public long BytesRead => 0;

        public bool TryRead(out Frame frame)
        {
            frame = default;
            return !_hasRead ? _hasRead = true : throw new InvalidOperationException("A fault");
        }

        public void Dispose()
        {
        }
    }

    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            Thread.Sleep(5);
            return base.Read(buffer, offset, count);
        }
    }
}
