using System;
using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapngPacketsTests
{
    private const ulong Start = 1_167_350_400_123_456;

    [Fact]
    public void A_simple_packet_ends_at_the_snap_length_or_its_block()
    {
        byte[] file = new PcapngBuilder()
            .Section().Interface(1, 10).Simple(Packet(12), 12).Simple(Packet(8), 400).ToArray();
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(new[] { 10, 8 }, run.Frames.Select(frame => frame.Data.Length));
    }

    [Fact]
    public void Packets_of_unknown_interfaces_keep_their_bytes_and_are_reported_once()
    {
        byte[] file = new PcapngBuilder().Section().Enhanced(0, Start, Packet(4)).Simple(Packet(5)).ToArray();
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(new[] { Packet(4), Packet(5) }, run.Packets);
        Assert.All(run.Frames, frame => Assert.False(frame.HasTime));
        Assert.Contains("count: 2", Assert.Single(run.Anomalies).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Frame_check_length_comes_from_the_packet_else_from_the_interface()
    {
        byte[] file = new PcapngBuilder()
            .Section()
            .Interface(1, 0, PcapngOption.Byte(13, 4))
            .Interface(1, 0, PcapngOption.Byte(13, 32))
            .Enhanced(0, Start, Packet(60))
            .Enhanced(1, Start, Packet(60), 62)
            .Enhanced(0, Start, Packet(60), null, PcapngOption.UInt32(2, 2 << 5))
            .ToArray();
        Assert.Equal(new[] { 4, 2, 2 }, CaptureRun.Read(file).Frames.Select(frame => frame.FrameCheckLength));
    }

    [Fact]
    public void Times_out_of_range_are_clamped_and_reported_once()
    {
        byte[] file = new PcapngBuilder()
            .Section()
            .Interface()
            .Interface(1, 0, PcapngOption.UInt64(14, unchecked((ulong)-20_000_000_000)))
            .Enhanced(0, ulong.MaxValue, Packet(4))
            .Enhanced(0, ulong.MaxValue, Packet(4))
            .Enhanced(1, 0, Packet(4))
            .ToArray();
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(new[] { long.MaxValue, long.MaxValue, long.MinValue }, run.Times);
        Assert.Contains("count: 3", Assert.Single(run.Anomalies).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packet_longer_than_its_block_gives_what_is_there()
    {
        byte[] file = new PcapngBuilder().Section().Interface().Enhanced(0, Start, Packet(8)).ToArray();
        BitConverter.GetBytes(0xFFFF_FFFF).CopyTo(file, 48 + 20);
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(Packet(8), run.Packets.Single());
        Assert.Equal(new[] { AnomalyCode.CaptureBlockInvalid }, run.Codes);
    }

    [Fact]
    public void Packets_above_the_limit_are_cut()
    {
        byte[] file = new PcapngBuilder().Section().Interface().Enhanced(0, Start, Packet(101)).ToArray();
        CaptureRun run = CaptureRun.Read(file, MsnParserOption.Default with { MaximumPacketLength = 100 });
        Assert.Equal(Packet(100), run.Packets.Single());
        Assert.Equal(101, run.Frames.Single().OriginalLength);
        Assert.Equal(new[] { AnomalyCode.CaptureLimitReached }, run.Codes);
    }

    private static byte[] Packet(int length) => Enumerable.Repeat((byte)0xB5, length).ToArray();
}
