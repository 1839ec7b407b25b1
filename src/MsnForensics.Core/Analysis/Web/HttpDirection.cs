using System;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Http;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Web;

/// <summary>
/// Reads one direction of HTTP. Only an unfinished head or chunk size is held; bytes of a body pass by, and are copied
/// only into a message that matters.
/// </summary>
public sealed class HttpDirection
{
    private readonly DirectionBuffer _buffer;
    private readonly HttpReader _reader;
    private readonly MsnParserOption _limits;
    private readonly IHttpSink _sink;
    private HttpMessage? _message;
    private ByteStream? _tunnel;
    private StreamGap? _gapBefore;
    private bool _isStopped;
    private long _skipped;
    private long _skipEnd;

    public HttpDirection(
        StreamSide side, DirectionBuffer buffer, bool isStart, MsnParserOption limits, IHttpSink sink)
    {
        Side = side;
        _buffer = buffer;
        _reader = new HttpReader(limits, isStart);
        _limits = limits;
        _sink = sink;
    }

    public StreamSide Side { get; }

    /// <summary>Bytes that belong to no message.</summary>
    public long UnparsedBytes { get; private set; }

    /// <summary>Bytes of an unfinished head or chunk size, or behind a head that asks for a tunnel.</summary>
    public long HeldBytes => _buffer.Count;

    /// <summary>The same, and the body that is being kept: what <see cref="Forget"/> lets go.</summary>
    public long GrowingBytes => _buffer.Count + (_message?.BodyLength ?? 0);

    /// <summary>Messages may have passed unseen since this was last set to false.</summary>
    public bool HasLoss { get; set; }

    /// <summary>The method that the next answer of this direction answers.</summary>
    public string? RequestMethod
    {
        set => _reader.RequestMethod = value;
    }

    /// <summary>A tunnel was asked for or granted; it is not yet known who reads it.</summary>
    public bool AwaitsTunnel => _reader.IsTunnel && _tunnel is null && !_isStopped;

    /// <summary>What is held behind a head that asks for a tunnel.</summary>
    public ReadOnlySpan<byte> Held => _buffer.Span;

    public void OnData(long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        if (_isStopped)
        {
            return;
        }

        if (_buffer.Count > 0)
        {
            _buffer.Append(offset, data, frames);
            Drain();
            return;
        }

        int used = ReadDirectly(offset, data, frames);
        ReadOnlySpan<byte> rest = data.Slice(used);
        if (_tunnel is not null)
        {
            Pass(offset + used, rest, frames);
        }
        else if (!rest.IsEmpty && !_isStopped)
        {
            _buffer.Append(offset + used, rest, frames);
        }
    }

    /// <summary>Reads what stands in the buffer.</summary>
    public void Drain()
    {
        while (!_isStopped && _reader.TryRead(_buffer.Span, out HttpPiece piece) != ParseStatus.NeedMore)
        {
            long offset = _buffer.Offset;
            FrameSet frames = _buffer.Locate(offset, piece.Length).Frames;
            ReadOnlySpan<byte> bytes = _buffer.Span.Slice(0, piece.Length);
            Take(piece, offset, bytes, frames.Count > 0 ? frames : default);
            _buffer.Consume(_isStopped ? 0 : piece.Length);
        }

        PassHeld();
    }

    /// <summary>A hole in a body is counted over; any other one ends the message and makes the search start.</summary>
    public void OnGap(StreamGap gap)
    {
        if (_isStopped)
        {
            return;
        }

        if (_tunnel is not null)
        {
            _tunnel.OnGap(Side, gap);
            return;
        }

        if (AwaitsTunnel)
        {
            GiveUp();
            _gapBefore = gap;
            return;
        }

        if (_buffer.Count > 0)
        {
            GiveUp();
        }
        else if (_message is not null && _reader.TrySkip(gap.Length))
        {
            _message.AddHole(gap.Length);
            Drain();
            return;
        }

        Lose();
    }

    /// <summary>What comes from now on belongs to a stream of its own, at the same offsets.</summary>
    public void Attach(ByteStream tunnel)
    {
        if (_tunnel is not null)
        {
            return;
        }

        _tunnel = tunnel;
        if (_gapBefore is { } gap)
        {
            tunnel.OnGap(Side, gap);
        }

        PassHeld();
    }

