using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using MsnForensics.Analysis.Custody;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Commands;

/// <summary>The three files of a manifest: the JSON itself, and the lists that hashdeep and sha256sum check.</summary>
internal sealed class ManifestFiles
{
    private readonly bool _replacesReadOnly;
    private readonly string _hashdeep;
    private readonly string _sha256;

    /// <param name="path">Full path of the JSON file.</param>
    /// <param name="replacesReadOnly">Writes over read-only files, too.</param>
    public ManifestFiles(string path, bool replacesReadOnly)
    {
        Path = path;
        Root = System.IO.Path.GetDirectoryName(path) ?? "";
        _hashdeep = System.IO.Path.ChangeExtension(path, ".hashdeep");
        _sha256 = System.IO.Path.ChangeExtension(path, ".sha256");
        _replacesReadOnly = replacesReadOnly;
    }

    public string Path { get; }

    /// <summary>The folder from which the manifest names its files.</summary>
    public string Root { get; }

    public string[] All => [Path, _hashdeep, _sha256];

    /// <summary>Tells whether a file is one of these inputs.</summary>
    public static Func<string, bool> IsAmong(IReadOnlyCollection<string> inputs) =>
        file => inputs.Any(input => string.Equals(System.IO.Path.GetFullPath(input), file, StringComparison.Ordinal));

    /// <summary>Writes all three; the manifest that comes back knows its place and its own hash.</summary>
    public MsnManifest Write(MsnManifest manifest)
    {
        UTF8Encoding encoding = new(false);
        new OutputFile(Path, _replacesReadOnly).Write(
            stream => Bridge.CreateManifestFormat().Write(stream, manifest));
        new OutputFile(_hashdeep, _replacesReadOnly).Write(
            encoding, output => HashList.WriteHashdeep(output, manifest));
        MsnManifestFile own = HashOf(Path);
        IEnumerable<MsnManifestFile> files =
            manifest.Inputs.Concat(manifest.Outputs).Concat([own, HashOf(_hashdeep)]);
        new OutputFile(_sha256, _replacesReadOnly).Write(encoding, output => HashList.WriteSha256(output, files));
        return manifest with { Path = Path, Sha256 = own.Sha256 };
    }

    private MsnManifestFile HashOf(string file) =>
        new FileHasher([]).Hash(file, ManifestPath.NameOf(Root, file), CancellationToken.None);
}
