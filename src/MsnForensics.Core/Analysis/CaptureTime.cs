using System;

namespace MsnForensics.Analysis;

/// <summary>Capture time to clock time: nanoseconds since 1970 UTC to .NET's 100 ns ticks, rounded down.</summary>
public static class CaptureTime
{
    private const long EpochTicks = 621_355_968_000_000_000;

    public static DateTimeOffset ToUtc(long unixNanoseconds, TimeSpan offset)
    {
        long ticks = unixNanoseconds / 100;
        if (unixNanoseconds < 0 && unixNanoseconds % 100 != 0)
        {
            ticks--;
        }

        long total = EpochTicks + ticks + offset.Ticks;
        return new DateTimeOffset(
            Math.Max(DateTimeOffset.MinValue.Ticks, Math.Min(DateTimeOffset.MaxValue.Ticks, total)), TimeSpan.Zero);
    }
}
