using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>
/// Has another reader read on a thread of its own, a few batches of frames ahead. Frames, anomalies and failures come
/// at the same places as they would without it.
/// </summary>
internal sealed class ReadAheadReader : ICaptureReader, IAnomalySink
{
    /// <summary>For smaller files a second thread does not pay.</summary>
    public const long SmallestLength = 4 * 1024 * 1024;

    /// <summary>One that is looked at, and some for the reading thread to be ahead by.</summary>
    private const int BatchCount = 4;

    /// <summary>Bytes that another processor read take the time of some frames to come.</summary>
    private const int PrefetchDistance = 4;

    private readonly IAnomalySink _anomalies;
    private readonly ICaptureReader _reader;
    private readonly CaptureMetadata _delivered = new();
    private readonly BlockingCollection<FrameBatch> _free = new();
    private readonly BlockingCollection<FrameBatch> _full = new();
    private readonly CancellationTokenSource _stop = new();
    private Task? _reading;
    private FrameBatch? _filled;
    private FrameBatch _batch = new();
    private int _next;
    private int _secretCount;

    /// <param name="open">Opens the reader, which must retain <see cref="RetainedFrames"/> frames; disposed with
    /// this one.</param>
    /// <param name="anomalies">Takes what the reader finds.</param>
    public ReadAheadReader(Func<IAnomalySink, ICaptureReader> open, IAnomalySink anomalies)
    {
        _anomalies = anomalies;
        _reader = open(this);
    }

    /// <summary>Frames that may be on their way.</summary>
    public static int RetainedFrames => BatchCount * FrameBatch.Capacity;

    /// <summary>Before the end, no more than the secrets that the delivered batches came with.</summary>
    public CaptureMetadata Metadata => _reading is null || _batch.IsLast ? _reader.Metadata : _delivered;

    public long BytesRead => _batch.BytesRead;

    [MethodImpl(HotPath.Compile)]
    public bool TryRead(out Frame frame)
    {
        while (_next == _batch.Count)
        {
            _batch.Tell(_next, _anomalies);
            if (_batch.IsLast)
            {
                _batch.Failure?.Throw();
                frame = default;
                return false;
            }

            TakeNextBatch();
        }

        _batch.Tell(_next, _anomalies);
        if (_next + PrefetchDistance < _batch.Count)
        {
            CacheHint.Prefetch(_batch.Frames[_next + PrefetchDistance].Data.Span);
        }

        frame = _batch.Frames[_next++];
        return true;
    }

    void IAnomalySink.Report(Anomaly anomaly)
    {
        if (_filled is null)
        {
            _anomalies.Report(anomaly);
        }
        else
        {
            _filled.Add(anomaly);
        }
    }

    public void Dispose()
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        _stop.Cancel();
        _reading?.Wait();
        _reader.Dispose();
        _free.Dispose();
        _full.Dispose();
    }

    private void TakeNextBatch()
    {
        if (_reading is null)
        {
            for (int i = 1; i < BatchCount; i++)
            {
                _free.Add(new FrameBatch());
            }

            _reading = Task.Factory.StartNew(
                ReadAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        _free.Add(_batch);
        _batch = _full.Take();
        _next = 0;
        _delivered.Secrets.AddRange(_batch.Secrets);
    }

    private void ReadAll()
    {
        try
        {
            while (_filled is not { IsLast: true })
            {
                FrameBatch batch = _free.Take(_stop.Token);
                batch.Clear();
                _filled = batch;
                Fill(batch);
                _full.Add(batch);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody wants the rest.
        }

        _filled = null;
    }

    [MethodImpl(HotPath.Compile)]
    private void Fill(FrameBatch batch)
    {
        try
        {
            while (batch.Count < FrameBatch.Capacity && !batch.IsLast)
            {
                batch.IsLast = !_reader.TryRead(out batch.Frames[batch.Count]);
                batch.Count += batch.IsLast ? 0 : 1;
            }
        }
        catch (Exception exception)
        {
            batch.Failure = ExceptionDispatchInfo.Capture(exception);
            batch.IsLast = true;
        }

        batch.BytesRead = _reader.BytesRead;
        for (List<CaptureSecret> met = _reader.Metadata.Secrets; _secretCount < met.Count; _secretCount++)
        {
            batch.Secrets.Add(met[_secretCount]);
        }
    }
}
