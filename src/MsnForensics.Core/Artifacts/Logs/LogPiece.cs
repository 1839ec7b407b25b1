namespace MsnForensics.Artifacts.Logs;

/// <summary>One line or element, decoded.</summary>
/// <param name="Name">Name of the element; empty for lines.</param>
/// <param name="Text">With its line end.</param>
/// <param name="Offset">Of its first byte in the file.</param>
/// <param name="Length">Bytes.</param>
/// <param name="IsCut">Its end is missing.</param>
public readonly record struct LogPiece(string Name, string Text, long Offset, long Length, bool IsCut);
