using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Transport;

/// <summary>
/// The end of one direction's pipe: hands bytes and gaps to the sink, in order, and remembers what it handed over.
/// </summary>
internal sealed class StreamDelivery
{
    private const int MaximumGapCount = 64;

    private readonly TransportState _state;
    private readonly TcpFlow _flow;
    private readonly StreamSide _side;

    private DeliveredRanges? _delivered;
    private List<(long Start, long End)>? _gaps;
    private bool _isChecksumReported;

    public StreamDelivery(TransportState state, TcpFlow flow, StreamSide side)
    {
        _state = state;
        _flow = flow;
        _side = side;
    }

    /// <summary>The first byte that is neither delivered nor given up.</summary>
    public long Next { get; private set; }

    public bool WantsData => Stream.WantsData;

    private TcpStream Stream => _flow.Stream;

    /// <summary>Begins anew with the flow's next stream, after <see cref="Release"/>.</summary>
    public void Restart()
    {
        Next = 0;
        _isChecksumReported = false;
    }

    [MethodImpl(HotPath.Compile)]
    public void Deliver(ReadOnlySpan<byte> data, FrameReference frame)
    {
        if (data.IsEmpty)
        {
            return;
        }

        long offset = Next;
        Next += data.Length;
        TcpStream stream = Stream;
        stream.From(_side).ByteCount += data.Length;
        if (stream.WantsData)
        {
            _delivered ??= new DeliveredRanges();
            _delivered.Add(offset, data.Length, _state.History.Add(data), frame);
            _state.Sink.OnData(stream, _side, offset, data, frame);
            if (!stream.WantsData)
            {
                _delivered = null;
            }
        }
    }

    public void Deliver(in PendingSegment held)
    {
        if (held.IsCut)
        {
            Skip(held.Length, GapReason.SnapLength, held.Frame);
        }
        else if (held.Bytes is null)
        {
            Next += held.Length;
            Stream.From(_side).ByteCount += held.Length;
        }
        else
        {
            Deliver(held.Span, held.Frame);
        }
    }

    /// <summary>Tells a gap at <see cref="Next"/> and steps over it.</summary>
    public void Skip(long length, GapReason reason, FrameReference at)
    {
        StreamGap gap = new(Next, length, reason, at);
        _gaps ??= new List<(long Start, long End)>();
        if (_gaps.Count == MaximumGapCount)
        {
            _gaps.RemoveAt(0);
        }

        _gaps.Add((Next, Next + length));
        Next += length;
        Stream.From(_side).MissingBytes += length;
        _state.Sink.OnGap(Stream, _side, gap);
    }

    /// <summary>
    /// Takes bytes below <see cref="Next"/>: a copy of what was delivered, or too late for its place.
    /// </summary>
    public void Repeat(long offset, ReadOnlySpan<byte> data, FrameReference frame, in TcpSegment segment)
    {
        long late = CountInGaps(offset, offset + data.Length);
        _state.Statistics.RetransmittedBytes += data.Length - late;
        if (late > 0)
        {
            ReportLate(offset, late, frame);
        }

        if (_delivered is not null
            && _delivered.TryFindConflict(_state.History, offset, data, out long place, out FrameReference first))
        {
            Verify(segment);
            ReportConflict(place, first, frame, first);
        }
    }

    public void ReportLate(long offset, long count, FrameReference frame)
    {
        _state.Statistics.UnplacedBytes += count;
        if (_state.Anomalies.Count(AnomalyCode.TcpLateData))
        {
            string text = count.ToString(CultureInfo.InvariantCulture);
            _state.Anomalies.Tell(AnomalyCode.TcpLateData, $"{Describe(offset)}: {text} bytes without a place", frame);
        }
    }

    public void ReportConflict(long offset, FrameReference first, FrameReference second, FrameReference kept)
    {
        if (_state.Anomalies.Count(AnomalyCode.TcpOverlapConflict))
        {
            string detail = string.Format(
                CultureInfo.InvariantCulture, "{0}: frames {1} and {2} differ; frame {3} was used",
                Describe(offset), first.Number, second.Number, kept.Number);
            _state.Anomalies.Tell(AnomalyCode.TcpOverlapConflict, detail, second);
        }
    }

    public void ReportLimit(FrameReference frame)
    {
        if (_state.Anomalies.Count(AnomalyCode.TcpBufferLimitReached))
        {
            string detail = Describe(Next) + ": too many bytes wait above a hole";
            _state.Anomalies.Tell(AnomalyCode.TcpBufferLimitReached, detail, frame);
        }
    }

    /// <summary>
    /// Forms the checksum of a segment that is held or contradicts another; tells a wrong one once per direction.
    /// </summary>
    public ChecksumState Verify(in TcpSegment segment)
    {
        ChecksumState state = segment.VerifyChecksum();
        if (state == ChecksumState.Invalid && !_isChecksumReported)
        {
            _isChecksumReported = true;
            if (_state.Anomalies.Count(AnomalyCode.TcpChecksumInvalid))
            {
                _state.Anomalies.Tell(AnomalyCode.TcpChecksumInvalid, Describe(Next), segment.Frame);
            }
        }

        return state;
    }

    public void Release()
    {
        _delivered = null;
        _gaps = null;
    }

    private long CountInGaps(long from, long to)
    {
        long count = from < 0 ? Math.Min(to, 0) - from : 0;
        if (_gaps is not null)
        {
            foreach ((long start, long end) in _gaps)
            {
                count += Math.Max(0, Math.Min(to, end) - Math.Max(from, start));
            }
        }

        return count;
    }

    private string Describe(long offset)
    {
        System.Net.IPEndPoint from = _side == StreamSide.A ? Stream.A : Stream.B;
        return string.Format(
            CultureInfo.InvariantCulture, "stream {0}, sent by {1}, offset {2}", Stream.Index, from, offset);
    }
}
