using System.IO;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapngResynchronizerTests
{
    [Theory]
    [InlineData(2, false, false, true)]
    [InlineData(2, true, true, true)]
    [InlineData(1, false, true, true)]
    [InlineData(1, true, false, false)]
    public void TryFind_wants_a_chain_of_blocks(int blocks, bool mustChain, bool isBigEndian, bool expected)
    {
        PcapngBuilder builder = new PcapngBuilder().Section(isBigEndian);
        builder.Raw(Enumerable.Repeat((byte)0x06, 1_500_001).ToArray());
        int place = builder.Boundaries[^1];
        for (int i = 0; i < blocks; i++)
        {
            builder.Enhanced(0, 1, new byte[60]);
        }

        byte[] file = builder.ToArray();
        using CaptureBuffer buffer = new(new MemoryStream(file), file.Length, 0);
        Assert.Equal(expected, new PcapngResynchronizer(buffer, new ByteOrder(isBigEndian)).TryFind(mustChain));
        Assert.Equal(expected ? place : file.Length, buffer.Offset);
    }

    [Fact]
    public void TryFind_takes_a_section_of_the_other_byte_order()
    {
        PcapngBuilder builder = new PcapngBuilder().Raw(new byte[33]).Section(true).Interface();
        using CaptureBuffer buffer = new(new MemoryStream(builder.ToArray()), null, 0);
        Assert.True(new PcapngResynchronizer(buffer, ByteOrder.Little).TryFind(true));
        Assert.Equal(33, buffer.Offset);
    }
}
