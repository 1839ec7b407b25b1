using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapngSectionTests
{
    private const ulong Start = 1_167_350_400_123_456;

    [Fact]
    public void Sections_have_their_own_byte_order_and_interfaces()
    {
        byte[] file = new PcapngBuilder()
            .Section(false)
            .Interface(1)
            .Interface(101, 0, PcapngOption.Byte(9, 9))
            .Enhanced(1, 5_000_000_007, Packet(4))
            .Section(true)
            .Interface(113, 0, PcapngOption.Byte(9, 3))
            .Enhanced(0, 5_001, Packet(8))
            .Enhanced(1, 5_001, Packet(3))
            .ToArray();
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(new[] { 101, 113, -1 }, run.Frames.Select(frame => frame.LinkType));
        Assert.Equal(new[] { 5_000_000_007, 5_001_000_000, 0 }, run.Times);
        Assert.Equal(new[] { 1, 101, 113 }, run.Metadata.LinkTypes);
        Assert.Equal(3, run.Metadata.Interfaces.Count);
        Assert.Equal(new[] { AnomalyCode.CaptureInterfaceUnknown }, run.Codes);
    }

    [Fact]
    public void Losses_are_counted_once_per_interface_and_reported_per_section()
    {
        byte[] file = new PcapngBuilder()
            .Section(true)
            .Interface(1, 0, PcapngOption.Text(2, "eth0"))
            .Interface()
            .Enhanced(0, Start, Packet(4), null, PcapngOption.UInt64(4, 3))
            .Obsolete(1, 7, Start, Packet(4))
            .Statistics(0, Start, PcapngOption.UInt64(5, 2), PcapngOption.UInt64(7, 40))
            .Section()
            .Interface()
            .Statistics(0, Start, PcapngOption.UInt64(7, 100))
            .Statistics(0, Start, PcapngOption.UInt64(7, 101))
            .ToArray();
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(42 + 7 + 101, run.Metadata.DroppedFrameCount);
        Assert.Equal(
            new[]
            {
                "Interface 0 (eth0): 42 packets were dropped while capturing",
                "Interface 1: 7 packets were dropped while capturing",
                "Interface 0: 101 packets were dropped while capturing",
            },
            run.Anomalies.Select(anomaly => anomaly.Detail));
    }

    [Fact]
    public void An_option_beyond_its_block_is_reported()
    {
        byte[] file = new PcapngBuilder().Section().Interface(1, 0, PcapngOption.Text(2, "eth0")).ToArray();
        file[28 + 16 + 2] = 200;
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(new[] { AnomalyCode.CaptureBlockInvalid }, run.Codes);
        Assert.Single(run.Metadata.Interfaces);
    }

    [Fact]
    public void Interfaces_above_the_limit_are_unknown_to_their_packets()
    {
        byte[] file = new PcapngBuilder()
            .Section().Interface().Interface().Enhanced(0, Start, Packet(4)).Enhanced(1, Start, Packet(4)).ToArray();
        CaptureRun run = CaptureRun.Read(file, MsnParserOption.Default with { MaximumInterfaceCount = 1 });
        Assert.Equal(new[] { 1, -1 }, run.Frames.Select(frame => frame.LinkType));
        Assert.Equal(
            new[] { AnomalyCode.CaptureLimitReached, AnomalyCode.CaptureInterfaceUnknown }, run.Codes);
    }

    private static byte[] Packet(int length) => Enumerable.Repeat((byte)0xB5, length).ToArray();
}
