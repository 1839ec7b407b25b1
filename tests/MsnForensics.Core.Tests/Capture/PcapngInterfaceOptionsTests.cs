using System.Linq;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapngInterfaceOptionsTests
{
    [Fact]
    public void Options_with_an_end_marker_stop_there()
    {
        byte[] file = new PcapngBuilder()
            .Section()
            .Interface(1, 0, PcapngOption.Text(2, "eth0"), PcapngOption.End, PcapngOption.Text(3, "not read"))
            .ToArray();
        Assert.Equal("", CaptureRun.Read(file).Metadata.Interfaces.Single().Description);
    }

    [Fact]
    public void Short_and_compiled_options_do_no_harm()
    {
        byte[] file = new PcapngBuilder()
            .Section()
            .Interface(
                1,
                0,
                new PcapngOption(9, System.Array.Empty<byte>()),
                new PcapngOption(14, new byte[3]),
                PcapngOption.Text(11, "\u0001\0\0"))
            .Enhanced(0, 5, new byte[4])
            .ToArray();
        CaptureRun run = CaptureRun.Read(file);
        Assert.Equal(5000, run.Times.Single());
        Assert.Equal("(compiled filter)", run.Metadata.Interfaces.Single().Filter);
        Assert.Empty(run.Anomalies);
    }
}
