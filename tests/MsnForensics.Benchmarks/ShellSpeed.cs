using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace MsnForensics.Benchmarks;

/// <summary>
/// The module as its user meets it, in the project's Shell and, where it is installed, in pwsh: import, first record, and
/// objects a second once the code is warm.
/// </summary>
internal static class ShellSpeed
{
    private const int RunCount = 3;

    private const string Script = """
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Import-Module '{module}'
        $import = $watch.Elapsed.TotalSeconds
        do { Get-MsnMessage '{capture}' | ForEach-Object { $first = $watch.Elapsed.TotalSeconds; break } } while ($false)
        Get-MsnMessage '{capture}' | Out-Null
        $watch.Restart()
        $count = 0
        Get-MsnMessage '{capture}' | ForEach-Object { $count++ }
        $watch.Restart()
        Get-MsnMessage '{capture}' | Out-Null
        $out = $watch.Elapsed.TotalSeconds
        [string]::Format([cultureinfo]::InvariantCulture, '{0} {1} {2}', $import, $first - $import, $count / $out)
        """;

    // What the engine needs by itself to import a manifest, a script and an assembly.
    private const string EmptyScript = """
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Import-Module '{empty}'
        [string]::Format([cultureinfo]::InvariantCulture, '{0}', $watch.Elapsed.TotalSeconds)
        """;

    private const string AssembliesScript =
        "Import-Module '{module}'; [psobject].Assembly.Location; [MsnForensics.MsnRecord].Assembly.Location";

    private const string FirstScript =
        "Import-Module '{module}'; Get-MsnMessage '{capture}' | ForEach-Object { $_.Timestamp; exit }";

    public static int Run(string folder)
    {
        Directory.CreateDirectory(folder);
        string capture = Comparison.Prepare(folder, "dense.pcap", DenseTraffic.Write);
        string root = RootOf(AppContext.BaseDirectory);
        string shell = Path.Combine(root, "src/MsnForensics.Shell/bin/Release/net10.0/MsnForensics.Shell.dll");
        string module = Path.Combine(root, "artifacts/module/MsnForensics/MsnForensics.psd1");
        string Fill(string script) => script.Replace("{module}", module, StringComparison.Ordinal)
            .Replace("{capture}", capture, StringComparison.Ordinal);

        string empty = EmptyScript.Replace("{empty}", WriteEmptyModule(folder), StringComparison.Ordinal);
        Measure(
            "Shell", "dotnet", [shell, "-NoModule", "-Command"], empty, Fill(Script), Fill(FirstScript), Fill(AssembliesScript));
        if (Tool.Exists("pwsh"))
        {
            Measure(
                "pwsh", "pwsh", ["-NoProfile", "-Command"], empty, Fill(Script), Fill(FirstScript), Fill(AssembliesScript));
        }

        return 0;
    }

    // Of the shape of ours, with an assembly in which there is no cmdlet.
    private static string WriteEmptyModule(string folder)
    {
        string module = Path.Combine(folder, "Empty");
        Directory.CreateDirectory(module);
        File.Copy(typeof(MsnRecord).Assembly.Location, Path.Combine(module, "Empty.dll"), true);
        File.WriteAllText(Path.Combine(module, "Empty.psm1"), "Import-Module \"$PSScriptRoot/Empty.dll\"");
        string manifest = Path.Combine(module, "Empty.psd1");
        File.WriteAllText(manifest, "@{ RootModule = 'Empty.psm1'; ModuleVersion = '1.0'; CmdletsToExport = @('Get-Nothing') }");
        return manifest;
    }

    private static void Measure(
        string name, string file, string[] arguments, string empty, string script, string first, string assemblies)
    {
        string[] loaded = Tool.Run(file, [.. arguments, assemblies])
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Console.WriteLine($"{name}: {string.Join(", ", loaded.Select(CompiledCode.Describe))}");
        double nothing = Enumerable.Range(0, RunCount)
            .Min(_ => double.Parse(Tool.Run(file, [.. arguments, empty]), CultureInfo.InvariantCulture));
        double[][] runs = Enumerable.Range(0, RunCount)
            .Select(_ => Tool.Run(file, [.. arguments, script]).Trim().Split(' ')
                .Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray())
            .ToArray();
        double start = Enumerable.Range(0, RunCount)
            .Min(_ => Tool.Time(() => Tool.Run(file, [.. arguments, first])));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: import {runs.Min(run => run[0]) * 1000:F0} ms (an empty module {nothing * 1000:F0} ms), first message {runs.Min(run => run[1]):F2} s after it, "
            + $"start of the process to the first message {start:F2} s, {runs.Max(run => run[2]):F0} messages a second"));
    }

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "MsnForensics.sln"))
            ? folder
            : RootOf(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!);
}
