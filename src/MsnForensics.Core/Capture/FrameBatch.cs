using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>Frames in a row, and what was found while they were read.</summary>
internal sealed class FrameBatch
{
    /// <summary>Enough that handing a batch over costs little for each of its frames.</summary>
    public const int Capacity = 256;

    private readonly List<(int Place, Anomaly Anomaly)> _anomalies = new();
    private int _toldCount;

    public Frame[] Frames { get; } = new Frame[Capacity];

    public int Count { get; set; }

    /// <summary>Secrets of the capture that the reader came upon.</summary>
    public List<CaptureSecret> Secrets { get; } = new();

    /// <summary>What the reader had consumed behind the last frame.</summary>
    public long BytesRead { get; set; }

    /// <summary>No batch follows.</summary>
    public bool IsLast { get; set; }

    /// <summary>What ended the reading, to be thrown behind the last frame.</summary>
    public ExceptionDispatchInfo? Failure { get; set; }

    /// <summary>Keeps what was found on the way to the next frame.</summary>
    public void Add(Anomaly anomaly) => _anomalies.Add((Count, anomaly));

    /// <summary>Tells what was found on the way to a frame, and was not told before.</summary>
    public void Tell(int place, IAnomalySink sink)
    {
        while (_toldCount < _anomalies.Count && _anomalies[_toldCount].Place <= place)
        {
            sink.Report(_anomalies[_toldCount++].Anomaly);
        }
    }

    public void Clear()
    {
        _anomalies.Clear();
        _toldCount = 0;
        Secrets.Clear();
        Count = 0;
    }
}
