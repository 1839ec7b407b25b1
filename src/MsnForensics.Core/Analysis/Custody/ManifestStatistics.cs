using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Custody;

/// <summary>Counts the records of a run.</summary>
public sealed class ManifestStatistics
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _limitations = new(StringComparer.Ordinal);

    public MsnList<MsnManifestCount> Counts =>
        new(_counts.Select(pair => new MsnManifestCount(pair.Key, pair.Value)));

    public MsnList<string> Limitations => new(_limitations);

    public void Add(MsnRecord record)
    {
        Count(record.GetType().Name.Replace("Msn", "Record."), 1);
        if (record is MsnAnomaly anomaly)
        {
            Count("Anomaly." + anomaly.Code, 1);
        }
        else if (record is MsnCapture capture)
        {
            Add(capture);
        }
    }

    private void Add(MsnCapture capture)
    {
        Count("Capture.FrameCount", capture.FrameCount);
        Count("Capture.StreamCount", capture.StreamCount);
        Count("Capture.MsnStreamCount", capture.MsnStreamCount);
        Count("Capture.EncryptedStreamCount", capture.EncryptedStreamCount);
        Count("Capture.DecryptedStreamCount", capture.DecryptedStreamCount);
        Count("Capture.StreamBytes", capture.StreamBytes);
        Count("Capture.MissingBytes", capture.MissingBytes);
        Count("Capture.UnparsedBytes", capture.UnparsedBytes);
        Count("Capture.DroppedFrameCount", capture.DroppedFrameCount);
        foreach (string limitation in capture.Limitation)
        {
            _limitations.Add(System.IO.Path.GetFileName(capture.Path) + ": " + limitation);
        }
    }

    private void Count(string name, long value)
    {
        _counts.TryGetValue(name, out long sum);
        _counts[name] = sum + value;
    }
}
