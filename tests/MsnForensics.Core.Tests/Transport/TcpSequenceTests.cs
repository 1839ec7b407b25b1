using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Transport;

public sealed class TcpSequenceTests
{
    [Theory]
    [InlineData(0xFFFF_FFF0u, 0x10u, 0L, 32L, true)]
    [InlineData(0xFFFF_FFF0u, 0xFFFF_FFE0u, 0L, -16L, true)]
    [InlineData(5u, 5u, 0L, 0L, true)]
    [InlineData(0u, 100u, 0x1_0000_0000L, 0x1_0000_0064L, true)]
    [InlineData(0u, 0x5000_0000u, 0L, 0x5000_0000L, false)]
    [InlineData(0u, 0x5000_0000u, 0x4000_0000L, 0x5000_0000L, true)]
    public void TryUnwrap_takes_the_nearest_offset(uint zero, uint value, long near, long offset, bool isNear)
    {
        Assert.Equal(isNear, new TcpSequence(value).TryUnwrap(new TcpSequence(zero), near, out long found));
        Assert.Equal(offset, found);
    }

    [Fact]
    public void Advance_wraps() => Assert.Equal(4u, new TcpSequence(0xFFFF_FFFF).Advance(5).Value);
}
