using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Triage;

namespace MsnForensics.Commands;

/// <summary>The case folder: what lies where.</summary>
internal sealed class TriageFolder
{
    private readonly RecordCodec _codec = new();

    /// <param name="path">Full path.</param>
    public TriageFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>What is only there for the next run: journal and spools.</summary>
    public string Work => System.IO.Path.Combine(Path, "work");

    public string Files => System.IO.Path.Combine(Path, "files");

    public string Manifest => System.IO.Path.Combine(Path, "manifest.json");

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Create()
    {
        Directory.CreateDirectory(Path);
        Directory.CreateDirectory(Work);
    }

    public RecordSpool SpoolOf(TriageItem item) => new(System.IO.Path.Combine(Work, item.Key + ".records"), _codec);

    /// <summary>The folder for contents of one capture.</summary>
    public string FilesOf(TriageItem item) => System.IO.Path.Combine(Files, item.Key.Substring(0, 12));

    /// <summary>Removes what an interrupted run left of a piece.</summary>
    public void Clear(TriageItem item)
    {
        if (Directory.Exists(FilesOf(item)))
        {
            Directory.Delete(FilesOf(item), recursive: true);
        }
    }

    /// <summary>Removes the folder for contents of one capture when it holds none.</summary>
    public void RemoveEmptyFiles(TriageItem item) => RemoveEmpty(FilesOf(item));

    /// <summary>Removes the folder for contents of all captures when there are none. To be called when nothing is read
    /// any more: another piece may be about to put its contents there.</summary>
    public void RemoveEmptyFiles() => RemoveEmpty(Files);

    /// <summary>Adds a line to the journal: time, state, key, length, kind, path.</summary>
    public void Note(TriageItem item, MsnTriageItem result) => File.AppendAllText(
        System.IO.Path.Combine(Work, "journal.tsv"),
        string.Format(
            CultureInfo.InvariantCulture,
            "{0:yyyy-MM-dd'T'HH:mm:ss'Z'}\t{1}\t{2}\t{3}\t{4}\t{5}\n",
            DateTime.UtcNow,
            result.State,
            item.Key,
            item.Length,
            item.Kind,
            Uri.EscapeDataString(item.Path)),
        new UTF8Encoding(false));

    /// <summary>Removes all that an earlier run could be gone on with.</summary>
    public void RemoveWork()
    {
        if (Directory.Exists(Work))
        {
            Directory.Delete(Work, recursive: true);
        }
    }

    private static void RemoveEmpty(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }
}
