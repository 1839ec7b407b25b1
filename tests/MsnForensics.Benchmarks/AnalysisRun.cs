using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Capture;

namespace MsnForensics.Benchmarks;

/// <summary>Passes over a capture; prints time, peak memory, bytes allocated, collections and the number of records by type of the last one.</summary>
internal static class AnalysisRun
{
    /// <summary>Runs as often as asked; the runs before the last one let the runtime compile the code.</summary>
    public static int Run(string path, string kinds, int count)
    {
        string report = "";
        for (int i = 0; i < count; i++)
        {
            report = Measure(path, kinds);
        }

        Console.WriteLine(report);
        return 0;
    }

    private static string Measure(string path, string kinds)
    {
        long allocated = GC.GetTotalAllocatedBytes(true);
        TimeSpan paused = GC.GetTotalPauseDuration();
        int[] collections = [GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2)];
        Stopwatch watch = Stopwatch.StartNew();
        AnalysisRequest request = new() { Kinds = Enum.Parse<RecordKinds>(kinds) };
        SortedDictionary<string, long> counts = new(StringComparer.Ordinal);
        using CaptureAnalysis analysis = new(new[] { CaptureSource.FromPath(path) }, request);
        foreach (MsnRecord record in analysis.Read())
        {
            string name = record.GetType().Name;
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        double seconds = watch.Elapsed.TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(true) - allocated;
        double pause = (GC.GetTotalPauseDuration() - paused).TotalSeconds;
        string collected = string.Join('/', collections.Select((before, i) => GC.CollectionCount(i) - before));
        using Process self = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds:F3} s, peak {self.PeakWorkingSet64 / 1048576.0:F0} MB, allocated {allocated / 1048576.0:F1} MB, "
            + $"collections {collected} in {pause:F3} s, "
            + $"{string.Join(", ", counts)}");
    }
}
