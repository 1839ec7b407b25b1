namespace MsnForensics.Capture;

/// <summary>Names one frame of the evidence and its time.</summary>
/// <param name="Source">Index of the file in a merged run, else 0.</param>
/// <param name="Number">1-based frame number in that file.</param>
/// <param name="UnixNanoseconds">Capture time, nanoseconds since 1970 UTC.</param>
public readonly record struct FrameReference(int Source, long Number, long UnixNanoseconds);
