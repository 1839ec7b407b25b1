using System;
using System.IO;

namespace MsnForensics.Testing.Captures;

/// <summary>Files of the project that the tests' builders make: compared, or written anew when asked for.</summary>
public static class ProjectFiles
{
    /// <summary>Set to 1 to write the files instead of comparing them.</summary>
    public const string WriteVariable = "MSNFORENSICS_WRITE_SAMPLES";

    /// <summary>The project's folder: the nearest one above the tests with the solution in it.</summary>
    public static string Root { get; } = FindRoot();

    public static bool IsWriting => Environment.GetEnvironmentVariable(WriteVariable) == "1";

    /// <summary>The file's bytes; writes them first when asked for.</summary>
    public static byte[] ReadOrWrite(string path, byte[] made)
    {
        string full = Path.Combine(Root, path);
        if (IsWriting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, made);
        }

        return File.Exists(full) ? File.ReadAllBytes(full) : [];
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "MsnForensics.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("MsnForensics.sln");
    }
}
