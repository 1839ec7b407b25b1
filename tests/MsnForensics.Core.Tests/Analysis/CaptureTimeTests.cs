using System;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class CaptureTimeTests
{
    [Theory]
    [InlineData(0L, "1970-01-01T00:00:00.0000000")]
    [InlineData(1_234_567_890_123_456_789L, "2009-02-13T23:31:30.1234567")]
    [InlineData(99L, "1970-01-01T00:00:00.0000000")]
    [InlineData(-1L, "1969-12-31T23:59:59.9999999")]
    [InlineData(-100L, "1969-12-31T23:59:59.9999999")]
    public void Nanoseconds_become_ticks_rounded_down(long nanoseconds, string expected)
    {
        DateTimeOffset time = CaptureTime.ToUtc(nanoseconds, TimeSpan.Zero);
        Assert.Equal(expected, time.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", null));
        Assert.Equal(TimeSpan.Zero, time.Offset);
    }

    [Fact]
    public void An_offset_is_added_and_never_overflows()
    {
        Assert.Equal(DateTimeOffset.UnixEpoch.AddHours(2), CaptureTime.ToUtc(0, TimeSpan.FromHours(2)));
        Assert.Equal(
            DateTimeOffset.MaxValue.Ticks, CaptureTime.ToUtc(long.MaxValue, TimeSpan.FromDays(3_600_000)).Ticks);
        Assert.Equal(
            DateTimeOffset.MinValue.Ticks, CaptureTime.ToUtc(long.MinValue, TimeSpan.FromDays(-3_600_000)).Ticks);
    }
}
