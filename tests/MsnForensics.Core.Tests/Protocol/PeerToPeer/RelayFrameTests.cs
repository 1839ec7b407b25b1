using MsnForensics.Bytes;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class RelayFrameTests
{
    [Theory]
    [InlineData("18 00 00 00 00 00 00 00", ParseStatus.NeedMore, 24)]
    [InlineData("02 00 00 00 00 00 00 00 01 02", ParseStatus.Complete, 2)]
    [InlineData("02 00 00 00 01 00 00 00 01 02", ParseStatus.Invalid, 0)]
    [InlineData("01 00 01 00 00 00 00 00", ParseStatus.Invalid, 0)]
    [InlineData("02 00 00 00 00 00 00", ParseStatus.NeedMore, 0)]
    [InlineData("", ParseStatus.NeedMore, 0)]
    public void The_prefix_is_read(string hex, ParseStatus expected, int expectedLength)
    {
        Assert.Equal(expected, RelayFrame.TryRead(P2PBytes.Hex(hex), out int length));
        Assert.Equal(expectedLength, length);
    }
}
