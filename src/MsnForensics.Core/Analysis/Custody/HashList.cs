using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace MsnForensics.Analysis.Custody;

/// <summary>Lists of hashes that other programs check (reference: section 15).</summary>
public static class HashList
{
    private static readonly char[] LineEnds = { '\r', '\n' };

    /// <summary>For <c>sha256sum -c</c>, and <c>sha256deep -x</c> where no name is escaped: a name with a backslash or
    /// a line end is escaped, and its line begins with a backslash.</summary>
    public static void WriteSha256(TextWriter output, IEnumerable<MsnManifestFile> files)
    {
        foreach (MsnManifestFile file in files.Where(file => !file.IsRedacted))
        {
            string name = file.Path.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r");
            output.Write(name == file.Path ? "" : "\\");
            output.Write(file.Sha256 + "  " + name + "\n");
        }
    }

    /// <summary>For <c>hashdeep -a</c>. The format has no way for line ends in names: they
    /// are written as <c>%0A</c> and <c>%0D</c>, and such a file is known by its hash alone.</summary>
    public static void WriteHashdeep(TextWriter output, MsnManifest manifest)
    {
        IReadOnlyList<MsnManifestFile> files =
            manifest.Inputs.Concat(manifest.Outputs).Where(file => !file.IsRedacted).ToList();
        bool hasMd5 = HasAll(files, MsnHashAlgorithm.Md5);
        bool hasSha1 = HasAll(files, MsnHashAlgorithm.Sha1);
        output.Write("%%%% HASHDEEP-1.0\n");
        output.Write("%%%% size," + (hasMd5 ? "md5," : "") + (hasSha1 ? "sha1," : "") + "sha256,filename\n");
        output.Write("## Case: " + OneLine(manifest.CaseId) + "\n");
        output.Write("## Paths: from the folder of this file\n## \n");
        foreach (MsnManifestFile file in files)
        {
            string md5 = hasMd5 ? ValueOf(file, MsnHashAlgorithm.Md5) + "," : "";
            string sha1 = hasSha1 ? ValueOf(file, MsnHashAlgorithm.Sha1) + "," : "";
            string name = file.Path.Replace("\r", "%0D").Replace("\n", "%0A");
            output.Write(string.Format(
                CultureInfo.InvariantCulture, "{0},{1}{2}{3},{4}\n", file.Length, md5, sha1, file.Sha256, name));
        }
    }

    private static bool HasAll(IReadOnlyList<MsnManifestFile> files, MsnHashAlgorithm algorithm) =>
        files.Count > 0 && files.All(file => file.Hashes.Any(hash => hash.Algorithm == algorithm));

    private static string ValueOf(MsnManifestFile file, MsnHashAlgorithm algorithm) =>
        file.Hashes.First(hash => hash.Algorithm == algorithm).Value;

    private static string OneLine(string? text) =>
        string.Join(" ", (text ?? "").Split(LineEnds, StringSplitOptions.RemoveEmptyEntries));
}
