using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

namespace MsnForensics.Commands;

/// <summary>
/// Hands records to several outputs at the same time, each in the order in which the records come, while the next ones
/// are made. One output is never on two threads at once.
/// </summary>
internal sealed class RecordLanes : IDisposable
{
    private const int BatchLength = 2048;

    private readonly IReadOnlyList<Action<MsnRecord>> _lanes;
    private readonly ParallelOptions _options;
    private List<MsnRecord> _batch = new(BatchLength);
    private Task _pending = Task.CompletedTask;

    /// <param name="lanes">What takes the records.</param>
    /// <param name="threads">With one, all is done on the caller's.</param>
    public RecordLanes(IReadOnlyList<Action<MsnRecord>> lanes, int threads)
    {
        _lanes = lanes;
        _options = new ParallelOptions { MaxDegreeOfParallelism = threads };
    }

    public void Add(MsnRecord record)
    {
        _batch.Add(record);
        if (_batch.Count == BatchLength)
        {
            Start();
        }
    }

    /// <summary>Returns when every output has taken every record.</summary>
    public void Complete()
    {
        Start();
        Wait();
    }

    /// <summary>Does independent work at the same time; returns when all is done.</summary>
    public void Run(IEnumerable<Action> actions)
    {
        if (_options.MaxDegreeOfParallelism == 1)
        {
            actions.ToList().ForEach(action => action());
        }
        else
        {
            Unwrap(() => Parallel.Invoke(_options, actions.ToArray()));
        }
    }

    /// <summary>Returns when no output is at work any more.</summary>
    public void Dispose()
    {
        try
        {
            _pending.Wait();
        }
        catch (AggregateException)
        {
            // What ended the run is told already, or nobody waits for it any more.
        }
    }

    private void Start()
    {
        Wait();
        List<MsnRecord> batch = _batch;
        _batch = new List<MsnRecord>(BatchLength);
        IEnumerable<Action> work = _lanes.Select<Action<MsnRecord>, Action>(lane => () => batch.ForEach(lane));
        if (_options.MaxDegreeOfParallelism == 1)
        {
            Run(work);
        }
        else
        {
            _pending = Task.Run(() => Run(work));
        }
    }

    private void Wait()
    {
        Task pending = _pending;
        _pending = Task.CompletedTask;
        Unwrap(pending.Wait);
    }

    private static void Unwrap(Action action)
    {
        try
        {
            action();
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Capture(exception.Flatten().InnerExceptions[0]).Throw();
        }
    }
}
