using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace MsnForensics.Analysis.Custody;

/// <summary>Compares the files of a manifest with what is there now.</summary>
public sealed class ManifestVerifier
{
    private readonly MsnManifest _manifest;
    private readonly string _root;
    private readonly FileHasher _hasher;

    /// <param name="manifest">The manifest; its path tells where its names begin.</param>
    /// <param name="hasher">Computes SHA-256.</param>
    public ManifestVerifier(MsnManifest manifest, FileHasher hasher)
    {
        _manifest = manifest;
        _hasher = hasher;
        _root = Path.GetDirectoryName(manifest.Path) ?? "";
    }

    /// <summary>One answer per file: outputs, inputs, then what was added. <paramref name="ignored"/> are the files
    /// that a manifest itself consists of.</summary>
    public IEnumerable<MsnManifestCheck> Check(
        bool outputsOnly, IReadOnlyCollection<string> ignored, CancellationToken cancellation)
    {
        IEnumerable<(MsnManifestFile File, bool IsInput)> files = _manifest.Outputs.Select(file => (file, false));
        if (!outputsOnly)
        {
            files = files.Concat(_manifest.Inputs.Select(file => (file, true)));
        }

        HashSet<string> known = new(ignored.Concat(
            _manifest.Links.Select(link => ManifestPath.FileOf(_root, link))));
        foreach (MsnManifestFile file in _manifest.Inputs.Concat(_manifest.Outputs).Where(file => !file.IsRedacted))
        {
            known.Add(ManifestPath.FileOf(_root, file.Path));
        }

        foreach ((MsnManifestFile file, bool isInput) in files)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Check(file, isInput, cancellation);
        }

        foreach (MsnManifestCheck check in Added(known))
        {
            yield return check;
        }
    }

    private MsnManifestCheck Check(MsnManifestFile file, bool isInput, CancellationToken cancellation)
    {
        MsnManifestCheck check = new()
        {
            Path = file.Path,
            IsInput = isInput,
            ExpectedLength = file.Length,
            ExpectedSha256 = file.Sha256,
        };
        if (file.IsRedacted)
        {
            return check with { Status = MsnManifestStatus.Redacted, Detail = "path and hash are pseudonyms" };
        }

        string path = ManifestPath.FileOf(_root, file.Path);
        check = check with { FullPath = path };
        try
        {
            if (!File.Exists(path))
            {
                string detail = Directory.Exists(path) ? "a folder stands in its place" : "there is no such file";
                return check with { Status = MsnManifestStatus.Missing, Detail = detail };
            }

            return ManifestPath.IsLinked(_root, path)
                ? check with { Status = MsnManifestStatus.Changed, Detail = "a link stands in its place" }
                : Compare(check, _hasher.Hash(path, file.Path, cancellation));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return check with { Status = MsnManifestStatus.Unreadable, Detail = exception.Message };
        }
    }

    private static MsnManifestCheck Compare(MsnManifestCheck check, MsnManifestFile actual)
    {
        bool isSame = actual.Length == check.ExpectedLength && string.Equals(
            actual.Sha256, check.ExpectedSha256, StringComparison.OrdinalIgnoreCase);
        string detail = isSame ? "length and SHA-256 fit" : actual.Length == check.ExpectedLength
            ? "same length, another SHA-256"
            : string.Format(
                CultureInfo.InvariantCulture, "{0} bytes instead of {1}", actual.Length, check.ExpectedLength);
        return check with
        {
            Status = isSame ? MsnManifestStatus.Unchanged : MsnManifestStatus.Changed,
            ActualLength = actual.Length,
            ActualSha256 = actual.Sha256,
            Detail = detail,
        };
    }

    private List<MsnManifestCheck> Added(HashSet<string> known)
    {
        List<MsnManifestCheck> added = new();
        void Add(string path, string detail)
        {
            string full = Path.GetFullPath(path);
            if (known.Add(full))
            {
                added.Add(new MsnManifestCheck
                {
                    Status = MsnManifestStatus.Added,
                    Path = ManifestPath.NameOf(_root, full),
                    FullPath = full,
                    Detail = detail,
                });
            }
        }

        ManifestLister lister = new(
            _root, Array.Empty<string>(), (path, error) => Add(path, error.Message), path => Add(path, "a link"));
        IEnumerable<string> folders = _manifest.Folders.Select(name => ManifestPath.FileOf(_root, name));
        foreach (string file in lister.Files(folders.Where(Directory.Exists)))
        {
            Add(file, "not in the manifest");
        }

        return added;
    }
}
