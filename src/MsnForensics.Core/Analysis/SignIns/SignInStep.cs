using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.SignIns;

/// <summary>A command or a part of an HTTP exchange that belongs to a sign-in.</summary>
/// <param name="Name">Without secrets.</param>
/// <param name="Stream">The stream it was seen on.</param>
/// <param name="Piece">Its bytes.</param>
/// <param name="At">The frame that completed it.</param>
public sealed record SignInStep(string Name, StreamContext Stream, StreamPiece Piece, FrameReference At)
{
    public static SignInStep Of(string name, StreamContext stream, CommandEvent item) =>
        new(name, stream, item.Piece, item.At);
}
