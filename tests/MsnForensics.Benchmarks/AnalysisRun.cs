using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using MsnForensics.Analysis;
using MsnForensics.Capture;

namespace MsnForensics.Benchmarks;

/// <summary>One pass over a capture; prints the number of records by type and the peak memory.</summary>
internal static class AnalysisRun
{
    public static int Run(string path, string kinds)
    {
        Stopwatch watch = Stopwatch.StartNew();
        AnalysisRequest request = new() { Kinds = Enum.Parse<RecordKinds>(kinds) };
        SortedDictionary<string, long> counts = new(StringComparer.Ordinal);
        using CaptureAnalysis analysis = new(new[] { CaptureSource.FromPath(path) }, request);
        foreach (MsnRecord record in analysis.Read())
        {
            string name = record.GetType().Name;
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{watch.Elapsed.TotalSeconds:F3} s, peak {self.PeakWorkingSet64 / 1048576.0:F0} MB, {string.Join(", ", counts)}; "
                + $"{GC.GetTotalAllocatedBytes() >> 20} MB allocated, {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)} collections, live {GC.GetTotalMemory(false) >> 20} MB"));
        return 0;
    }
}
