using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>
/// Holds back some frames so that slightly disordered ones come in the order of their times; equal times, and
/// frames without a time, keep their order. A clock that is set back passes: frames are never held for long.
/// </summary>
public sealed class FrameSorter : ICaptureReader
{
    private readonly ICaptureReader _reader;
    private readonly IAnomalySink _anomalies;
    private readonly int _source;
    private readonly int _window;
    private readonly Held[] _ring;
    private int _first;
    private int _count;
    private int _settled;
    private long _sequence;
    private long _previousKey = long.MinValue;
    private long _deliveredKey = long.MinValue;
    private bool _hasPreviousTime;
    private long _inversions;
    private long _largestStep;
    private ExceptionDispatchInfo? _failure;
    private bool _hasEnded;

    /// <param name="reader">Must retain <see cref="GetRetainedFrames"/> frames; disposed with the sorter.</param>
    /// <param name="window">Frames held back; 0 passes everything and only counts.</param>
    /// <param name="anomalies">Takes one <c>CaptureTimeBackwards</c> at the end.</param>
    /// <param name="sourceIndex">Goes into that anomaly.</param>
    public FrameSorter(ICaptureReader reader, int window, IAnomalySink anomalies, int sourceIndex = 0)
    {
        _reader = reader;
        _anomalies = anomalies;
        _source = sourceIndex;
        _window = Math.Max(0, Math.Min(window, 1024));
        int capacity = 1;
        while (capacity <= _window)
        {
            capacity *= 2;
        }

        _ring = new Held[capacity];
    }

    public CaptureMetadata Metadata => _reader.Metadata;

    public long BytesRead => _reader.BytesRead;

    /// <summary>What the reader below must retain so that the sorter's frames are retained as long as
    /// asked.</summary>
    public static int GetRetainedFrames(int window, int retainedFrames) =>
        (4 * (Math.Max(0, window) + 1)) + retainedFrames;

    [MethodImpl(HotPath.Compile)]
    public bool TryRead(out Frame frame)
    {
        if (!_hasEnded)
        {
            Fill();
        }

        if (_count == 0)
        {
            _failure?.Throw();
            frame = default;
            return false;
        }

        ref Held held = ref _ring[_first];
        frame = held.Frame;
        if (_settled > 0)
        {
            _settled--;
        }
        else
        {
            _deliveredKey = held.Key;
        }

        _first = (_first + 1) & (_ring.Length - 1);
        _count--;
        return true;
    }

    public void Dispose()
    {
        End();
        _reader.Dispose();
    }

    // Frames that are held when the medium fails are given out before the failure is told.
    [MethodImpl(HotPath.Compile)]
    private void Fill()
    {
        try
        {
            while (_count <= _window)
            {
                ref Held last = ref _ring[(_first + _count) & (_ring.Length - 1)];
                if (!_reader.TryRead(out last.Frame))
                {
                    End();
                    return;
                }

                Insert(ref last);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
            End();
        }
    }

    // The frame stands behind the last one already, where frames in order belong.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Insert(ref Held next)
    {
        next.Key = GetKey(next.Frame);
        next.Sequence = ++_sequence;
        if (next.Key < _deliveredKey || IsAnyHeldTooLong())
        {
            Settle();
        }

        if (_count > _settled && _ring[(_first + _count - 1) & (_ring.Length - 1)].Key > next.Key)
        {
            MoveForward(next);
        }

        _count++;
    }

    private void MoveForward(Held next)
    {
        int mask = _ring.Length - 1;
        int at = _count;
        while (at > _settled && _ring[(_first + at - 1) & mask].Key > next.Key)
        {
            _ring[(_first + at) & mask] = _ring[(_first + at - 1) & mask];
            at--;
        }

        _ring[(_first + at) & mask] = next;
    }

    /// <summary>
    /// Frames with the latest times stand last: after the clock was set back they would stay to the end.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAnyHeldTooLong() =>
        _count > _settled
        && _sequence - _ring[(_first + _count - 1) & (_ring.Length - 1)].Sequence > 2 * _window;

    /// <summary>Lets all frames held go before any that follow.</summary>
    private void Settle()
    {
        _settled = _count;
        _deliveredKey = long.MinValue;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long GetKey(in Frame frame)
    {
        if (!frame.HasTime)
        {
            return _previousKey;
        }

        if (_hasPreviousTime && frame.UnixNanoseconds < _previousKey)
        {
            _inversions++;
            ulong step = unchecked((ulong)_previousKey - (ulong)frame.UnixNanoseconds);
            _largestStep = Math.Max(_largestStep, (long)Math.Min(step, long.MaxValue));
        }

        _hasPreviousTime = true;
        _previousKey = frame.UnixNanoseconds;
        return _previousKey;
    }

    private void End()
    {
        if (_hasEnded)
        {
            return;
        }

        _hasEnded = true;
        if (_inversions > 0)
        {
            decimal seconds = _largestStep / 1_000_000_000m;
            _anomalies.Report(new Anomaly(
                AnomalyCode.CaptureTimeBackwards,
                FormattableString.Invariant(
                    $"Times step backwards {_inversions} times, at most by {seconds:0.#########} s"),
                Source: _source));
        }
    }

    private struct Held
    {
        public Frame Frame;
        public long Key;
        public long Sequence;
    }
}
