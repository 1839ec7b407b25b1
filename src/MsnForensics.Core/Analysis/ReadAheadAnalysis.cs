using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using MsnForensics.Capture;

namespace MsnForensics.Analysis;

/// <summary>
/// Has another analysis run on a thread of its own, a few hundred records ahead, while the caller does something with
/// its records. Records and failures come in the same order as they would without it, and
/// <see cref="AnalysisRequest.Progress"/> is called by the caller's thread.
/// </summary>
internal sealed class ReadAheadAnalysis : IEvidenceAnalysis
{
    // Enough for a switch of threads to cost nothing, and few enough for large records to be no burden.
    private const int Capacity = 512;

    // A first record must not be felt to be late.
    private const int PatienceMilliseconds = 10;

    private readonly IEvidenceAnalysis _analysis;
    private readonly Action? _progress;

    /// <param name="analysis">Made without a progress callback; disposed with this one.</param>
    /// <param name="progress">Called now and then by the thread that enumerates, records or not.</param>
    public ReadAheadAnalysis(IEvidenceAnalysis analysis, Action? progress)
    {
        _analysis = analysis;
        _progress = progress;
    }

    /// <inheritdoc/>
    public long BytesRead => _analysis.BytesRead;

    /// <inheritdoc/>
    public long? TotalBytes => _analysis.TotalBytes;

    /// <summary>True for files that are large enough. Contents of transfers are kept until the caller has taken or
    /// dropped them: then nothing is read before that.</summary>
    public static bool Pays(IReadOnlyList<CaptureSource> sources, AnalysisRequest request) =>
        Environment.ProcessorCount > 1 && request.ContentFolder is null
        && sources.Sum(source => source.Length ?? 0) >= ReadAheadReader.SmallestLength;

    /// <inheritdoc/>
    public IEnumerable<MsnRecord> Read(CancellationToken cancellation = default)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        RecordQueue queue = new(Capacity, PatienceMilliseconds);
        Task<ExceptionDispatchInfo?> reading = Task.Factory.StartNew(
            () => ReadAll(queue, stop.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            while (queue.TryTake(out ArraySegment<MsnRecord> records))
            {
                _progress?.Invoke();
                for (int i = 0; i < records.Count; i++)
                {
                    yield return records.Array![i];
                }
            }

            reading.Result?.Throw();
        }
        finally
        {
            stop.Cancel();
            queue.Close();
            reading.Wait(CancellationToken.None);
        }
    }

    public void Dispose() => _analysis.Dispose();

    private ExceptionDispatchInfo? ReadAll(RecordQueue queue, CancellationToken cancellation)
    {
        try
        {
            foreach (MsnRecord record in _analysis.Read(cancellation))
            {
                if (!queue.TryAdd(record))
                {
                    break;
                }
            }

            return null;
        }
        catch (Exception exception)
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
        finally
        {
            queue.Complete();
        }
    }
}
