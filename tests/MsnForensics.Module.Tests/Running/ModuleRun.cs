using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MsnForensics.Module.Tests.Running;

/// <summary>
/// Runs a script of <c>Scripts</c> once and keeps what it said: lines of <c>@@name=value</c>, one or more per name.
/// A process costs most of a second, so each script asks many things.
/// </summary>
public abstract class ModuleRun : IDisposable
{
    private readonly List<KeyValuePair<string, string>> _said;

    private protected ModuleRun(string script)
    {
        Folder = Directory.CreateTempSubdirectory("msn").FullName;
        SampleCaptures.WriteTo(Folder);
        Process = ShellProcess.Run("-File", Path.Combine(AppContext.BaseDirectory, "Scripts", script), Folder);
        _said = Process.Lines.Where(line => line.StartsWith("@@", StringComparison.Ordinal)).Select(Split).ToList();
    }

    /// <summary>The folder with the captures; the scripts write there, too.</summary>
    public string Folder { get; }

    private protected ShellProcess Process { get; }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The one value said under a name.</summary>
    public string Get(string name)
    {
        IReadOnlyList<string> values = GetAll(name);
        return values.Count == 1
            ? values[0]
            : throw new InvalidOperationException(
                $"'{name}' was said {values.Count} times.\n{Process.Output}\n{Process.Errors}");
    }

    public IReadOnlyList<string> GetAll(string name) =>
        _said.Where(pair => pair.Key == name).Select(pair => pair.Value).ToList();

    private static KeyValuePair<string, string> Split(string line)
    {
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        return new(line[2..equals], line[(equals + 1)..]);
    }
}
