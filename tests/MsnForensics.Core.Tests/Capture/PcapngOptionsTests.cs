using System;
using System.Collections.Generic;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapngOptionsTests
{
    [Theory]
    [InlineData("0100030061626300 0200000000000000", "1:616263 2:", false)]
    [InlineData("0100030061626300", "1:616263", false)]
    [InlineData("01000300616263", "1:616263", false)]
    [InlineData("0100040061626300 0200050061", "1:61626300", true)]
    [InlineData("010001", "", false)]
    [InlineData("", "", false)]
    [InlineData("0000000001000100FF000000", "", false)]
    public void MoveNext_stops_at_the_marker_or_the_end_of_the_block(string hex, string expected, bool isDamaged)
    {
        PcapngOptions options = new(
            Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), ByteOrder.Little);
        List<string> found = new();
        while (options.MoveNext())
        {
            found.Add($"{options.Code}:{Convert.ToHexString(options.Value)}");
        }

        Assert.Equal(expected, string.Join(' ', found));
        Assert.Equal(isDamaged, options.IsDamaged);
    }
}
