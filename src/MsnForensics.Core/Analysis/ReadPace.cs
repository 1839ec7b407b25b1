using System;
using System.Globalization;

namespace MsnForensics.Analysis;

/// <summary>How far the reading of evidence is, and how fast it goes.</summary>
/// <param name="Read">Bytes read.</param>
/// <param name="Total">Bytes to read; null for a pipe.</param>
/// <param name="Elapsed">Time since the beginning.</param>
public readonly record struct ReadPace(long Read, long? Total, TimeSpan Elapsed)
{
    private const double Megabyte = 1_000_000;

    /// <summary>0 to 100; -1 when the total is not known.</summary>
    public int Percent => Total switch
    {
        null => -1,
        <= 0 => 100,
        long total => (int)Math.Max(0, Math.Min(100, 100.0 * Read / total)),
    };

    /// <summary>Seconds to the end at the pace so far; -1 when too little was read to tell.</summary>
    public int SecondsRemaining => Total is long total && Read > 0 && Elapsed.TotalSeconds >= 1
        ? (int)Math.Min(int.MaxValue, Math.Ceiling(Elapsed.TotalSeconds * Math.Max(0, total - Read) / Read))
        : -1;

    /// <summary>Bytes and megabytes a second, such as <c>1,024 of 2,048 bytes, 3.2 MB/s</c>.</summary>
    public override string ToString()
    {
        string bytes = Total is long total
            ? FormattableString.Invariant($"{Read:N0} of {total:N0} bytes")
            : Read.ToString("N0", CultureInfo.InvariantCulture) + " bytes";
        return Elapsed > TimeSpan.Zero
            ? bytes + FormattableString.Invariant($", {Read / Megabyte / Elapsed.TotalSeconds:N1} MB/s")
            : bytes;
    }
}
