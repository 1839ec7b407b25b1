using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Analysis;

/// <summary>
/// One pass over a capture, or over several read as one: frames in, records out as soon as they are complete. Memory depends
/// on what is open at one time, not on the size of the capture.
/// </summary>
public sealed class CaptureAnalysis : IDisposable
{
    private readonly IReadOnlyList<CaptureSource> _sources;
    private readonly AnalysisRequest _request;
    private readonly List<ICaptureReader> _readers = new();

    /// <summary>Prepares the run; nothing is opened before <see cref="Read"/>.</summary>
    /// <param name="sources">One capture, or the parts of one.</param>
    /// <param name="request">What to make of it.</param>
    public CaptureAnalysis(IReadOnlyList<CaptureSource> sources, AnalysisRequest request)
    {
        _sources = sources;
        _request = request;
    }

    /// <summary>Bytes of the files read so far.</summary>
    public long BytesRead => _readers.Sum(reader => reader.BytesRead);

    /// <summary>Sum of the files' sizes; null when one of them is a pipe.</summary>
    public long? TotalBytes => _sources.Any(source => source.Length is null)
        ? null
        : _sources.Sum(source => source.Length);

    /// <summary>Reads the capture; stopping the enumeration stops the reading.</summary>
    /// <param name="cancellation">Ends the run within one frame.</param>
    /// <exception cref="CaptureFormatException">A source is no capture.</exception>
    /// <exception cref="System.IO.IOException">A source cannot be read.</exception>
    public IEnumerable<MsnRecord> Read(CancellationToken cancellation = default)
    {
        AnalysisContext context = new(_request, _sources.Select(source => SourceHash.Identify(source, _request)).ToArray());
        SessionHub hub = new(context);
        CaptureTotals totals = new();
        PacketProcessor packets = new(
            new StreamDispatcher(context, hub, totals), context, _request.Option, _request.TunnelDecoder);
        using ICaptureReader reader = Open(context);
        CaptureSpan span = new();
        while (reader.TryRead(out Frame frame))
        {
            cancellation.ThrowIfCancellationRequested();
            span.Add(frame);
            context.Now = Math.Max(context.Now, frame.UnixNanoseconds);
            packets.Process(in frame);
            hub.Advance();
            while (context.TryTake(out MsnRecord record))
            {
                yield return record;
            }
        }

        packets.Complete();
        hub.Complete();
        CaptureRecordBuilder.Emit(context, _readers, _sources, span, totals);
        while (context.TryTake(out MsnRecord record))
        {
            yield return record;
        }
    }

    public void Dispose()
    {
        foreach (ICaptureReader reader in _readers)
        {
            reader.Dispose();
        }
    }

    private ICaptureReader Open(AnalysisContext context)
    {
        int window = _request.Option.ReorderFrameCount;
        int retained = FrameSorter.GetRetainedFrames(window, _sources.Count);
        for (int i = 0; i < _sources.Count; i++)
        {
            _readers.Add(CaptureFile.Open(_sources[i], _request.Option, context, _request.Decompressor, i, retained));
        }

        ICaptureReader all = _readers.Count == 1 ? _readers[0] : new MergedCaptureReader(_readers);
        return new FrameSorter(all, window, context, 0);
    }
}
