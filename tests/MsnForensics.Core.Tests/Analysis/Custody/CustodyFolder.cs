using System;
using System.IO;

namespace MsnForensics.Core.Tests.Analysis.Custody;

/// <summary>A folder of files for one test.</summary>
internal sealed class CustodyFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("msn").FullName;

    public string this[string name] => Path.Combine(Root, name);

    public string Add(string name, string content)
    {
        string path = this[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
