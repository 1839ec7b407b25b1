namespace MsnForensics.Analysis.Streams;

/// <summary>A range of one direction of a stream that a record was read from.</summary>
/// <param name="IsFromClient">Which direction.</param>
/// <param name="Range">Where in it, and which frames brought it.</param>
public readonly record struct StreamPiece(bool IsFromClient, ByteRange Range)
{
    /// <summary>As most are.</summary>
    public bool IsOfOneFrame => Range.Frames.Count == 1;
}
