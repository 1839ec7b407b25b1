namespace MsnForensics.Diagnostics;

/// <summary>An oddity of the evidence, found by any layer, before Analysis turns it into a record.</summary>
/// <param name="Code">The stable code; <see cref="AnomalyCatalog"/> tells its meaning and severity.</param>
/// <param name="Detail">Plain words with the numbers that matter, in the invariant culture.</param>
/// <param name="FrameNumber">1-based frame of the source, or 0 when no single frame is meant.</param>
/// <param name="UnixNanoseconds">Capture time, or 0 when unknown.</param>
/// <param name="Source">Index of the capture file in a merged run, else 0.</param>
/// <param name="FileOffset">Byte offset in the uncompressed file, or -1 when not known.</param>
public sealed record Anomaly(
    AnomalyCode Code,
    string Detail,
    long FrameNumber = 0,
    long UnixNanoseconds = 0,
    int Source = 0,
    long FileOffset = -1);