    /// <summary>The tunnel was refused: messages go on.</summary>
    public void Resume()
    {
        _reader.Resume();
        Drain();
    }

    /// <summary>Nobody will read on.</summary>
    public void Stop()
    {
        _isStopped = true;
        _buffer.Consume(_buffer.Count);
        _message = null;
    }

    /// <summary>Gives up what is held, to save memory; the search for the next start line begins.</summary>
    public void Forget()
    {
        GiveUp();
        Lose();
    }

    /// <summary>The stream ends.</summary>
    public void Finish()
    {
        if (_isStopped)
        {
            return;
        }

        bool isWhole = _reader.EndsWithStream;
        GiveUp();
        EndMessage(isWhole);
        ReportSkipped();
    }

    private int ReadDirectly(long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        int used = 0;
        while (!_isStopped && _reader.TryRead(data.Slice(used), out HttpPiece piece) != ParseStatus.NeedMore)
        {
            Take(piece, offset + used, data.Slice(used, piece.Length), frames);
            used += piece.Length;
        }

        return used;
    }

    private void Take(HttpPiece piece, long offset, ReadOnlySpan<byte> bytes, FrameSet frames)
    {
        if (piece.Kind == HttpPieceKind.Damage)
        {
            Skip(piece.Length, offset);
            return;
        }

        ReportSkipped();
        switch (piece.Kind)
        {
            case HttpPieceKind.Head:
                _message = new HttpMessage(piece.Head!, piece.Framing, offset, piece.Length, frames);
                _sink.OnHead(this, _message);
                break;
            case HttpPieceKind.Body:
                _message?.AddBody(bytes, frames, _limits.MaximumHttpBodyLength);
                break;
            case HttpPieceKind.Envelope:
                _message?.AddEnvelope(piece.Length, frames);
                break;
            case HttpPieceKind.End:
                EndMessage(true);
                break;
        }
    }

    private void EndMessage(bool isWhole)
    {
        if (_message is { } message)
        {
            _message = null;
            message.Finish(isWhole);
            _sink.OnEnd(this, message);
        }
    }

    // A head whose first line is there tells something though its end is missing.
    private void GiveUp()
    {
        if (_buffer.Count == 0)
        {
            return;
        }

        ReadOnlySpan<byte> bytes = _buffer.Span;
        if (_message is null && !_reader.IsTunnel
            && HttpStartLine.Recognize(bytes, _limits.MaximumHttpHeadLength) == ParseStatus.Complete)
        {
            ReportSkipped();
            int length = bytes.LastIndexOf((byte)'\n') + 1;
            FrameSet frames = _buffer.Locate(_buffer.Offset, bytes.Length).Frames;
            HttpHead head = HttpHead.Parse(bytes.Slice(0, length));
            _message = new HttpMessage(head, default, _buffer.Offset, bytes.Length, frames);
            _sink.OnHead(this, _message);
            EndMessage(false);
        }
        else
        {
            Skip(bytes.Length, _buffer.Offset);
        }

        _buffer.Consume(_buffer.Count);
    }

    private void Lose()
    {
        EndMessage(false);
        _reader.Restart();
        HasLoss = true;
        ReportSkipped();
    }

    private void Skip(int count, long offset)
    {
        EndMessage(false);
        HasLoss = true;
        UnparsedBytes += count;
        _skipped += count;
        _skipEnd = offset + count;
    }

    private void ReportSkipped()
    {
        if (_skipped > 0)
        {
            _sink.OnSkipped(this, _skipEnd - _skipped, _skipped);
            _skipped = 0;
        }
    }

    private void PassHeld()
    {
        while (_tunnel is not null && _buffer.Count > 0)
        {
            ReadOnlySpan<byte> bytes = _buffer.First(out FrameSet frames);
            Pass(_buffer.Offset, bytes, frames);
            _buffer.Consume(bytes.Length);
        }
    }

    private void Pass(long offset, ReadOnlySpan<byte> bytes, FrameSet frames)
    {
        if (!bytes.IsEmpty)
        {
            _tunnel!.OnData(Side, offset, bytes, frames);
        }
    }
}
