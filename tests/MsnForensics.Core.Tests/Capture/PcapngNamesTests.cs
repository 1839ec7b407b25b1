using System;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapngNamesTests
{
    [Fact]
    public void Records_of_unknown_types_and_short_ones_are_passed_over()
    {
        byte[] file = new PcapngBuilder()
            .Section()
            .Names((77, new byte[9]), (2, new byte[5]), (1, new byte[] { 192, 0, 2, 9, 0x78 }))
            .ToArray();
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(new CaptureName("192.0.2.9", "x"), Assert.Single(run.Metadata.Names));
        Assert.Empty(run.Anomalies);
    }

    [Fact]
    public void A_record_beyond_its_block_is_reported()
    {
        byte[] body = { 1, 0, 200, 0, 192, 0, 2, 9 };
        CaptureRun run = CaptureRun.Read(new PcapngBuilder().Section().Block(4, body).ToArray());
        Assert.Equal(new[] { AnomalyCode.CaptureBlockInvalid }, run.Codes);
        Assert.Empty(run.Metadata.Names);
    }

    [Fact]
    public void A_missing_end_record_is_no_fault()
    {
        byte[] body = { 1, 0, 6, 0, 192, 0, 2, 9, 0x78, 0, 0, 0 };
        CaptureRun run = CaptureRun.Read(new PcapngBuilder().Section().Block(4, body).ToArray());
        Assert.Single(run.Metadata.Names);
        Assert.Equal(Array.Empty<AnomalyCode>(), run.Codes.ToArray());
    }
}
