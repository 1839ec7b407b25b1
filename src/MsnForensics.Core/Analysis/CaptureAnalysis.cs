using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Tls;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Transport;

namespace MsnForensics.Analysis;

/// <summary>
/// One pass over a capture, or over several read as one: frames in, records out as soon as they are complete.
/// Memory depends on what is open at one time, not on the size of the capture.
/// </summary>
public sealed class CaptureAnalysis : IEvidenceAnalysis
{
    private const long ProgressMask = 0xFFF;

    private readonly IReadOnlyList<CaptureSource> _sources;
    private readonly AnalysisRequest _request;
    private ICaptureReader? _reader;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Prepares the run; nothing is opened before <see cref="Read"/>.</summary>
    /// <param name="sources">One capture, or the parts of one.</param>
    /// <param name="request">What to make of it.</param>
    public CaptureAnalysis(IReadOnlyList<CaptureSource> sources, AnalysisRequest request)
    {
        _sources = sources;
        _request = request;
    }

    /// <inheritdoc/>
    public long BytesRead => _reader?.BytesRead ?? 0;

    /// <inheritdoc/>
    public long? TotalBytes => _sources.Any(source => source.Length is null)
        ? null
        : _sources.Sum(source => source.Length);

    /// <inheritdoc/>
    /// <param name="cancellation">Ends the run within one frame.</param>
    /// <exception cref="CaptureFormatException">A source is no capture.</exception>
    /// <exception cref="IOException">A source cannot be read. When that shows in its middle, all records of what
    /// was read come first.</exception>
    public IEnumerable<MsnRecord> Read(CancellationToken cancellation = default)
    {
        SourceIdentity[] identities =
            _sources.Select(source => SourceHash.Identify(source, _request.ComputeHash)).ToArray();
        using AnalysisContext context = new(_request, identities, _sources)
        {
            Origin = new RunOrigin(_sources, _request),
        };
        SessionHub hub = new(context);
        CaptureTotals totals = new() { Gaps = context.Gaps };
        PacketProcessor packets = new(
            new StreamDispatcher(context, hub, totals), context, _request.Option, _request.TunnelDecoder);
        using ICaptureReader reader = Open(context);
        _reader = reader;
        context.TlsKeys.Attach(() => MetadataOf(reader));
        CaptureSpan span = new();
        while (ReadOn(reader, span, packets, hub, context, cancellation))
        {
            while (context.TryTake(out MsnRecord record))
            {
                yield return record;
            }
        }

        if (_failure is null && identities.FirstOrDefault(item => item.HashFailure is not null) is { } unhashed)
        {
            Fail(unhashed.HashFailure!, "Forming the hash failed", reader, context);
        }

        packets.Complete();
        hub.Complete();
        TlsReport.WriteUnused(context, totals.Encryption);
        context.Gaps.Transport = packets.Statistics;
        CaptureRecordBuilder.Emit(context, MetadataOf(reader), span, totals);
        while (context.TryTake(out MsnRecord record))
        {
            yield return record;
        }

        _failure?.Throw();
    }

    public void Dispose() => _reader?.Dispose();

    // A medium that fails in the middle ends the capture there: what is open by then is still told.
    private bool ReadOn(
        ICaptureReader reader,
        CaptureSpan span,
        PacketProcessor packets,
        SessionHub hub,
        AnalysisContext context,
        CancellationToken cancellation)
    {
        try
        {
            return ReadUntilRecord(reader, span, packets, hub, context, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string length = reader.BytesRead.ToString(CultureInfo.InvariantCulture);
            Fail(exception, $"Reading failed after {length} bytes", reader, context);
            return false;
        }
    }

    private void Fail(Exception exception, string what, ICaptureReader reader, AnalysisContext context)
    {
        _failure = ExceptionDispatchInfo.Capture(exception);
        context.Report(new Anomaly(
            AnomalyCode.CaptureReadFailed,
            $"{what}: {exception.Message}",
            MetadataOf(reader).Sum(part => part.FrameCount)));
    }

    [MethodImpl(HotPath.Compile)]
    private static bool ReadUntilRecord(
        ICaptureReader reader,
        CaptureSpan span,
        PacketProcessor packets,
        SessionHub hub,
        AnalysisContext context,
        CancellationToken cancellation)
    {
        while (reader.TryRead(out Frame frame))
        {
            cancellation.ThrowIfCancellationRequested();
            span.Add(frame);
            context.Now = Math.Max(context.Now, frame.UnixNanoseconds);
            if ((frame.Number & ProgressMask) == 0)
            {
                context.Request.Progress?.Invoke();
            }

            packets.Process(in frame);
            hub.Advance();
            if (context.HasRecord)
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<CaptureMetadata> MetadataOf(ICaptureReader reader) =>
        reader is MergedCaptureReader merged ? merged.Parts : new[] { reader.Metadata };

    private ICaptureReader Open(AnalysisContext context) => _sources.Count == 1
        ? CaptureFile.OpenAhead(_sources[0], _request.Option, context, _request.Decompressor)
        : MergedCaptureReader.Open(_sources, _request.Option, context, _request.Decompressor);
}
