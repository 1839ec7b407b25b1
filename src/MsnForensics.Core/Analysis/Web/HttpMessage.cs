using System;
using System.Collections.Generic;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Analysis.Web;

/// <summary>A request or an answer while it is read: its head, and of its body what is kept, with the frames that
/// brought each piece.</summary>
public sealed class HttpMessage
{
    private readonly List<FrameReference> _frames = new();
    private readonly List<KeyValuePair<long, int>> _holes = new();
    private readonly List<HttpBodyPiece> _pieces = new();
    private byte[] _body = Array.Empty<byte>();
    private long _seen;
    private bool _hasHole;

    /// <param name="head">The head.</param>
    /// <param name="framing">How the body ends.</param>
    /// <param name="offset">Stream offset of the head.</param>
    /// <param name="length">Bytes of the head.</param>
    /// <param name="frames">The frames that brought it.</param>
    public HttpMessage(HttpHead head, HttpFraming framing, long offset, int length, FrameSet frames)
    {
        Head = head;
        Framing = framing;
        Offset = offset;
        End = offset + length;
        AddFrames(frames);
    }

    public HttpHead Head { get; }

    public HttpFraming Framing { get; }

    /// <summary>Stream offset of the head.</summary>
    public long Offset { get; }

    /// <summary>Stream offset behind the last byte seen.</summary>
    public long End { get; private set; }

    /// <summary>The body matters: its bytes are copied. Otherwise they are only counted.</summary>
    public bool IsKept { get; set; }

    /// <summary>The end was seen, or was lost: nothing more will come.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>The end of the body was lost.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The body has no hole and was not cut.</summary>
    public bool IsWhole => !IsCut && !_hasHole;

    /// <summary>Bytes that a cut body lacks; 0 when nothing tells.</summary>
    public long MissingLength => IsCut && Framing.Kind == HttpFramingKind.Length ? Framing.Length - _seen : 0;

    /// <summary>The body went beyond the limit; its beginning is kept.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Bytes of the body that are kept.</summary>
    public int BodyLength { get; private set; }

    /// <summary>The body as framed, without chunk sizes, content codings not undone.</summary>
    public ReadOnlySpan<byte> Body => _body.AsSpan(0, BodyLength);

    /// <summary>Where the body's bytes came from, in order, holes between them.</summary>
    public IReadOnlyList<HttpBodyPiece> Pieces => _pieces;

    /// <summary>The frames of head and body in stream order.</summary>
    public FrameSet Frames => new(_frames);

    /// <summary>Counts bytes that carry no content, such as chunk sizes.</summary>
    public void AddEnvelope(int length, FrameSet frames)
    {
        End += length;
        if (IsKept && !IsTooLong)
        {
            AddFrames(frames);
        }
    }

    /// <summary>Adds bytes of the body.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="frames">The frames that brought them.</param>
    /// <param name="limit">Most bytes to keep of the whole body.</param>
    public void AddBody(ReadOnlySpan<byte> bytes, FrameSet frames, int limit)
    {
        End += bytes.Length;
        _seen += bytes.Length;
        if (!IsKept || IsTooLong)
        {
            return;
        }

        int count = Math.Min(bytes.Length, limit - BodyLength);
        IsTooLong = count < bytes.Length;
        if (count > 0)
        {
            bytes.Slice(0, count).CopyTo(Reserve(count));
            _pieces.Add(new HttpBodyPiece(BodyLength, count, frames));
            BodyLength += count;
            AddFrames(frames);
        }
    }

    /// <summary>Counts over a hole in the body.</summary>
    public void AddHole(long length)
    {
        _hasHole = true;
        _seen += length;
        if (IsKept && !IsTooLong)
        {
            _holes.Add(new(End, (int)Math.Min(length, int.MaxValue)));
            _pieces.Add(new HttpBodyPiece(BodyLength, 0, default, length));
        }

        End += length;
    }

    /// <summary>Nothing more will come.</summary>
    /// <param name="isWhole">False when the end was lost.</param>
    public void Finish(bool isWhole)
    {
        IsEnded = true;
        IsCut = !isWhole;
    }

    /// <summary>The message for those who read services.</summary>
    /// <param name="isFromClient">Its direction.</param>
    /// <param name="limit">Most bytes of the decoded body.</param>
    /// <param name="state">How far the body could be decoded.</param>
    public HttpPart ToPart(bool isFromClient, int limit, out HttpContentState state)
    {
        byte[] body = HttpContent.Decode(Head, Body.ToArray(), limit, out state);
        int length = (int)Math.Min(End - Offset, int.MaxValue);
        ByteRange range = new(Offset, length, _frames, _holes.Count > 0 ? _holes : null);
        bool isComplete = IsEnded && IsWhole && !IsTooLong && state == HttpContentState.Complete;
        return new HttpPart(Head, body, isComplete, new StreamPiece(isFromClient, range));
    }

    private void AddFrames(FrameSet frames)
    {
        for (int i = 0; i < frames.Count; i++)
        {
            if (_frames.Count == 0 || _frames[_frames.Count - 1] != frames[i])
            {
                _frames.Add(frames[i]);
            }
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (BodyLength + count > _body.Length)
        {
            Array.Resize(ref _body, Math.Max(BodyLength + count, Math.Min(_body.Length, 1 << 29) * 2));
        }

        return _body.AsSpan(BodyLength, count);
    }
}

/// <summary>A piece of a body as it came, or a hole.</summary>
/// <param name="Offset">In the body as kept.</param>
/// <param name="Length">Bytes; 0 for a hole.</param>
/// <param name="Frames">The frames that brought them.</param>
/// <param name="Missing">Bytes that a hole lacks.</param>
public readonly record struct HttpBodyPiece(int Offset, int Length, FrameSet Frames, long Missing = 0);
