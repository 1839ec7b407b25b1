using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapngReaderTests
{
    private const ulong Start = 1_167_350_400_123_456;
    private const int PlainHead = 48;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_three_packet_blocks_give_frames(bool isBigEndian)
    {
        byte[] file = new PcapngBuilder()
            .Section(isBigEndian)
            .Interface(113, 6)
            .Enhanced(0, Start, Packet(5), 99)
            .Simple(Packet(6), 70)
            .Obsolete(0, 0xFFFF, Start + 1, Packet(9))
            .ToArray();
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(new[] { Packet(5), Packet(6), Packet(9) }, run.Packets);
        Assert.Equal(new long[] { 99, 70, 9 }, run.Frames.Select(frame => frame.OriginalLength));
        Assert.Equal(new[] { true, false, true }, run.Frames.Select(frame => frame.HasTime));
        Assert.Equal(new[] { (long)Start * 1000, 0, ((long)Start * 1000) + 1000 }, run.Times);
        Assert.Equal(new long[] { 1, 2, 3 }, run.Frames.Select(frame => frame.Number));
        Assert.All(run.Frames, frame => Assert.Equal(113, frame.LinkType));
        Assert.Equal(PlainHead + 28, run.Frames[0].FileOffset);
        Assert.Empty(run.Anomalies);
    }

    [Fact]
    public void Descriptions_comments_names_and_secrets_are_kept()
    {
        byte[] key = Encoding.ASCII.GetBytes("CLIENT_RANDOM 00 11\n");
        byte[] file = new PcapngBuilder()
            .Section(
                false,
                PcapngOption.Text(2, "PC"),
                PcapngOption.Text(3, "Windows XP"),
                PcapngOption.Text(4, "Ethereal"),
                PcapngOption.Comment("on the section"))
            .Interface(
                1,
                96,
                PcapngOption.Text(2, "eth0"),
                PcapngOption.Text(3, "uplink"),
                PcapngOption.Text(11, "\0port 1863"),
                PcapngOption.Comment("on the interface"))
            .Names((1, Join(new byte[] { 192, 0, 2, 1 }, "a.example\0b.example\0")), (3, Join(new byte[6], "nic\0")))
            .Names((2, Join(Enumerable.Repeat((byte)0x20, 16).ToArray(), "six.example\0")))
            .Enhanced(0, Start, Packet(7), null, PcapngOption.Comment("é on the frame"), PcapngOption.Comment("again"))
            .Secrets(0x544C534B, key)
            .ToArray();
        CaptureMetadata metadata = CaptureRun.Read(file).Metadata;
        Assert.Equal("PC; Windows XP; Ethereal", Assert.Single(metadata.Origins));
        Assert.Equal(new CaptureInterface(1, 96, "eth0", "uplink", "port 1863"), Assert.Single(metadata.Interfaces));
        Assert.Equal(
            new CaptureComment[]
            {
                new(0, "on the section"), new(0, "on the interface"), new(1, "é on the frame"), new(1, "again"),
            },
            metadata.Comments);
        Assert.Equal(
            new CaptureName[]
            {
                new("192.0.2.1", "a.example"),
                new("192.0.2.1", "b.example"),
                new("00:00:00:00:00:00", "nic"),
                new("2020:2020:2020:2020:2020:2020:2020:2020", "six.example"),
            },
            metadata.Names);
        CaptureSecret secret = Assert.Single(metadata.Secrets);
        Assert.Equal(0x544C534Bu, secret.Type);
        Assert.Equal(key, secret.Content);
    }

    [Fact]
    public void Unknown_and_local_blocks_are_passed_over()
    {
        byte[] file = new PcapngBuilder()
            .Section()
            .Interface()
            .Block(0x8000_0001, new byte[40])
            .Block(7, new byte[4])
            .Block(0x208, Array.Empty<byte>())
            .Enhanced(0, Start, Packet(4))
            .ToArray();
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(1, run.Frames.Single().Number);
        Assert.Empty(run.Anomalies);
    }

    [Theory]
    [InlineData(9u)]
    [InlineData(0x204u)]
    [InlineData(0x0BADu)]
    [InlineData(0x4000_0BADu)]
    public void Records_that_are_no_packets_take_a_frame_number_as_in_Wireshark(uint type)
    {
        byte[] file = new PcapngBuilder()
            .Section().Interface().Block(type, new byte[36]).Enhanced(0, Start, Packet(4)).ToArray();
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(2, run.Frames.Single().Number);
        Assert.Equal(2, run.Metadata.FrameCount);
    }

    [Fact]
    public void A_cut_at_any_byte_leaves_the_whole_packets_before_it()
    {
        PcapngBuilder builder = CreateSample();
        byte[] file = builder.ToArray();
        int[] packetEnds = { 3, 4, 6, 8, 10 };
        for (int length = 4; length < file.Length; length++)
        {
            CaptureRun run = CaptureRun.Read(file.AsSpan(0, length).ToArray());
            int blocks = builder.Boundaries.Count(end => end <= length);
            Assert.Equal(packetEnds.Count(end => end <= blocks), run.Frames.Count);
            bool isBoundary = builder.Boundaries.Contains(length);
            Assert.Equal(isBoundary ? Array.Empty<AnomalyCode>() : new[] { AnomalyCode.CaptureTruncated }, run.Codes);
        }
    }

    [Fact]
    public void A_flipped_byte_anywhere_never_throws_and_never_adds_packets()
    {
        byte[] file = CreateSample().ToArray();
        for (int at = 0; at < file.Length; at++)
        {
            foreach (byte mask in new byte[] { 0x01, 0x80, 0xFF })
            {
                byte[] damaged = (byte[])file.Clone();
                damaged[at] ^= mask;
                try
                {
                    CaptureRun run = CaptureRun.Read(damaged);
                    Assert.InRange(run.Frames.Count, 3, 7);
                }
                catch (CaptureFormatException)
                {
                    Assert.True(at < 12);
                }
            }
        }
    }

    [Theory]
    [InlineData(0xFFFF_FFFFu)]
    [InlineData(0u)]
    [InlineData(8u)]
    [InlineData(0x0100_0000u)]
    [InlineData(0x0001_0000u)]
    public void A_wrong_block_length_is_passed_over_to_the_next_sound_block(uint length)
    {
        PcapngBuilder builder = new PcapngBuilder().Section().Interface().Enhanced(0, Start, Packet(4));
        int at = builder.Boundaries[^1];
        builder.Enhanced(0, Start, Packet(5)).Enhanced(0, Start, Packet(6)).Enhanced(0, Start, Packet(7));
        byte[] file = builder.ToArray();
        BitConverter.GetBytes(length).CopyTo(file, at + 4);
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(new[] { Packet(4), Packet(6), Packet(7) }, run.Packets);
        Assert.Equal(new[] { AnomalyCode.CaptureResynchronized }, run.Codes);
        Assert.Equal(40, run.Metadata.SkippedBytes);
        Assert.Equal(at, run.Anomalies[0].FileOffset);
    }

    [Fact]
    public void A_wrong_closing_length_is_reported_and_passed_over()
    {
        PcapngBuilder builder = new PcapngBuilder().Section().Interface().Enhanced(0, Start, Packet(4));
        int end = builder.Boundaries[^1];
        byte[] file = builder.Enhanced(0, Start, Packet(5)).ToArray();
        file[end - 4]++;
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(2, run.Frames.Count);
        Assert.Equal(new[] { AnomalyCode.CaptureBlockInvalid }, run.Codes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_block_above_the_limit_is_skipped(bool isLast)
    {
        PcapngBuilder builder = new PcapngBuilder().Section().Interface().Enhanced(0, Start, Packet(4));
        builder.Secrets(1, Enumerable.Repeat((byte)0x55, 5000).ToArray());
        byte[] file = (isLast ? builder : builder.Enhanced(0, Start, Packet(5))).ToArray();
        CaptureRun run = CaptureRun.Read(file, MsnParserOption.Default with { MaximumBlockLength = 4096 });
        Assert.Equal(isLast ? 1 : 2, run.Frames.Count);
        Assert.Empty(run.Metadata.Secrets);
        Assert.Equal(new[] { AnomalyCode.CaptureLimitReached }, run.Codes);
    }

    [Fact]
    public void Short_reads_give_the_same_frames()
    {
        byte[] file = CreateSample().ToArray();
        List<Frame> whole = CaptureRun.Read(file).Frames;
        for (int length = 1; length < 40; length++)
        {
            using ChoppedStream stream = new(file, length);
            List<Frame> chopped = CaptureRun.Read(stream).Frames;
            Assert.Equal(whole.Select(frame => frame.Reference), chopped.Select(frame => frame.Reference));
            Assert.Equal(whole.Select(f => f.Data.ToArray()), chopped.Select(f => f.Data.ToArray()));
        }
    }

    private static PcapngBuilder CreateSample() => new PcapngBuilder()
        .Section(false, PcapngOption.Text(4, "test"))
        .Interface(1, 0, PcapngOption.Byte(9, 9))
        .Enhanced(0, Start * 1000, Packet(40), null, PcapngOption.Comment("comment"))
        .Simple(Packet(21))
        .Names((1, Join(new byte[] { 192, 0, 2, 1 }, "a.example\0")))
        .Obsolete(0, 0, Start * 1000, Packet(30))
        .Secrets(0x544C534B, Packet(50))
        .Enhanced(0, Start * 1000, Packet(33))
        .Statistics(0, Start * 1000, PcapngOption.UInt64(4, 5))
        .Enhanced(0, Start * 1000, Packet(64));

    private static byte[] Packet(int length) => Enumerable.Repeat((byte)0xB5, length).ToArray();

    private static byte[] Join(byte[] first, string second) => first.Concat(Encoding.ASCII.GetBytes(second)).ToArray();
}
