using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Redaction;
using MsnForensics.Capture;
using MsnForensics.Export;

namespace MsnForensics.Benchmarks;

/// <summary>
/// Export-MsnTimeline of 100,000 messages with and without -Redact, without the pipeline: from the capture to JSON Lines
/// that are thrown away. A redacted export takes at most eight times as long.
/// </summary>
internal static class RedactionComparison
{
    private const int MessageCount = 100_000;
    private const long CaptureSize = 36_000_000;
    private const double Limit = 8;

    public static int Run(string folder)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, "redact.pcap");
        if (!File.Exists(path))
        {
            using CaptureOutput output = new(path);
            DenseTraffic.Write(output, CaptureSize);
        }

        RedactionLevel?[] levels = [null, RedactionLevel.Secrets, RedactionLevel.Identities, RedactionLevel.Content];
        double[] seconds = [.. levels.Select(_ => double.MaxValue)];
        for (int pass = 0; pass < 4; pass++)
        {
            for (int i = 0; i < levels.Length; i++)
            {
                Stopwatch watch = Stopwatch.StartNew();
                Export(path, levels[i]);
                seconds[i] = Math.Min(seconds[i], watch.Elapsed.TotalSeconds);
            }
        }

        for (int i = 0; i < levels.Length; i++)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{levels[i]?.ToString() ?? "plain",-10} {seconds[i]:F3} s, {seconds[i] / seconds[0]:F2} times (limit {Limit})"));
        }

        return seconds.All(time => time <= Limit * seconds[0]) ? 0 : 1;
    }

    private static void Export(string path, RedactionLevel? level)
    {
        using RecordRedactor? redactor = level is { } wanted
            ? new RecordRedactor(new RedactionOption { Level = wanted, Key = new byte[Pseudonyms.MinimumKeyLength] })
            : null;
        using CaptureAnalysis analysis = new(
            new[] { CaptureSource.FromPath(path) }, new AnalysisRequest { Kinds = RecordKinds.Message });
        TimelineBuilder builder = new(new TimelineOption());
        using ITimelineWriter writer = new TimelineWriterFactory().Create(TextWriter.Null, TimelineFormat.JsonLines, false);
        IEnumerable<MsnMessage> messages = analysis.Read().OfType<MsnMessage>().Take(MessageCount);
        int count = 0;
        foreach (MsnMessage message in messages)
        {
            foreach (MsnTimelineEvent item in builder.Build(redactor?.Redact(message) ?? message))
            {
                writer.Write(item);
            }

            count++;
        }

        if (count != MessageCount)
        {
            throw new InvalidOperationException($"{count} messages instead of {MessageCount}.");
        }
    }
}
