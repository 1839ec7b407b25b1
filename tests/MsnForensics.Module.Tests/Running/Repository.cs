using System;
using System.IO;

namespace MsnForensics.Module.Tests.Running;

/// <summary>Folders of the source tree that these tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Module => Path.Combine(Root, "artifacts", "module", "MsnForensics");

    /// <summary>The console, built in the same configuration as the tests.</summary>
    public static string Shell
    {
        get
        {
            string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            string bin = Path.Combine(Root, "src", "MsnForensics.Shell", "bin");
            return Path.Combine(bin, configuration, "net10.0", "MsnForensics.Shell.dll");
        }
    }

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "MsnForensics.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run inside the source tree.");
    }
}
