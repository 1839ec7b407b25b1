using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis.Host;

namespace MsnForensics.Testing.Logs;

/// <summary>Looks for traces in one file that a test built.</summary>
public static class ArtifactRun
{
    public static IReadOnlyList<MsnArtifact> Read(string name, byte[] content, HostRequest? request = null) =>
        ReadEach(name, [content], request).Single();

    /// <summary>The same for many contents of one file.</summary>
    public static IEnumerable<IReadOnlyList<MsnArtifact>> ReadEach(
        string name, IEnumerable<byte[]> contents, HostRequest? request = null)
    {
        string folder = Directory.CreateTempSubdirectory("msn").FullName;
        try
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            foreach (byte[] content in contents)
            {
                File.WriteAllBytes(path, content);
                yield return new HostAnalysis(request ?? new HostRequest { Recurse = true }).Read(folder).ToArray();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
