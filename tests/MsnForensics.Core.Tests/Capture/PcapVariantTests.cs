using System;
using MsnForensics.Capture;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapVariantTests
{
    private const long Start = 1_167_350_400_000_000_000;

    [Theory]
    [InlineData(PcapBuilder.Microseconds, 20, 1, 16)]
    [InlineData(PcapBuilder.Microseconds, 20, 2, 20)]
    [InlineData(PcapBuilder.Microseconds, 24, 2, 24)]
    [InlineData(PcapBuilder.Modified, 28, 2, 28)]
    [InlineData(PcapBuilder.Modified, 24, 2, 24)]
    [InlineData(PcapBuilder.Microseconds, 16, 1, 16)]
    [InlineData(PcapBuilder.Microseconds, 16, 0, 16)]
    public void FindHeaderLength_needs_two_records_to_leave_the_usual_one(
        uint magic, int written, int count, int expected)
    {
        PcapBuilder builder = new() { Magic = magic, RecordHeaderLength = written };
        for (int i = 0; i < count; i++)
        {
            builder.Add(Start + i, new byte[60]);
        }

        byte[] file = builder.ToArray();
        PcapFileHeader header = PcapFileHeader.Read(file);
        Assert.Equal(expected, PcapVariant.FindHeaderLength(header, file.AsSpan(header.Length), 262_144));
    }

    [Theory]
    [InlineData(999_999u, false)]
    [InlineData(123_456_789u, true)]
    public void FindUnit_tells_the_unit_of_IXIA_files_from_their_fractions(uint fraction, bool expected)
    {
        PcapBuilder builder = new() { Magic = PcapBuilder.IxiaHardware };
        byte[] file = builder.AddRecord(1_167_350_400, fraction, 4, 4, new byte[4]).ToArray();
        PcapFileHeader header = PcapFileHeader.Read(file);
        Assert.Equal(expected, PcapVariant.FindUnit(header, file.AsSpan(header.Length), 262_144).IsNanoseconds);
    }
}
