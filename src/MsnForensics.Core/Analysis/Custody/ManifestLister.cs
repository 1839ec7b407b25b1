using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using MsnForensics.Analysis.Host;

namespace MsnForensics.Analysis.Custody;

/// <summary>Lists files and whole folders for a manifest. Links below a folder are not followed.</summary>
public sealed class ManifestLister
{
    private readonly string _root;
    private readonly HashSet<string> _left;
    private readonly HostRequest _request;

    /// <param name="root">Full path of the manifest's folder.</param>
    /// <param name="leaveOut">Full paths of files that are not listed: the manifest itself.</param>
    /// <param name="refused">Told of what cannot be read.</param>
    /// <param name="skipped">Told of each link.</param>
    public ManifestLister(
        string root, IEnumerable<string> leaveOut, Action<string, Exception>? refused, Action<string>? skipped)
    {
        _root = root;
        _left = new HashSet<string>(leaveOut);
        _request = new HostRequest { Recurse = true, Refused = refused, Skipped = skipped };
    }

    /// <summary>Full paths of the files named, and of those in the folders named; each once, in ordinal
    /// order.</summary>
    public IReadOnlyList<string> Files(IEnumerable<string> paths) => paths.SelectMany(FilesOf)
        .Where(file => !_left.Contains(file)).Distinct().OrderBy(file => file, StringComparer.Ordinal).ToList();

    /// <summary>The files with their hashes; one that cannot be read is told of and left out.</summary>
    public IReadOnlyList<MsnManifestFile> Hash(
        IEnumerable<string> files, FileHasher hasher, CancellationToken cancellation)
    {
        List<MsnManifestFile> hashed = new();
        foreach (string file in files)
        {
            try
            {
                hashed.Add(hasher.Hash(file, ManifestPath.NameOf(_root, file), cancellation));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _request.Refused?.Invoke(file, exception);
            }
        }

        return hashed.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
    }

    private IEnumerable<string> FilesOf(string path) => Directory.Exists(path)
        ? HostFolder.Files(path, _request).Select(file => Path.GetFullPath(file.Path))
        : new[] { Path.GetFullPath(path) };
}
