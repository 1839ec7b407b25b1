using System;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;

namespace MsnForensics.Protocol.Http;

/// <summary>
/// Reads one direction of HTTP/1.x piece by piece: heads, bytes of bodies, ends of messages. A body is never held; who
/// does not want it passes it by. Behind damage the reader goes on at the next start line (RFC 9112).
/// </summary>
public sealed class HttpReader
{
    /// <summary>A size and its extensions; servers wrote a dozen bytes.</summary>
    private const int MaximumChunkLineLength = 4096;

    /// <summary>Real heads have some 30 lines.</summary>
    private const int MaximumHeaderCount = 1000;

    private readonly MsnParserOption _limits;
    private State _state;
    private bool _isInsideLine;
    private bool _wantsTunnel;
    private long _remaining;
    private int _scanned;
    private int _trailerLength;

    /// <param name="limits">The limits of heads.</param>
    /// <param name="isStart">The first bytes begin a message; else the first start line is looked for.</param>
    public HttpReader(MsnParserOption limits, bool isStart = true)
    {
        _limits = limits;
        _state = isStart ? State.Start : State.Search;
    }

    private enum State
    {
        Start,
        Search,
        Length,
        UntilClose,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailer,
        End,
        Tunnel,
    }

    /// <summary>The method that the next answer of this direction answers; null when unknown.</summary>
    public string? RequestMethod { get; set; }

    /// <summary>
    /// A head asked for, or answered with, another protocol. Nothing is read until <see cref="Resume"/>.
    /// </summary>
    public bool IsTunnel => _state == State.Tunnel;

    /// <summary>A head was read whose message has not ended.</summary>
    public bool IsInMessage => _state is not (State.Start or State.Search or State.Tunnel);

    /// <summary>If the stream ends here, the message is whole.</summary>
    public bool EndsWithStream => _state is State.UntilClose or State.End;

    /// <summary>
    /// Complete: <paramref name="piece"/> stands at the beginning of the bytes; take its length off and ask again.
    /// NeedMore: no piece is whole; more bytes are needed behind these. Invalid: the piece's bytes belong to no
    /// message.
    /// </summary>
    public ParseStatus TryRead(ReadOnlySpan<byte> bytes, out HttpPiece piece)
    {
        piece = default;
        if (_state == State.End)
        {
            _state = _wantsTunnel ? State.Tunnel : State.Start;
            piece = new HttpPiece(HttpPieceKind.End, 0);
            return ParseStatus.Complete;
        }

        if (bytes.IsEmpty || _state == State.Tunnel)
        {
            return ParseStatus.NeedMore;
        }

        return _state switch
        {
            State.Start => ReadStart(bytes, out piece),
            State.Search => Search(bytes, out piece),
            State.ChunkSize => ReadChunkSize(bytes, out piece),
            State.ChunkEnd => ReadChunkEnd(bytes, out piece),
            State.Trailer => ReadTrailer(bytes, out piece),
            _ => ReadBody(bytes, out piece),
        };
    }

    /// <summary>
    /// Passes over a hole. False when the hole reaches beyond the body's bytes: the message is cut, and the next start
    /// line is looked for.
    /// </summary>
    public bool TrySkip(long count)
    {
        if (_state == State.UntilClose)
        {
            return true;
        }

        if (_state is State.Length or State.ChunkData && count <= _remaining)
        {
            Advance(count);
            return true;
        }

        Restart();
        return false;
    }

    /// <summary>Gives up the message; the next start line is looked for.</summary>
    public void Restart() => Restart(false);

    /// <summary>The other protocol was refused: messages go on.</summary>
    public void Resume()
    {
        if (_state == State.Tunnel)
        {
            _state = State.Start;
        }
    }

    private void Restart(bool isInsideLine)
    {
        _state = State.Search;
        _isInsideLine = isInsideLine;
        _scanned = 0;
    }

    private ParseStatus ReadStart(ReadOnlySpan<byte> bytes, out HttpPiece piece)
    {
        int blank = 0;
        while (blank < bytes.Length && bytes[blank] is (byte)'\r' or (byte)'\n')
        {
            blank++;
        }

        if (blank > 0)
        {
            piece = new HttpPiece(HttpPieceKind.Envelope, blank);
            return ParseStatus.Complete;
        }

        return ReadHead(bytes, out piece);
    }

    private ParseStatus ReadHead(ReadOnlySpan<byte> bytes, out HttpPiece piece)
    {
        piece = default;
        if (_scanned == 0 && HttpStartLine.Recognize(bytes, _limits.MaximumHttpHeadLength) == ParseStatus.Invalid)
        {
            return Lose(bytes, false, out piece);
        }

        int end = FindHeadEnd(bytes);
        if (end < 0 && bytes.Length <= _limits.MaximumHttpHeadLength)
        {
            return ParseStatus.NeedMore;
        }

        ReadOnlySpan<byte> block = bytes.Slice(0, Math.Max(end, 0));
        if (end < 0 || end > _limits.MaximumHttpHeadLength || !HasFewLines(block))
        {
            return Lose(bytes, true, out piece);
        }

        _scanned = 0;
        HttpHead head = HttpHead.Parse(block);
        HttpFraming framing = HttpFraming.Of(head, RequestMethod);
        piece = new HttpPiece(HttpPieceKind.Head, end, head, framing);
        Begin(framing);
        return ParseStatus.Complete;
    }

