using System.Collections.Generic;
using System.IO;
using System.Reflection;

namespace MsnForensics.LoadIsolation;

/// <summary>The folder <c>dependencies</c> beside this assembly: what may be loaded from it, and from where.</summary>
internal sealed class DependencyFolder
{
    private readonly Dictionary<string, string> _files = new(System.StringComparer.OrdinalIgnoreCase);

    public DependencyFolder(string path)
    {
        Path = path;
        if (Directory.Exists(path))
        {
            foreach (string file in Directory.EnumerateFiles(path, "*.dll"))
            {
                _files[System.IO.Path.GetFileNameWithoutExtension(file)] = file;
            }
        }
    }

    public string Path { get; }

    /// <summary>The folder that belongs to the running module.</summary>
    public static DependencyFolder OfModule()
    {
        string own = System.IO.Path.GetDirectoryName(typeof(DependencyFolder).Assembly.Location) ?? "";
        return new DependencyFolder(System.IO.Path.Combine(own, "dependencies"));
    }

    /// <summary>The file of an assembly, when the folder has it.</summary>
    public bool TryFind(AssemblyName name, out string file)
    {
        bool isFound = _files.TryGetValue(name.Name ?? "", out string? found);
        file = found ?? "";
        return isFound;
    }
}
