using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace MsnForensics.Benchmarks;

/// <summary>Other programs, and how long they take.</summary>
internal static class Tool
{
    public static bool Exists(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>What the program printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with an exit code other than 0.</exception>
    public static string Run(string file, params string[] arguments)
    {
        ProcessStartInfo start = new(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
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
}
