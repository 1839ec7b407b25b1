using System;
using System.Runtime.CompilerServices;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Indicators;

/// <summary>
/// One direction of a stream, looked through as its bytes come. Of foreign traffic only the last bytes are kept, for
/// texts that go on in the next segment.
/// </summary>
internal sealed class IndicatorDirection
{
    private const int KeptCount = TextWindow.LookBack + IndicatorScan.LookAhead;

    // The longest text that is searched for covers as many bytes on either side of a segment's border.
    private static readonly int ReachCount = IndicatorPatterns.Search.LongestMatch - 1;

    private readonly IndicatorScan _scan = new();
    private readonly DirectionBuffer _buffer = new();
    private readonly byte[] _border = new byte[ReachCount * 2];
    private readonly IIndicatorSource _source;
    private readonly IndicatorCollector _collector;
    private bool _hasStart;
    private long _decided;

    /// <param name="hasStart">The first byte that comes is the first one of the direction.</param>
    /// <param name="source">Where the bytes come from.</param>
    /// <param name="collector">Takes what is found.</param>
    public IndicatorDirection(bool hasStart, IIndicatorSource source, IndicatorCollector collector)
    {
        _hasStart = hasStart;
        _source = source;
        _collector = collector;
    }

    /// <summary>Bytes kept.</summary>
    public int HeldBytes => _buffer.Count;

    [MethodImpl(HotPath.Compile)]
    public void OnData(long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        if (_buffer.Count == 0)
        {
            _decided = offset;
        }

        bool isQuiet = !_scan.LooksForAccounts && !_scan.IsUndecided
            && !(_hasStart && offset == 0 && StartReader.MayBegin(data));
        if (isQuiet && !IndicatorScan.MayHold(data) && !MayHoldAtBorder(data))
        {
            Keep(offset, data, frames);
            return;
        }

        _buffer.Append(offset, data, frames);
        Scan(false);
    }

    /// <summary>What comes next does not adjoin, or nothing comes: decides what waits.</summary>
    public void End()
    {
        if (_buffer.Count > 0)
        {
            Scan(true);
            _buffer.Consume(_buffer.Count);
        }

        _hasStart = false;
    }

    private void Scan(bool isFinal)
    {
        bool isStart = _hasStart && _buffer.Offset == 0;
        int decided = _scan.Read(
            new TextWindow(_buffer.Span, isStart, isFinal), _buffer.Offset, (int)(_decided - _buffer.Offset));
        foreach (IndicatorFinding finding in _scan.Findings)
        {
            _collector.Add(
                finding, _buffer.Locate(_buffer.Offset + finding.Start, finding.Length), _source);
        }

        _decided = _buffer.Offset + decided;
        _buffer.Consume(Math.Max(0, decided - TextWindow.LookBack));
    }

    private bool MayHoldAtBorder(ReadOnlySpan<byte> data)
    {
        ReadOnlySpan<byte> kept = _buffer.Span;
        ReadOnlySpan<byte> tail = kept.Slice(Math.Max(0, kept.Length - ReachCount));
        ReadOnlySpan<byte> head = data.Slice(0, Math.Min(data.Length, ReachCount));
        tail.CopyTo(_border);
        head.CopyTo(_border.AsSpan(tail.Length));
        return tail.Length > 0 && IndicatorScan.MayHold(_border.AsSpan(0, tail.Length + head.Length));
    }

    private void Keep(long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        int skipped = Math.Max(0, data.Length - KeptCount);
        if (skipped > 0)
        {
            _buffer.Consume(_buffer.Count);
        }

        _buffer.Append(offset + skipped, data.Slice(skipped), frames);
        _buffer.Consume(Math.Max(0, _buffer.Count - KeptCount));
        _decided = Math.Max(_decided, _buffer.End - IndicatorScan.LookAhead);
    }
}
