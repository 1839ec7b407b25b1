using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace MsnForensics.Analysis.Host;

/// <summary>Looks for traces of clients in files and folders: by known places, and by content.</summary>
public sealed class HostAnalysis : IReadState
{
    private static readonly IArtifactReader[] Readers =
    {
        new RegistryArtifactReader(), new ContactExportReader(), new ObjectMapReader(), new PrefetchReader(),
        new ZoneMarkReader(), new PurpleFileReader(), new ContactTableReader(), new ContactStoreReader(),
        new PlacedFileReader(), new HistoryFileReader(),
    };

    private static readonly CarvedArtifactReader Carver = new();

    private readonly HostContext _context;
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    public HostAnalysis(HostRequest request) => _context = new HostContext(request with
    {
        Refused = (path, exception) =>
        {
            if (_refused.Add(path))
            {
                request.Refused?.Invoke(path, exception);
            }
        },
    });

    /// <inheritdoc/>
    public long BytesRead { get; private set; }

    /// <inheritdoc/>
    public long? TotalBytes => null;

    /// <summary>The traces of a file, or of the files of a folder.</summary>
    /// <exception cref="IOException">The path itself cannot be read; what lies below it is reported to
    /// <see cref="HostRequest.Refused"/>.</exception>
    public IEnumerable<MsnArtifact> Read(string path, CancellationToken cancellation = default)
    {
        // Pipes of a Unix image would be waited for: of files that were not named, empty ones are not opened.
        IEnumerable<HostFile> files = Directory.Exists(path)
            ? HostFolder.Files(path, _context.Request).Where(file => file.Length > 0 || !_context.Request.Carve)
            : new[] { new HostFile(path, path.Replace('\\', '/'), _context.Request.Open) };
        foreach (HostFile file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            BytesRead += file.Length;
            _context.Request.Progress?.Invoke();
            foreach (MsnArtifact artifact in ReadFile(file))
            {
                yield return artifact;
            }

            if (file.Failure is not null)
            {
                _context.Request.Refused?.Invoke(file.Path, file.Failure);
            }
        }
    }

    /// <summary>The reader of a file; null when it is no trace.</summary>
    internal IArtifactReader? FindReader(HostFile file) => _context.Request.Carve
        ? Carver
        : Array.Find(Readers, reader => reader.Recognizes(file, _context));

    // What a file gives before it becomes unreadable is kept.
    private IEnumerable<MsnArtifact> ReadFile(HostFile file)
    {
        if (Attempt(file, () => FindReader(file)) is not { } found)
        {
            yield break;
        }

        using IEnumerator<MsnArtifact> artifacts = found.Read(file, _context).GetEnumerator();
        while (Attempt(file, () => artifacts.MoveNext() ? artifacts.Current : null) is { } artifact)
        {
            yield return artifact;
        }
    }

    private T? Attempt<T>(HostFile file, Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _context.Request.Refused?.Invoke(file.Path, exception);
            return null;
        }
    }
}
