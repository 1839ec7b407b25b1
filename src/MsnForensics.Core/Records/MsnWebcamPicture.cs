using System;

namespace MsnForensics;

/// <summary>Where one picture of a webcam lies in the saved content.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Time">UTC time of the frame that completed it.</param>
/// <param name="Milliseconds">The encoder's clock.</param>
/// <param name="Offset">Of its header.</param>
/// <param name="Length">Bytes with the header.</param>
/// <param name="IsKey">It stands alone; all others need those before.</param>
public sealed record MsnWebcamPicture(
    long Number, DateTimeOffset Time, long Milliseconds, long Offset, int Length, bool IsKey);
