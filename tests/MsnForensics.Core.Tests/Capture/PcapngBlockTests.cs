using System;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapngBlockTests
{
    [Theory]
    [InlineData("0A0D0D0A1C0000004D3C2B1A", true)]
    [InlineData("0A0D0D0A0000001C1A2B3C4D", true)]
    [InlineData("0A0D0D0A1C0000004D3C2B1B", false)]
    [InlineData("0A0D0D0A1C00", true)]
    [InlineData("0A0D0D0B1C0000004D3C2B1A", false)]
    public void IsFileStart_checks_the_byte_order_mark_where_it_is(string hex, bool expected) =>
        Assert.Equal(expected, PcapngBlock.IsFileStart(Convert.FromHexString(hex)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 4)]
    [InlineData(4, 4)]
    [InlineData(0xFFFF_FFFF, 0x1_0000_0000)]
    public void Pad_rounds_up_to_four(long length, long expected) =>
        Assert.Equal(expected, PcapngBlock.Pad(length));
}
