namespace MsnForensics.Protocol.Http;

/// <summary>What stands at the beginning of the bytes given to <see cref="HttpReader"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Bytes to give up; 0 for an end that takes none.</param>
/// <param name="Head">For <see cref="HttpPieceKind.Head"/>.</param>
/// <param name="Framing">For a head: how its body ends.</param>
public readonly record struct HttpPiece(
    HttpPieceKind Kind, int Length, HttpHead? Head = null, HttpFraming Framing = default);

/// <summary>The pieces of a message.</summary>
public enum HttpPieceKind
{
    /// <summary>Bytes that belong to no message; the status is Invalid.</summary>
    Damage,

    /// <summary>Start line and headers.</summary>
    Head,

    /// <summary>Bytes of the body.</summary>
    Body,

    /// <summary>Chunk sizes, trailers, blank lines: nothing that carries content.</summary>
    Envelope,

    /// <summary>The message is whole.</summary>
    End,
}
