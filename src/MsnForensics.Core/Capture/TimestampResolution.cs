using System;

namespace MsnForensics.Capture;

/// <summary>
/// Turns the time stamps of one pcapng interface into nanoseconds, exactly: whole seconds and the fraction are
/// computed apart, since their product does not fit into 64 bits.
/// </summary>
internal readonly struct TimestampResolution
{
    private const int NanosecondExponent = 9;
    private const ulong NanosecondsPerSecond = 1_000_000_000;
    private const long LargestSecond = long.MaxValue / 1_000_000_000;
    private const int LargestDecimalExponent = 19;

    private readonly int _exponent;
    private readonly bool _isBinary;
    private readonly long _offsetSeconds;
    private readonly ulong _nanosecondsPerTick;
    private readonly ulong _largestSimpleTick;

    /// <param name="code">if_tsresol: top bit clear for powers of ten, set for powers of two.</param>
    /// <param name="offsetSeconds">if_tsoffset, added to every time.</param>
    public TimestampResolution(byte code, long offsetSeconds)
    {
        _isBinary = (code & 0x80) != 0;
        _exponent = code & 0x7F;
        _offsetSeconds = offsetSeconds;
        bool isSimple = !_isBinary && _exponent <= NanosecondExponent && offsetSeconds == 0;
        _nanosecondsPerTick = isSimple ? PowerOfTen(NanosecondExponent - _exponent) : 0;
        _largestSimpleTick = isSimple ? long.MaxValue / _nanosecondsPerTick : 0;
    }

    /// <summary>Microseconds, what an interface without if_tsresol has.</summary>
    public static TimestampResolution Default { get; } = new(6, 0);

    /// <summary>Nanoseconds since 1970 UTC; false when out of range, with the nearest time in range.</summary>
    public bool TryConvert(ulong ticks, out long unixNanoseconds)
    {
        if (ticks <= _largestSimpleTick && _nanosecondsPerTick != 0)
        {
            unixNanoseconds = (long)(ticks * _nanosecondsPerTick);
            return true;
        }

        Split(ticks, out ulong seconds, out ulong nanoseconds);
        return TryCombine(seconds, nanoseconds, out unixNanoseconds);
    }

    private static ulong PowerOfTen(int exponent)
    {
        ulong power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    private void Split(ulong ticks, out ulong seconds, out ulong nanoseconds)
    {
        if (_isBinary)
        {
            seconds = _exponent < 64 ? ticks >> _exponent : 0;
            ulong fraction = _exponent == 0 ? 0 : _exponent < 64 ? ticks & ((1UL << _exponent) - 1) : ticks;
            nanoseconds = ScaleBinary(fraction);
            return;
        }

        if (_exponent > LargestDecimalExponent)
        {
            int excess = _exponent - NanosecondExponent;
            seconds = 0;
            nanoseconds = excess > LargestDecimalExponent ? 0 : ticks / PowerOfTen(excess);
            return;
        }

        ulong perSecond = PowerOfTen(_exponent);
        seconds = ticks / perSecond;
        nanoseconds = _exponent <= NanosecondExponent
            ? ticks % perSecond * PowerOfTen(NanosecondExponent - _exponent)
            : ticks % perSecond / PowerOfTen(_exponent - NanosecondExponent);
    }

    /// <summary>fraction · 10^9 / 2^exponent by a 96-bit product in two halves.</summary>
    private ulong ScaleBinary(ulong fraction)
    {
        ulong low = (fraction & 0xFFFFFFFF) * NanosecondsPerSecond;
        ulong high = ((fraction >> 32) * NanosecondsPerSecond) + (low >> 32);
        if (_exponent < 32)
        {
            return low >> _exponent;
        }

        return _exponent < 96 ? high >> (_exponent - 32) : 0;
    }

    private bool TryCombine(ulong seconds, ulong nanoseconds, out long unixNanoseconds)
    {
        long clipped = (long)Math.Min(seconds, long.MaxValue);
        bool isTooLarge = seconds > long.MaxValue || (_offsetSeconds > 0 && clipped > long.MaxValue - _offsetSeconds);
        long sum = isTooLarge ? long.MaxValue : clipped + _offsetSeconds;
        if (sum >= LargestSecond)
        {
            unixNanoseconds = long.MaxValue;
            return false;
        }

        if (sum <= -LargestSecond)
        {
            unixNanoseconds = long.MinValue;
            return false;
        }

        unixNanoseconds = (sum * (long)NanosecondsPerSecond) + (long)nanoseconds;
        return true;
    }
}
