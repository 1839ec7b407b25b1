using System;

namespace MsnForensics.Bytes;

/// <summary>Times as Windows stores them: steps of 100 ns since 1601, UTC.</summary>
public static class FileTime
{
    /// <summary>The moment; null for 0 and for what no clock of these years showed.</summary>
    public static DateTimeOffset? ToUtc(long fileTime)
    {
        if (fileTime <= 0 || fileTime > DateTimeOffset.MaxValue.ToFileTime())
        {
            return null;
        }

        DateTimeOffset time = DateTimeOffset.FromFileTime(fileTime).ToUniversalTime();
        return time.Year is >= 1980 and < 2100 ? time : null;
    }
}
