namespace MsnForensics.Artifacts.Logs;

/// <summary>One line or element found in a log, in bytes from where the framer looked.</summary>
/// <param name="Skipped">Bytes in front of it.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Name">Name of the element, empty for lines; with a leading slash for an end tag.</param>
/// <param name="IsCut">The end is missing: another entry begins, the file ends, or the limit was hit.</param>
/// <param name="IsOverLimit">It is longer than the limit.</param>
public readonly record struct LogFrame(int Skipped, int Length, string Name, bool IsCut, bool IsOverLimit);
