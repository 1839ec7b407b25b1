using MsnForensics.Capture;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapRecordLayoutTests
{
    private const uint Now = 1_167_350_400;

    [Theory]
    [InlineData(Now, 999_999u, 60u, 60u, true)]
    [InlineData(Now, 1_000_000u, 60u, 60u, false)]
    [InlineData(Now, 0u, 0u, 60u, false)]
    [InlineData(Now, 0u, 60u, 59u, false)]
    [InlineData(Now, 0u, 262_144u, 262_144u, true)]
    [InlineData(Now, 0u, 262_145u, 262_145u, false)]
    [InlineData(Now, 0u, 60u, 0x7FFF_FFFFu, false)]
    [InlineData(Now + 100_000_000, 0u, 60u, 60u, true)]
    [InlineData(Now + 400_000_000, 0u, 60u, 60u, false)]
    [InlineData(0u, 0u, 60u, 60u, false)]
    public void IsPlausible_believes_only_what_packets_look_like(
        uint seconds, uint fraction, uint captured, uint original, bool expected)
    {
        PcapRecordLayout layout = new(PcapFileHeader.Read(new PcapBuilder().ToArray()), 16, 262_144);
        PcapRecordLayout.Record record = new(seconds, fraction, captured, original);
        Assert.Equal(expected, layout.IsPlausible(record, Now));
    }
}
