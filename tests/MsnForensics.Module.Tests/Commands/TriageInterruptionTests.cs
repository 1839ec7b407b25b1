using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

/// <summary>Kills a triage in its middle, and has another one go on.</summary>
public sealed class TriageInterruptionTests : IDisposable
{
    private const int CaptureCount = 6;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("msn").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_a_killed_run_has_read_is_not_read_again_and_the_result_is_the_same()
    {
        string evidence = Directory.CreateDirectory(Path.Combine(_folder, "evidence")).FullName;
        for (int i = 0; i < CaptureCount; i++)
        {
            File.WriteAllBytes(Path.Combine(evidence, $"chat{i}.pcap"), SampleCaptures.Chat(4000 + i));
        }

        Interrupt(evidence, Case("killed"));
        int left = Spools("killed").Length;
        Assert.InRange(left, 1, CaptureCount);

        string resumed = Run(evidence, Case("killed"));
        Assert.Equal($"resumed {left}, read {CaptureCount + 1 - left}, exit 0", resumed);
        Assert.Equal($"resumed 0, read {CaptureCount + 1}, exit 0", Run(evidence, Case("whole")));
        foreach (string output in new[] { "timeline.csv", "timeline.jsonl", "report.html" })
        {
            Assert.Equal(
                File.ReadAllBytes(Path.Combine(Case("whole"), output)), File.ReadAllBytes(Path.Combine(Case("killed"), output)));
        }
    }

    private string Case(string name) => Path.Combine(_folder, name);

    private string[] Spools(string name) =>
        Directory.Exists(Case(name)) ? Directory.GetFiles(Case(name), "*.records", SearchOption.AllDirectories) : [];

    private void Interrupt(string evidence, string destination)
    {
        ProcessStartInfo start = new(
            "dotnet", [Repository.Shell, "-Command", $"Invoke-MsnTriage '{evidence}' '{destination}' -ThrottleLimit 1 -Quiet"]);
        using Process process = Process.Start(start)!;
        Stopwatch watch = Stopwatch.StartNew();
        while (Spools("killed").Length == 0 && !process.HasExited && watch.Elapsed < Limit)
        {
            Thread.Sleep(5);
        }

        process.Kill();
        process.WaitForExit();
    }

    private static string Run(string evidence, string destination)
    {
        ShellProcess process = ShellProcess.Run(
            "-Command",
            $"$t = Invoke-MsnTriage '{evidence}' '{destination}' -WarningAction Ignore; "
            + "\"resumed $($t.ResumedCount), read $($t.ReadCount), exit $($t.ExitCode)\"");
        IEnumerable<string> lines = process.Lines.Where(line => line.Length > 0);
        return string.Join("\n", lines) + process.Errors;
    }
}
