using System.Numerics;
using CsCheck;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Capture;

public sealed class TimestampResolutionTests
{
    [Theory]
    [InlineData(0x8A, 1_000_000_000L, 102_400_000_001UL, 1_100_000_000_000_976_562L)]
    [InlineData(0x8A, 1_000_000_000L, 102_400_001UL, 1_000_100_000_000_976_562L)]
    [InlineData(6, 0L, 1_167_350_400_123_456UL, 1_167_350_400_123_456_000L)]
    [InlineData(9, 0L, 1_167_350_400_123_456_789UL, 1_167_350_400_123_456_789L)]
    [InlineData(3, 0L, 1_167_350_400_123UL, 1_167_350_400_123_000_000L)]
    [InlineData(0, 0L, 1_167_350_400UL, 1_167_350_400_000_000_000L)]
    [InlineData(12, 0L, 1_999_999_999_999UL, 1_999_999_999L)]
    [InlineData(6, -2L, 500_000UL, -1_500_000_000L)]
    [InlineData(6, -1L, 1_500_000UL, 500_000_000L)]
    [InlineData(127, 0L, ulong.MaxValue, 0L)]
    [InlineData(0xFF, 0L, ulong.MaxValue, 0L)]
    [InlineData(0x80, 0L, 5UL, 5_000_000_000L)]
    [InlineData(0xA0, 0L, 0x1_8000_0000UL, 1_500_000_000L)]
    public void TryConvert_is_exact(byte code, long offset, ulong ticks, long expected)
    {
        Assert.True(new TimestampResolution(code, offset).TryConvert(ticks, out long actual));
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData(0, 0L, ulong.MaxValue, long.MaxValue)]
    [InlineData(6, long.MaxValue, ulong.MaxValue, long.MaxValue)]
    [InlineData(6, long.MinValue, 0UL, long.MinValue)]
    [InlineData(9, 0L, ulong.MaxValue, long.MaxValue)]
    public void TryConvert_says_what_is_out_of_range(byte code, long offset, ulong ticks, long nearest)
    {
        Assert.False(new TimestampResolution(code, offset).TryConvert(ticks, out long actual));
        Assert.Equal(nearest, actual);
    }

    [Fact]
    public void TryConvert_agrees_with_big_integers()
    {
        Gen.Select(Gen.Byte, Gen.Long[-10_000_000_000, 10_000_000_000], Gen.ULong).Sample((code, offset, ticks) =>
        {
            BigInteger unit = (code & 0x80) != 0
                ? BigInteger.Pow(2, code & 0x7F)
                : BigInteger.Pow(10, code & 0x7F);
            BigInteger exact = ((BigInteger)ticks * 1_000_000_000 / unit) + ((BigInteger)offset * 1_000_000_000);
            bool isInRange = new TimestampResolution(code, offset).TryConvert(ticks, out long actual);
            if (isInRange)
            {
                Assert.Equal(exact, actual);
            }
            else
            {
                Assert.True(BigInteger.Abs(exact) > long.MaxValue - 2_000_000_000L);
            }
        });
    }
}
