using System;
using System.Globalization;

namespace MsnForensics;

/// <summary>One step of a sign-in.</summary>
/// <param name="Timestamp">UTC time of its last byte.</param>
/// <param name="Name">Command or request, without secrets.</param>
/// <param name="StreamId">The connection.</param>
/// <param name="FrameNumber">The frame that completed it.</param>
public sealed record MsnAuthenticationStep(DateTimeOffset Timestamp, string Name, long StreamId, long FrameNumber)
{
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0:HH:mm:ss.fff} {1} (frame {2})", Timestamp.UtcDateTime, Name, FrameNumber);
}
