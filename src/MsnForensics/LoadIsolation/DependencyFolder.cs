using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace MsnForensics.LoadIsolation;

/// <summary>The module's folder <c>dependencies</c>: what may be loaded from it, and from where.</summary>
internal sealed class DependencyFolder
{
    private const string Name = "dependencies";
    private const string PortableBuild = "net8.0";

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

    /// <summary>The folder of the module's own assemblies.</summary>
    public static string OwnFolder =>
        System.IO.Path.GetDirectoryName(typeof(DependencyFolder).Assembly.Location) ?? "";

    private static string NativeFolder
    {
        get
        {
            string system = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "win"
                : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "osx"
                : "linux";
            Architecture processor = RuntimeInformation.ProcessArchitecture;
            return system + "-" + processor.ToString().ToLower(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The folder that belongs to the running module.</summary>
    public static DependencyFolder OfModule() => new(PathFor(OwnFolder));

    /// <summary>The one for assemblies in a folder: those compiled beforehand use that of the portable build.</summary>
    /// <param name="own">Where assemblies of the module lie.</param>
    public static string PathFor(string own)
    {
        string beside = System.IO.Path.Combine(own, Name);
        string portable = System.IO.Path.Combine(own, "..", PortableBuild, Name);
        return Directory.Exists(beside) || !Directory.Exists(portable) ? beside : System.IO.Path.GetFullPath(portable);
    }

    /// <summary>The file of a native library for this system, when the folder has it.</summary>
    /// <param name="name">Its name without prefix and extension.</param>
    /// <param name="file">The file.</param>
    public bool TryFindNative(string name, out string file)
    {
        string fileName = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? name + ".dll"
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "lib" + name + ".dylib"
            : "lib" + name + ".so";
        file = System.IO.Path.Combine(Path, "native", NativeFolder, fileName);
        return File.Exists(file);
    }

    /// <summary>The file of an assembly, when the folder has it.</summary>
    public bool TryFind(AssemblyName name, out string file)
    {
        bool isFound = _files.TryGetValue(name.Name ?? "", out string? found);
        file = found ?? "";
        return isFound;
    }
}
