using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using MsnForensics.Analysis.Custody;
using MsnForensics.Analysis.Redaction;

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

    /// <summary>Evidence that cannot even be hashed, in the order of its paths.</summary>
    public IEnumerable<MsnTriageItem> Unread => _unread.OrderBy(item => item.Path, StringComparer.Ordinal);

    /// <summary>The evidence as it is before it is read.</summary>
    public IReadOnlyList<MsnManifestFile> HashEvidence(IReadOnlyList<string> paths) => Hash(paths, (path, exception) =>
    {
        _unread.Add(new MsnTriageItem(path, MsnEvidenceKind.Host, MsnTriageState.Failed, 0, exception.Message));
        _sink.Refuse(path, exception);
    });

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
        List<string> changes = new();
        IReadOnlyList<MsnManifestFile> inputs = EvidenceChange.Join(before, Hash(paths, RefuseNew), text =>
        {
            changes.Add(text);
            _warn(text);
        });
        IEnumerable<string> folders = paths.Where(Directory.Exists).Where(_ => _redactor is null)
            .Concat(new[] { _folder.Files }.Where(Directory.Exists));
        return _files.Write(manifest with
        {
            Inputs = new(inputs.Select(Shown)),
            Outputs = new(Outputs()),
            Folders = new(folders.Select(folder => ManifestPath.NameOf(_folder.Path, folder))),
            Links = _redactor is null ? new(_links) : MsnList<string>.Empty,
            Warnings = new(manifest.Warnings.Concat(changes.Select(text => _redactor?.RedactWords(text) ?? text))),
        });
    }

    private void RefuseNew(string path, Exception exception)
    {
        if (_unread.TrueForAll(item => item.Path != path))
        {
            _sink.Refuse(path, exception);
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
