using System;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Analysis.Sessions;

/// <summary>A place in a session's order of events: capture time, then order of processing.</summary>
/// <param name="UnixNanoseconds">Capture time.</param>
/// <param name="Sequence">Running number of the command in its session.</param>
public readonly record struct Moment(long UnixNanoseconds, long Sequence) : IComparable<Moment>
{
    /// <summary>Before everything captured.</summary>
    public static Moment Beginning => new(long.MinValue, -1);

    public static Moment Of(CommandEvent item) => new(item.At.UnixNanoseconds, item.Sequence);

    public static bool operator <(Moment left, Moment right) => left.CompareTo(right) < 0;

    public static bool operator >(Moment left, Moment right) => left.CompareTo(right) > 0;

    public static bool operator <=(Moment left, Moment right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Moment left, Moment right) => left.CompareTo(right) >= 0;

    public int CompareTo(Moment other)
    {
        int byTime = UnixNanoseconds.CompareTo(other.UnixNanoseconds);
        return byTime != 0 ? byTime : Sequence.CompareTo(other.Sequence);
    }
}
