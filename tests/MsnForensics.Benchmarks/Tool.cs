using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace MsnForensics.Benchmarks;

/// <summary>Other programs, and how long they take and how much memory they hold.</summary>
internal static class Tool
{
    public static bool Exists(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>What the program printed.</summary>
    public static string Run(string file, params string[] arguments) => Run(file, arguments, out _);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="peakMegabytes">The most memory it held, looked at ten times a second.</param>
    /// <exception cref="InvalidOperationException">It ended with an exit code other than 0.</exception>
    public static string Run(string file, string[] arguments, out double peakMegabytes)
    {
        ProcessStartInfo start = new(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        long peak = 0;
        using Timer timer = new(_ => peak = Math.Max(peak, PeakOf(process)), null, 20, 100);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        peakMegabytes = peak / 1048576.0;
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{file} ended with {process.ExitCode}.");
    }

    public static double Time(Action action)
    {
        Stopwatch watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