    private void Begin(HttpFraming framing)
    {
        _remaining = framing.Length;
        _wantsTunnel = framing.Kind == HttpFramingKind.Tunnel;
        _state = framing.Kind switch
        {
            HttpFramingKind.Length when framing.Length > 0 => State.Length,
            HttpFramingKind.Chunked => State.ChunkSize,
            HttpFramingKind.UntilClose => State.UntilClose,
            _ => State.End,
        };
    }

    private ParseStatus ReadBody(ReadOnlySpan<byte> bytes, out HttpPiece piece)
    {
        int length = _state == State.UntilClose ? bytes.Length : (int)Math.Min(bytes.Length, _remaining);
        piece = new HttpPiece(HttpPieceKind.Body, length);
        Advance(length);
        return ParseStatus.Complete;
    }

    private void Advance(long count)
    {
        if (_state == State.UntilClose)
        {
            return;
        }

        _remaining -= count;
        if (_remaining == 0)
        {
            _state = _state == State.ChunkData ? State.ChunkEnd : State.End;
        }
    }

    private ParseStatus ReadChunkSize(ReadOnlySpan<byte> bytes, out HttpPiece piece)
    {
        if (!TryReadLine(bytes, MaximumChunkLineLength, out ReadOnlySpan<byte> line, out int length))
        {
            return MissLine(bytes, MaximumChunkLineLength, out piece);
        }

        if (!HttpChunkSize.TryParse(line, out _remaining))
        {
            return Lose(bytes, false, out piece);
        }

        _state = _remaining > 0 ? State.ChunkData : State.Trailer;
        _trailerLength = 0;
        piece = new HttpPiece(HttpPieceKind.Envelope, length);
        return ParseStatus.Complete;
    }

    private ParseStatus ReadChunkEnd(ReadOnlySpan<byte> bytes, out HttpPiece piece)
    {
        piece = default;
        if (bytes.Length == 1 && bytes[0] == (byte)'\r')
        {
            return ParseStatus.NeedMore;
        }

        if (!TryReadLine(bytes, 2, out ReadOnlySpan<byte> line, out int length) || !line.IsEmpty)
        {
            return Lose(bytes, false, out piece);
        }

        _state = State.ChunkSize;
        piece = new HttpPiece(HttpPieceKind.Envelope, length);
        return ParseStatus.Complete;
    }

    private ParseStatus ReadTrailer(ReadOnlySpan<byte> bytes, out HttpPiece piece)
    {
        int most = _limits.MaximumHttpHeadLength - _trailerLength;
        if (!TryReadLine(bytes, most, out ReadOnlySpan<byte> line, out int length))
        {
            return MissLine(bytes, most, out piece);
        }

        _trailerLength += length;
        _state = line.IsEmpty ? State.End : State.Trailer;
        piece = new HttpPiece(HttpPieceKind.Envelope, length);
        return ParseStatus.Complete;
    }

    private ParseStatus Search(ReadOnlySpan<byte> bytes, out HttpPiece piece)
    {
        int at = HttpStartLine.Find(bytes, _isInsideLine, _limits.MaximumHttpHeadLength);
        if (at == 0)
        {
            _state = State.Start;
            return ReadHead(bytes, out piece);
        }

        int length = at < 0 ? bytes.Length : at;
        _isInsideLine = bytes[length - 1] != (byte)'\n';
        piece = new HttpPiece(HttpPieceKind.Damage, length);
        return ParseStatus.Invalid;
    }

    // What stands here is not what was awaited. A head beyond the limits is not tried again.
    private ParseStatus Lose(ReadOnlySpan<byte> bytes, bool isInsideLine, out HttpPiece piece)
    {
        Restart(isInsideLine);
        return Search(bytes, out piece);
    }

    private ParseStatus MissLine(ReadOnlySpan<byte> bytes, int most, out HttpPiece piece)
    {
        piece = default;
        bool mayCome = bytes.Length <= most && bytes.IndexOf((byte)'\n') < 0;
        return mayCome ? ParseStatus.NeedMore : Lose(bytes, false, out piece);
    }

    private static bool TryReadLine(ReadOnlySpan<byte> bytes, int most, out ReadOnlySpan<byte> line, out int length)
    {
        length = bytes.IndexOf((byte)'\n') + 1;
        line = length == 0 ? default : HttpStartLine.WithoutCarriageReturn(bytes.Slice(0, length - 1));
        return length > 0 && length <= most;
    }

    // Behind the blank line; -1 while it is not there. What was looked at is not looked at again.
    private int FindHeadEnd(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Slice(_scanned).IndexOf((byte)'\n') is >= 0 and int found)
        {
            int next = _scanned + found + 1;
            int lineFeed = next < bytes.Length && bytes[next] == (byte)'\r' ? next + 1 : next;
            if (lineFeed >= bytes.Length)
            {
                return -1;
            }

            if (bytes[lineFeed] == (byte)'\n')
            {
                return lineFeed + 1;
            }

            _scanned = next;
        }

        return -1;
    }

    private static bool HasFewLines(ReadOnlySpan<byte> block)
    {
        int count = 0;
        foreach (byte value in block)
        {
            count += value == (byte)'\n' ? 1 : 0;
        }

        return count <= MaximumHeaderCount;
    }
}
