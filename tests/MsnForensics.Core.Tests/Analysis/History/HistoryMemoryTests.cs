using System;
using System.Text;
using MsnForensics.Analysis.History;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.History;

[Collection(nameof(RunsAlone))]
public sealed class HistoryMemoryTests
{
    [Fact]
    public void A_long_history_takes_little_memory()
    {
        using RepeatedStream log = new(
            Encoding.UTF8.GetBytes(MessageLogText.Open()),
            Encoding.UTF8.GetBytes(MessageLogText.Message("Alice", "Bob", "the same again")),
            Encoding.UTF8.GetBytes("</Log>"),
            200L * 1024 * 1024);
        using HistoryAnalysis analysis = new(
            MsnForensics.Capture.CaptureSource.FromStream(log, "log.xml"), new HistoryRequest());
        long count = 0;
        long peak = 0;
        long before = GC.GetTotalMemory(true);
        foreach (MsnRecord _ in analysis.Read())
        {
            count++;
            peak = (count & 0x1FFFF) == 0 ? Math.Max(peak, GC.GetTotalMemory(true)) : peak;
        }

        Assert.Equal(log.Count, count);
        Assert.True(peak - before < 200L * 1024 * 1024, $"{(peak - before) >> 20} MiB");
        Console.WriteLine($"history of {log.Length >> 20} MiB: {count} messages, {(peak - before) >> 20} MiB at most");
    }
}
