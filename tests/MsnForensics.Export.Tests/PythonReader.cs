using System.Collections.Generic;
using System.IO;
using MsnForensics.Testing.Captures;
using Xunit.Abstractions;

namespace MsnForensics.Export.Tests;

/// <summary>Readers of file formats that are not ours: libraries of Python, where they are installed.</summary>
internal static class PythonReader
{
    private const string Missing = "library missing";

    /// <summary>
    /// What a script prints that reads a file; none, and a line in the log, when the library is not there.
    /// </summary>
    /// <param name="log">Takes the word of a skip.</param>
    /// <param name="library">The library that the script needs.</param>
    /// <param name="text">The file.</param>
    /// <param name="script">The script; <c>path</c> is the file.</param>
    public static IReadOnlyList<string>? Read(ITestOutputHelper log, string library, string text, string script)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            string program = $"import sys\npath = sys.argv[1]\ntry:\n    import {library}\nexcept ImportError:\n"
                + $"    print('{Missing}')\n    sys.exit()\ntry:\n    exec(sys.argv[2])\n"
                + "except Exception as e:\n    print('failed', repr(e))\n";

            // Debian's packages belong to Debian's Python, which need not be the first one on the path.
            foreach (string python in new[] { "/usr/bin/python3", "python3" })
            {
                if (ExternalTool.Run(python, "-c", program, path, script) is { } lines
                    && (lines.Count == 0 || lines[0] != Missing))
                {
                    return lines;
                }
            }

            log.WriteLine($"Skipped: {library} for Python is not installed.");
            return null;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
