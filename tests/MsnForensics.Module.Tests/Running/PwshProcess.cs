using System;
using System.IO;
using System.Linq;

namespace MsnForensics.Module.Tests.Running;

/// <summary>PowerShell itself, for what needs its stock cmdlets, where it is installed.</summary>
internal static class PwshProcess
{
    /// <summary>Null where there is none; the skip is printed.</summary>
    public static ShellProcess? TryRun(string script, params string[] arguments)
    {
        bool isInstalled = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "pwsh")) || File.Exists(Path.Combine(folder, "pwsh.exe")));
        if (!isInstalled)
        {
            Console.WriteLine($"Skipped: pwsh is not installed, {Path.GetFileName(script)} was not run.");
            return null;
        }

        return ShellProcess.Start("pwsh", ["-NoProfile", "-NonInteractive", "-File", script, .. arguments], null);
    }
}
