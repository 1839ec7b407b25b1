using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using MsnForensics.Analysis.Custody;
using MsnForensics.Analysis.Redaction;
using MsnForensics.Analysis.Triage;

namespace MsnForensics.Commands;

/// <summary>Hashes evidence before and after a triage, and writes its manifest.</summary>
internal sealed class TriageCustody
{
    private readonly ITriageSink _sink;
    private readonly TriageFolder _folder;
    private readonly RecordRedactor? _redactor;
    private readonly Action<string> _warn;
    private readonly CancellationToken _stop;
    private readonly SortedSet<string> _links = new(StringComparer.Ordinal);
    private readonly ManifestFiles _files;
    private readonly List<MsnTriageItem> _unread = new();
    private readonly List<MsnManifestFile> _unhashed = new();
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    public TriageCustody(
        InvokeMsnTriageCommand cmdlet,
        TriageFolder folder,
        RecordRedactor? redactor,
        Action<string> warn,
        CancellationToken stop)
    {
        _sink = cmdlet;
        _folder = folder;
        _redactor = redactor;
        _warn = warn;
        _stop = stop;
        _files = new ManifestFiles(folder.Manifest, replacesReadOnly: false);
        Tool = ToolDescription.Create(cmdlet);
    }

    public MsnManifestTool Tool { get; }

    /// <summary>Evidence that cannot even be looked at, in the order of its paths.</summary>
    public IEnumerable<MsnTriageItem> Unread => _unread.OrderBy(item => item.Path, StringComparer.Ordinal);

    /// <summary>The evidence as it is before it is read; what cannot be read to its end has no hash.</summary>
    public IReadOnlyList<MsnManifestFile> HashEvidence(IReadOnlyList<string> paths)
    {
        IReadOnlyList<MsnManifestFile> hashed = Hash(paths, RefuseHash);
        return hashed.Concat(_unhashed).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
    }

    /// <summary>Takes note of evidence that cannot even be looked at.</summary>
    public void RefuseEvidence(string path, Exception exception)
    {
        _unread.Add(new MsnTriageItem(path, MsnEvidenceKind.Host, MsnTriageState.Failed, 0, exception.Message));
        _sink.Refuse(path, exception);
    }

    /// <summary>Tells whether evidence, or a file of it, was found changed or gone when all was done.</summary>
    public bool HasChanged(TriageItem item)
    {
        string folder = item.Path.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return _changed.Any(path => path == item.Path || path.StartsWith(folder, StringComparison.Ordinal));
    }

    /// <summary>One hash over files.</summary>
    public string HashOf(IReadOnlyList<string> paths) =>
        string.Join(" ", Hash(paths, _sink.Refuse).Select(file => file.Sha256));

    // The files, and those of the folders, under their full paths.
    private IReadOnlyList<MsnManifestFile> Hash(IReadOnlyList<string> paths, Action<string, Exception> refuse)
    {
        // Evidence never lies in the case folder: from there, all its paths are full ones.
        ManifestLister lister = new(_folder.Path, [], refuse, path => _links.Add(path));
        return lister.Hash(lister.Files(paths), new FileHasher([]), _stop);
    }

    public MsnManifest Write(
        MsnManifest manifest, IReadOnlyList<string> paths, IReadOnlyList<MsnManifestFile> before)
    {
        // What the manifest says of changes is said of files as they are shown in it.
        List<string> changes = new();
        IReadOnlyList<MsnManifestFile> hashed = before.Where(file => file.Sha256.Length > 0).ToList();
        IReadOnlyList<MsnManifestFile> after = Hash(paths, _sink.Refuse);
        IReadOnlyList<MsnManifestFile> inputs = EvidenceChange.Join(hashed, after, _warn);
        EvidenceChange.Join(hashed.Select(Shown).ToList(), after.Select(Shown).ToList(), changes.Add);
        _changed.UnionWith(inputs.Where(file => file.Sha256After != file.Sha256).Select(file => file.Path));
        IEnumerable<string> folders = paths.Where(Directory.Exists).Where(_ => _redactor is null)
            .Concat(new[] { _folder.Files }.Where(Directory.Exists));
        return _files.Write(manifest with
        {
            Inputs = new(inputs.Select(Shown)),
            Outputs = new(Outputs()),
            Folders = new(folders.Select(folder => ManifestPath.NameOf(_folder.Path, folder))),
            Links = _redactor is null ? new(_links) : MsnList<string>.Empty,
            Warnings = new(manifest.Warnings.Concat(changes)),
        });
    }

    private void RefuseHash(string path, Exception exception)
    {
        if (File.Exists(path))
        {
            _unhashed.Add(new MsnManifestFile { Path = path, Length = new FileInfo(path).Length });
            _sink.Refuse(path, exception);
        }
        else
        {
            RefuseEvidence(path, exception);
        }
    }

    private IEnumerable<MsnManifestFile> Outputs()
    {
        ManifestLister lister = new(_folder.Path, _files.All, null, null);
        IEnumerable<string> made = Directory.GetFiles(_folder.Path)
            .Concat(Directory.Exists(_folder.Files) ? [_folder.Files] : Array.Empty<string>());
        return lister.Hash(lister.Files(made), new FileHasher([]), _stop)
            .Select(file => file with { ModifiedAt = null });
    }

    private MsnManifestFile Shown(MsnManifestFile file) => _redactor is null || _redactor.RedactId("id") == "id"
        ? file
        : file with
        {
            Path = _redactor.RedactPath(file.Path),
            Sha256 = _redactor.RedactId(file.Sha256),
            Sha256After = file.Sha256After is { } after ? _redactor.RedactId(after) : null,
            ModifiedAt = null,
            IsRedacted = true,
        };
}
