using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapReaderTests
{
    private const long Start = 1_167_350_400_123_456_789;
    private const long Microsecond = 1000;

    public static TheoryData<uint, bool, int> Variants => new()
    {
        { PcapBuilder.Microseconds, false, 16 },
        { PcapBuilder.Microseconds, true, 16 },
        { PcapBuilder.Nanoseconds, false, 16 },
        { PcapBuilder.Nanoseconds, true, 16 },
        { PcapBuilder.Modified, false, 24 },
        { PcapBuilder.Modified, true, 24 },
        { PcapBuilder.Modified, false, 28 },
        { PcapBuilder.Modified, true, 28 },
        { PcapBuilder.Microseconds, false, 20 },
        { PcapBuilder.Microseconds, true, 20 },
        { PcapBuilder.Microseconds, false, 24 },
        { PcapBuilder.IxiaSoftware, false, 16 },
        { PcapBuilder.IxiaSoftware, true, 16 },
        { PcapBuilder.IxiaHardware, false, 16 },
        { PcapBuilder.IxiaHardware, true, 16 },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_variant_gives_the_same_packets(uint magic, bool isBigEndian, int headerLength)
    {
        PcapBuilder builder = Fill(new PcapBuilder
        {
            Magic = magic,
            IsBigEndian = isBigEndian,
            RecordHeaderLength = headerLength,
            LinkType = 113,
        });
        CaptureRun run = CaptureRun.Read(builder.ToArray());
        long unit = magic is PcapBuilder.Nanoseconds or PcapBuilder.IxiaHardware ? 1 : Microsecond;
        Assert.Equal(CreatePackets(), run.Packets);
        Assert.Equal(CreateTimes().Select(time => time / unit * unit), run.Times);
        Assert.Equal(new long[] { 1, 2, 3, 4, 5 }, run.Frames.Select(frame => frame.Number));
        Assert.All(run.Frames, frame => Assert.Equal(113, frame.LinkType));
        Assert.Empty(run.Anomalies);
        int fileHeader = magic is PcapBuilder.IxiaHardware or PcapBuilder.IxiaSoftware ? 28 : 24;
        Assert.Equal(fileHeader + headerLength, run.Frames[0].FileOffset);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Old_versions_store_the_original_length_first(ushort minor)
    {
        PcapBuilder builder = new() { MinorVersion = minor, HasSwappedLengths = true };
        CaptureRun run = CaptureRun.Read(builder.Add(Start, new byte[50], 90).Add(Start, new byte[60], 60).ToArray());
        Assert.Equal(new[] { 50, 60 }, run.Frames.Select(frame => frame.Data.Length));
        Assert.Equal(new long[] { 90, 60 }, run.Frames.Select(frame => frame.OriginalLength));
    }

    [Fact]
    public void Old_version_without_swapped_lengths_is_read_as_well()
    {
        PcapBuilder builder = new() { MinorVersion = 3 };
        CaptureRun run = CaptureRun.Read(builder.Add(Start, new byte[50], 90).ToArray());
        Assert.Equal(50, run.Frames.Single().Data.Length);
        Assert.Equal(90, run.Frames.Single().OriginalLength);
    }

    [Fact]
    public void AIX_counts_nanoseconds_and_numbers_link_types_its_own_way()
    {
        PcapBuilder builder = new() { MinorVersion = 2, LinkType = 6, StoresNanoseconds = true };
        CaptureRun run = CaptureRun.Read(builder.Add(Start, new byte[50]).ToArray());
        Assert.Equal(Start, run.Frames.Single().UnixNanoseconds);
        Assert.Equal(1, run.Frames.Single().LinkType);
        Assert.Contains("AIX", run.Metadata.Format, StringComparison.Ordinal);
    }

    [Fact]
    public void Original_length_is_never_below_the_captured_one()
    {
        CaptureRun run = CaptureRun.Read(new PcapBuilder().Add(Start, new byte[50], 20).ToArray());
        Assert.Equal(50, run.Frames.Single().OriginalLength);
    }

    [Theory]
    [InlineData(60u, 4)]
    [InlineData(62u, 2)]
    [InlineData(70u, 0)]
    public void Frame_check_bytes_are_those_that_the_snap_length_left(uint original, int expected)
    {
        PcapBuilder builder = new() { LinkType = 0x2400_0001 };
        CaptureRun run = CaptureRun.Read(builder.Add(Start, new byte[60], original).ToArray());
        Assert.Equal(1, run.Frames.Single().LinkType);
        Assert.Equal(expected, run.Frames.Single().FrameCheckLength);
    }

    [Fact]
    public void Seconds_are_unsigned()
    {
        PcapBuilder builder = new();
        CaptureRun run = CaptureRun.Read(builder.AddRecord(uint.MaxValue, 999_999, 1, 1, new byte[1]).ToArray());
        Assert.Equal(4_294_967_295_999_999_000, run.Frames.Single().UnixNanoseconds);
    }

    [Fact]
    public void Fractions_of_a_second_or_more_are_carried_and_reported_once()
    {
        PcapBuilder builder = new();
        for (int i = 0; i < 5; i++)
        {
            builder.AddRecord(100, 1_500_000, 4, 4, new byte[4]);
        }

        CaptureRun run = CaptureRun.Read(builder.ToArray());
        Assert.All(run.Times, time => Assert.Equal(101_500_000_000, time));
        Anomaly anomaly = Assert.Single(run.Anomalies);
        Assert.Equal(AnomalyCode.CaptureTimestampInvalid, anomaly.Code);
        Assert.Contains("count: 5", anomaly.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_zone_field_is_told_and_not_applied()
    {
        PcapBuilder builder = new() { ZoneOffset = -3600 };
        CaptureRun run = CaptureRun.Read(builder.Add(1_000_000_000, new byte[4]).ToArray());
        Assert.Equal(1_000_000_000, run.Times.Single());
        Assert.Contains("-3600", Assert.Single(run.Metadata.Origins), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_at_any_byte_leaves_the_whole_packets_before_it()
    {
        PcapBuilder builder = Fill(new PcapBuilder());
        byte[] file = builder.ToArray();
        for (int length = 4; length < file.Length; length++)
        {
            CaptureRun run = CaptureRun.Read(file.AsSpan(0, length).ToArray());
            int whole = Math.Max(0, builder.Boundaries.Count(end => end <= length) - 1);
            Assert.Equal(CreatePackets().Take(whole), run.Packets);
            bool isBoundary = builder.Boundaries.Contains(length);
            Assert.Equal(isBoundary ? Array.Empty<AnomalyCode>() : new[] { AnomalyCode.CaptureTruncated }, run.Codes);
        }
    }

    [Fact]
    public void A_flipped_byte_anywhere_never_throws_and_never_adds_packets()
    {
        byte[] file = Fill(new PcapBuilder()).ToArray();
        for (int at = 0; at < file.Length; at++)
        {
            foreach (byte mask in new byte[] { 0x01, 0x80, 0xFF })
            {
                byte[] damaged = (byte[])file.Clone();
                damaged[at] ^= mask;
                try
                {
                    CaptureRun run = CaptureRun.Read(damaged);
                    Assert.True(run.Frames.Count <= 8, $"{run.Frames.Count} frames with byte {at} ^ {mask}");
                }
                catch (CaptureFormatException)
                {
                    Assert.True(at < 4);
                }
            }
        }
    }

    [Fact]
    public void An_impossible_length_is_passed_over_to_the_next_sound_records()
    {
        PcapBuilder builder = new();
        builder.Add(Start, new byte[40]).AddRecord(1_167_350_400, 5, 0xFFFF_FFFF, 0xFFFF_FFFF, new byte[30]);
        int resumed = builder.Boundaries[^1];
        Fill(builder);
        CaptureRun run = CaptureRun.Read(builder.ToArray());
        Assert.Equal(6, run.Frames.Count);
        Assert.Equal(CreatePackets(), run.Packets.Skip(1));
        Anomaly anomaly = Assert.Single(run.Anomalies);
        Assert.Equal(AnomalyCode.CaptureResynchronized, anomaly.Code);
        Assert.Equal(80, anomaly.FileOffset);
        Assert.Contains($"offset {resumed}", anomaly.Detail, StringComparison.Ordinal);
        Assert.Equal(resumed - 80, run.Metadata.SkippedBytes);
    }

    [Fact]
    public void A_length_that_leads_beyond_the_end_does_not_swallow_the_packets_behind_it()
    {
        PcapBuilder builder = new();
        Fill(builder.Add(Start, new byte[40]).AddRecord(1_167_350_400, 5, 200_000, 200_000, new byte[30]));
        CaptureRun run = CaptureRun.Read(builder.ToArray());
        Assert.Equal(CreatePackets(), run.Packets.Skip(1));
        Assert.Equal(new[] { AnomalyCode.CaptureResynchronized }, run.Codes);
    }

    [Fact]
    public void Damage_with_nothing_sound_behind_it_ends_the_reading()
    {
        byte[] junk = Enumerable.Range(0, 5000).Select(i => (byte)((i * 7) | 0x80)).ToArray();
        CaptureRun run = CaptureRun.Read(Fill(new PcapBuilder()).AddBytes(junk).ToArray());
        Assert.Equal(5, run.Frames.Count);
        Assert.Equal(new[] { AnomalyCode.CaptureCorrupt }, run.Codes);
        Assert.Equal(5000, run.Metadata.SkippedBytes);
    }

    [Fact]
    public void The_packet_length_limit_is_the_options()
    {
        byte[] file = new PcapBuilder().Add(Start, new byte[101]).ToArray();
        CaptureRun run = CaptureRun.Read(file, MsnParserOption.Default with { MaximumPacketLength = 100 });
        Assert.Empty(run.Frames);
        Assert.Equal(new[] { AnomalyCode.CaptureCorrupt }, run.Codes);
        Assert.Single(CaptureRun.Read(file, MsnParserOption.Default with { MaximumPacketLength = 101 }).Frames);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Short_reads_give_the_same_frames(uint magic, bool isBigEndian, int headerLength)
    {
        if (headerLength != 16 && magic == PcapBuilder.Microseconds)
        {
            return; // These can only be told by looking ahead, which a pipe does not allow.
        }

        PcapBuilder builder = new() { Magic = magic, IsBigEndian = isBigEndian, RecordHeaderLength = headerLength };
        byte[] file = Fill(builder).ToArray();
        List<Frame> whole = CaptureRun.Read(file).Frames;
        for (int length = 1; length < 40; length++)
        {
            using ChoppedStream stream = new(file, length);
            List<Frame> chopped = CaptureRun.Read(stream).Frames;
            Assert.Equal(whole.Select(frame => frame.Reference), chopped.Select(frame => frame.Reference));
            Assert.Equal(whole.Select(f => f.Data.ToArray()), chopped.Select(f => f.Data.ToArray()));
        }
    }

    [Fact]
    public void A_pipe_gives_a_frame_as_soon_as_its_last_byte_is_there()
    {
        PcapBuilder builder = Fill(new PcapBuilder());
        byte[] file = builder.ToArray();
        int read = 0;
        using ChoppedStream stream = new(file, () =>
        {
            read++;
            return 1;
        });
        using ICaptureReader reader = CaptureFile.Open(
            CaptureSource.FromStream(stream, "pipe"), MsnParserOption.Default, new RecordedAnomalies());
        foreach (int end in builder.Boundaries.Skip(1))
        {
            Assert.True(reader.TryRead(out _));
            Assert.Equal(end, read);
        }
    }

    private static PcapBuilder Fill(PcapBuilder builder)
    {
        foreach ((byte[] packet, long time) in CreatePackets().Zip(CreateTimes()))
        {
            builder.Add(time, packet);
        }

        return builder;
    }

    private static IEnumerable<byte[]> CreatePackets() =>
        Enumerable.Range(1, 5).Select(i => Enumerable.Repeat((byte)(0xA0 + i), (i * 13) + 1).ToArray());

    private static IEnumerable<long> CreateTimes() =>
        Enumerable.Range(1, 5).Select(i => Start + (i * 1_700_000_001L));
}
