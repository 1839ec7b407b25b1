using System;
using MsnForensics.Capture;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapFileHeaderTests
{
    [Theory]
    [InlineData("D4C3B2A1", true)]
    [InlineData("A1B2C3D4", true)]
    [InlineData("4D3CB2A1", true)]
    [InlineData("A1B23C4D", true)]
    [InlineData("34CDB2A1", true)]
    [InlineData("A1B2CD34", true)]
    [InlineData("AB01001C", true)]
    [InlineData("1C0001AC", true)]
    [InlineData("0A0D0D0A", false)]
    [InlineData("A1B2C3D5", false)]
    [InlineData("00000000", false)]
    public void IsMagic_knows_every_magic_in_both_orders(string hex, bool expected) =>
        Assert.Equal(expected, PcapFileHeader.IsMagic(Convert.FromHexString(hex)));

    [Theory]
    [InlineData(0x24000001u, 1, 4)]
    [InlineData(0x20000001u, 1, 0)]
    [InlineData(0x04000071u, 113, 0)]
    [InlineData(276u, 276, 0)]
    public void The_link_type_field_holds_the_frame_check_length(uint field, int linkType, int frameCheck)
    {
        PcapFileHeader header = PcapFileHeader.Read(new PcapBuilder { LinkType = field }.ToArray());
        Assert.Equal(linkType, header.LinkType);
        Assert.Equal(frameCheck, header.FrameCheckLength);
    }

    [Theory]
    [InlineData(2, 6u, 1, true)]
    [InlineData(2, 9u, 6, true)]
    [InlineData(2, 15u, 10, true)]
    [InlineData(2, 24u, 0, true)]
    [InlineData(2, 1u, 1, false)]
    [InlineData(4, 6u, 6, false)]
    public void AIX_is_known_by_its_version_and_link_types(ushort minor, uint field, int linkType, bool isAix)
    {
        PcapFileHeader header = PcapFileHeader.Read(
            new PcapBuilder { LinkType = field, MinorVersion = minor }.ToArray());
        Assert.Equal(linkType, header.LinkType);
        Assert.Equal(isAix, header.IsAix);
        Assert.Equal(isAix, header.IsNanoseconds);
    }
}
