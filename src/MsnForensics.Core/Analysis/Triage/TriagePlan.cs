using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using MsnForensics.Analysis.ClientLogs;
using MsnForensics.Analysis.History;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Triage;

/// <summary>Finds out by content what evidence is, and names it so that it is recognised again.</summary>
public sealed class TriagePlan
{
    private readonly AnalysisRequest _request;
    private readonly string _options;

    /// <param name="request">Limits and bridges.</param>
    /// <param name="options">All options that change what is read, as text.</param>
    public TriagePlan(AnalysisRequest request, string options)
    {
        _request = request;
        _options = options;
    }

    /// <summary>Told of each file that cannot even be looked at: it is no piece of evidence of its own.</summary>
    public Action<string, Exception>? Refused { get; init; }

    /// <summary>Captures and histories one by one; each folder, and each other file that was named, as host
    /// evidence.</summary>
    /// <param name="paths">Full paths as they were named.</param>
    /// <param name="files">All files of them, with their hashes, as far as they have one; each path is a full
    /// one.</param>
    public IReadOnlyList<TriageItem> Items(IReadOnlyList<string> paths, IReadOnlyList<MsnManifestFile> files)
    {
        List<TriageItem> items = new();
        HashSet<string> named = new(paths);
        foreach (MsnManifestFile file in files)
        {
            if (KindOf(file.Path) is { } kind && (kind != MsnEvidenceKind.Host || named.Contains(file.Path)))
            {
                items.Add(Create(file.Path, kind, new[] { file }));
            }
        }

        foreach (string folder in paths.Where(Directory.Exists))
        {
            string start = folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
            items.Add(Create(
                folder,
                MsnEvidenceKind.Host,
                files.Where(file => file.Path.StartsWith(start, StringComparison.Ordinal)).ToArray()));
        }

        return items.OrderBy(item => item.Path, StringComparer.Ordinal).ThenBy(item => item.Kind).ToList();
    }

    private TriageItem Create(string path, MsnEvidenceKind kind, IReadOnlyList<MsnManifestFile> files)
    {
        string content = string.Join(
            "\n", files.Select(file => file.Sha256 + " " + file.Length.ToString(CultureInfo.InvariantCulture)));
        return new TriageItem(
            path,
            kind,
            files.Sum(file => file.Length),
            Directory.Exists(path) || files[0].Sha256.Length == 0 ? null : files[0].Sha256,
            RecordIdentity.Of("Triage", path, kind.ToString(), content, _options))
        {
            IsHashed = files.All(file => file.Sha256.Length > 0),
        };
    }

    // Null for what cannot be looked at.
    private MsnEvidenceKind? KindOf(string path)
    {
        CaptureSource source = CaptureSource.FromPath(path);
        try
        {
            if (IsCapture(source) || ClientLogAnalysis.Recognizes(source))
            {
                return MsnEvidenceKind.Capture;
            }

            return HistoryAnalysis.Recognizes(source) ? MsnEvidenceKind.History : MsnEvidenceKind.Host;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refused?.Invoke(path, exception);
            return null;
        }
    }

    private bool IsCapture(CaptureSource source)
    {
        try
        {
            using ICaptureReader reader =
                CaptureFile.Open(source, _request.Option, new Unheard(), _request.Decompressor);
            return true;
        }
        catch (CaptureFormatException)
        {
            return false;
        }
    }

    private sealed class Unheard : IAnomalySink
    {
        public void Report(Anomaly anomaly)
        {
        }
    }
}
