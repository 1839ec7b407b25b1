using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Tls;
using MsnForensics.Analysis.Triage;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Commands;

/// <summary>
/// Reads the evidence of a triage, several pieces at a time, each into a spool of its own in the case folder. A spool
/// that is there from an earlier run is taken as it is.
/// </summary>
internal sealed class TriageRun : IDisposable
{
    private readonly TriageFolder _folder;
    private readonly AnalysisRequest _request;
    private readonly ConcurrentBag<ITlsKeyRing> _rings;
    private readonly BlockingCollection<Action<ITriageSink>> _news = new();
    private readonly object _journal = new();
    private long _bytesRead;

    /// <param name="folder">The case folder.</param>
    /// <param name="request">What to make of captures.</param>
    /// <param name="rings">One key ring per thread.</param>
    public TriageRun(TriageFolder folder, AnalysisRequest request, IEnumerable<ITlsKeyRing> rings)
    {
        _folder = folder;
        _request = request;
        _rings = new ConcurrentBag<ITlsKeyRing>(rings);
    }

    /// <summary>Contents of transfers are saved, too.</summary>
    public bool SavesFiles { get; init; }

    public void Dispose() => _news.Dispose();

    /// <summary>What became of each piece, in the order given; <paramref name="sink"/> hears of it on this
    /// thread.</summary>
    public IReadOnlyList<MsnTriageItem> Read(
        IReadOnlyList<TriageItem> items, int throttleLimit, ITriageSink sink, CancellationToken cancellation)
    {
        MsnTriageItem[] results = new MsnTriageItem[items.Count];
        ParallelOptions options = new() { MaxDegreeOfParallelism = throttleLimit, CancellationToken = cancellation };
        Task work = Task.Run(
            () =>
            {
                try
                {
                    Parallel.For(0, items.Count, options, i => results[i] = ReadOne(items[i], cancellation));
                }
                finally
                {
                    _news.CompleteAdding();
                }
            },
            CancellationToken.None);
        Listen(items.Sum(item => item.Length), sink);
        work.GetAwaiter().GetResult();
        _folder.RemoveEmptyFiles();
        return results;
    }

    private void Listen(long total, ITriageSink sink)
    {
        while (!_news.IsCompleted)
        {
            if (_news.TryTake(out Action<ITriageSink>? tell, millisecondsTimeout: 250))
            {
                tell(sink);
            }

            sink.Report(Interlocked.Read(ref _bytesRead), total);
        }
    }

    private MsnTriageItem ReadOne(TriageItem item, CancellationToken cancellation)
    {
        RecordSpool spool = _folder.SpoolOf(item);
        MsnTriageItem result = new(item.Path, item.Kind, MsnTriageState.Resumed, 0, null);
        long told = 0;
        if (!spool.IsWhole)
        {
            result = ReadNow(item, spool, result, Tell, cancellation);
        }

        lock (_journal)
        {
            _folder.Note(item, result);
        }

        Tell(item.Length);
        return result;

        void Tell(long bytesRead)
        {
            Interlocked.Add(ref _bytesRead, bytesRead - told);
            told = bytesRead;
        }
    }

    private MsnTriageItem ReadNow(
        TriageItem item, RecordSpool spool, MsnTriageItem result, Action<long> advanced, CancellationToken cancellation)
    {
        long count = 0;
        bool isWhole = item.IsHashed;
        _rings.TryTake(out ITlsKeyRing? ring);
        try
        {
            _folder.Clear(item);
            TriageReader reader = new(RequestFor(ring))
            {
                CharsetDetector = Bridge.CharsetDetector,
                Advanced = advanced,
                Root = _folder.Path,
                FileFolder = SavesFiles ? _folder.FilesOf(item) : null,
                Refused = (path, exception) =>
                {
                    isWhole = false;
                    _news.Add(sink => sink.Refuse(path, exception), CancellationToken.None);
                },
            };
            IEnumerable<MsnRecord> records = reader.Read(item, cancellation).Select(record =>
            {
                count++;
                return record;
            });
            spool.Write(records, () => isWhole);
            _folder.RemoveEmptyFiles(item);
            return result with { State = MsnTriageState.Read, RecordCount = count };
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever one piece of evidence does, the others are read.
        catch (Exception exception)
        {
            _news.Add(sink => sink.Refuse(item.Path, exception), CancellationToken.None);
            return result with { State = MsnTriageState.Failed, RecordCount = count, Error = exception.Message };
        }
#pragma warning restore CA1031
        finally
        {
            if (ring is not null)
            {
                _rings.Add(ring);
            }
        }
    }

    private AnalysisRequest RequestFor(ITlsKeyRing? ring) => _request with
    {
        TlsKeyRing = ring,
        TunnelDecoder = Bridge.TunnelDecoder,
        Decompressor = Bridge.Decompressor,
        MailReader = Bridge.MailReader,
    };
}
