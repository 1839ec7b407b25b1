using System;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Protocol.Webcam;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Media;

/// <summary>Cuts one direction of a webcam's connection: greetings, then pictures, or the signs that the watching side
/// sends for each (reference: sections 7.3 to 7.5).</summary>
internal sealed class WebcamSide
{
    // Flow control of the watching side, and the frame with which some clients end.
    private static readonly byte[] Sign = { 0xD2, 0x04, 0, 0 };
    private static readonly byte[] EndFrame = { 0x30, 0, 0, 0 };
    private const int EndFrameLength = 52;

    private readonly DirectionBuffer _buffer;
    private readonly WebcamStreamAnalyzer _owner;
    private bool _isSearching;

    public WebcamSide(StreamSide side, DirectionBuffer buffer, bool isSearching, WebcamStreamAnalyzer owner)
    {
        Side = side;
        _buffer = buffer;
        _isSearching = isSearching;
        _owner = owner;
    }

    public StreamSide Side { get; }

    public long UnparsedBytes { get; private set; }

    public int HeldBytes => _buffer.Count;

    public void OnData(long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        _buffer.Append(offset, data, frames);
        Drain();
    }

    /// <summary>A picture with a hole is no picture.</summary>
    public void OnGap()
    {
        Skip(_buffer.Count);
        _isSearching = true;
        _owner.Lose(Side);
    }

    public void Flush()
    {
        if (_buffer.Count > 0)
        {
            Skip(_buffer.Count);
            _owner.Lose(Side);
        }
    }

    public void Drain()
    {
        while (_buffer.Count > 0 && Step())
        {
        }
    }

    // False while more bytes are needed.
    private bool Step()
    {
        if (_isSearching)
        {
            return Search();
        }

        ReadOnlySpan<byte> bytes = _buffer.Span;
        ParseStatus status = WebcamGreeting.TryRead(bytes, out WebcamGreeting greeting);
        if (status == ParseStatus.Complete)
        {
            _buffer.Consume(greeting.Length);
            _owner.Read(greeting);
            return true;
        }

        if (Starts(bytes, Sign, Sign.Length, out bool isSign) || Starts(bytes, EndFrame, EndFrameLength, out isSign))
        {
            return isSign;
        }

        return status == ParseStatus.NeedMore ? false : ReadFrame(bytes);
    }

    // True when the bytes begin so, or may; whole marks are passed over.
    private bool Starts(ReadOnlySpan<byte> bytes, byte[] mark, int length, out bool isWhole)
    {
        int common = Math.Min(bytes.Length, mark.Length);
        bool starts = bytes.Slice(0, common).SequenceEqual(mark.AsSpan(0, common));
        isWhole = starts && bytes.Length >= length;
        if (isWhole)
        {
            _buffer.Consume(length);
        }

        return starts;
    }

    private bool ReadFrame(ReadOnlySpan<byte> bytes)
    {
        ParseStatus status = WebcamFrame.TryRead(bytes, out WebcamFrame frame);
        int length = WebcamFrame.HeaderLength + frame.PayloadLength;
        if (status == ParseStatus.NeedMore || (status == ParseStatus.Complete && bytes.Length < length))
        {
            return false;
        }

        if (status == ParseStatus.Invalid)
        {
            _isSearching = true;
            _owner.Lose(Side);
            return true;
        }

        if (!frame.IsPause)
        {
            _owner.Add(Side, frame, bytes.Slice(0, length), _buffer.Locate(_buffer.Offset, length));
        }

        _buffer.Consume(length);
        return true;
    }

    private bool Search()
    {
        int at = WebcamFrame.Find(_buffer.Span);
        Skip(at >= 0 ? at : Math.Max(0, _buffer.Count - WebcamFrame.HeaderLength));
        _isSearching = at < 0;
        return at >= 0;
    }

    private void Skip(int count)
    {
        if (count > 0)
        {
            UnparsedBytes += count;
            _buffer.Consume(count);
        }
    }
}
