using System;
using MsnForensics.Testing.Packets;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Transport;

public sealed class LinkLayerTests
{
    [Theory]
    [InlineData(0x0806)]
    [InlineData(0x8847)]
    public void Strip_names_what_is_not_IP(int type)
    {
        byte[] frame = LinkFraming.EthernetFrame(type, new byte[28]);
        Assert.Equal(LinkResult.Stripped, LinkLayer.Strip(1, frame, out int etherType, out int offset));
        Assert.Equal((type, 14), (etherType, offset));
    }

    [Fact]
    public void Strip_steps_over_tags_before_other_types()
    {
        byte[] frame = LinkFraming.EthernetFrame(0x8926, [1, 2, 3, 4, 0x81, 0, 0, 5, 8, 6, .. new byte[28]]);
        Assert.Equal(LinkResult.Stripped, LinkLayer.Strip(1, frame, out int etherType, out int offset));
        Assert.Equal((0x0806, 24), (etherType, offset));
    }

    [Fact]
    public void Strip_gives_up_on_an_endless_row_of_tags()
    {
        byte[] tags = new byte[400];
        for (int place = 0; place < tags.Length; place += 4)
        {
            tags[place] = 0x81;
        }

        Assert.Equal(LinkResult.Malformed, LinkLayer.Strip(1, LinkFraming.EthernetFrame(0x8100, tags[2..]), out _, out _));
    }

    [Fact]
    public void Strip_does_not_nest_packet_taps()
    {
        byte[] frame = new byte[300];
        (frame[0], frame[8], frame[9]) = (12, 2, 1);
        Assert.Equal(LinkResult.Malformed, LinkLayer.Strip(258, frame, out _, out _));
    }

    [Theory]
    [InlineData(147)]
    [InlineData(-1)]
    public void Strip_leaves_unknown_types_alone(int linkType) =>
        Assert.Equal(LinkResult.Unknown, LinkLayer.Strip(linkType, new byte[60], out _, out _));

    [Fact]
    public void Strip_survives_every_cut()
    {
        byte[] ip = InternetBuilder.Packet(
            System.Net.IPAddress.Loopback, System.Net.IPAddress.Loopback, 253, new byte[8]);
        foreach (LinkFraming link in LinkFraming.All)
        {
            byte[] frame = link.Wrap(ip);
            for (int length = 0; length < frame.Length; length++)
            {
                LinkResult result = LinkLayer.Strip(link.LinkType, frame.AsSpan(0, length), out _, out int offset);
                Assert.NotEqual(LinkResult.Unknown, result);
                Assert.True(result != LinkResult.Stripped || offset <= length + 3, $"{link.Name} at {length}");
            }
        }
    }
}
