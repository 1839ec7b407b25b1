using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Threading;
using MsnForensics.Analysis.Custody;
using MsnForensics.Analysis.History;
using MsnForensics.Analysis.Host;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Bytes;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Triage;

/// <summary>Reads one piece of evidence: all its records, and the contents of transfers into a folder of their
/// own.</summary>
public sealed class TriageReader
{
    private readonly AnalysisRequest _request;

    /// <param name="request">Limits, keys and bridges of this run alone.</param>
    public TriageReader(AnalysisRequest request) => _request = request;

    /// <summary>Guesses charsets of histories.</summary>
    public ICharsetDetector? CharsetDetector { get; init; }

    /// <summary>Told of each file of a folder that cannot be read; the rest goes on.</summary>
    public Action<string, Exception>? Refused { get; init; }

    /// <summary>Told now and then how many bytes of a capture were read.</summary>
    public Action<long>? Advanced { get; init; }

    /// <summary>Where contents of transfers go; null to save none.</summary>
    public string? FileFolder { get; init; }

    /// <summary>Full path of the folder from which the records name saved contents, so that they say the same wherever
    /// it lies; null for full paths.</summary>
    public string? Root { get; init; }

    /// <summary>How files are opened; tests put failing media here.</summary>
    internal Func<string, Stream>? Open { get; init; }

    /// <summary>The records as they come.</summary>
    /// <exception cref="IOException">The file or folder cannot be read. When that shows in its middle, all records of
    /// what was read come first.</exception>
    public IEnumerable<MsnRecord> Read(TriageItem item, CancellationToken cancellation) => item.Kind switch
    {
        MsnEvidenceKind.Capture => ReadCapture(item, cancellation),
        MsnEvidenceKind.History => ReadHistory(item, cancellation),
        _ => ReadHost(item, cancellation),
    };

    private IEnumerable<MsnRecord> ReadCapture(TriageItem item, CancellationToken cancellation)
    {
        if (FileFolder is not null)
        {
            Directory.CreateDirectory(FileFolder);
        }

        TransferSaver? saver = FileFolder is null ? null : new TransferSaver(FileFolder);
        IEvidenceAnalysis? reading = null;
        using IEvidenceAnalysis analysis = EvidenceAnalysis.Open(
            new[] { SourceOf(item) },
            _request with
            {
                ContentFolder = FileFolder,
                ComputeHash = item.IsHashed,
                Progress = () => Advanced?.Invoke(reading?.BytesRead ?? 0),
            });
        reading = analysis;
        foreach (MsnRecord record in analysis.Read(cancellation))
        {
            yield return record;
            if (record is MsnTransfer transfer && Save(saver, transfer) is { } file)
            {
                yield return file;
            }
        }
    }

    private MsnTransferFile? Save(TransferSaver? saver, MsnTransfer transfer)
    {
        using KeptContent? content = TransferSaver.ContentOf(transfer);
        if (saver is null || content is null || !TransferSaver.HasContent(transfer))
        {
            return null;
        }

        try
        {
            string path = saver.PathOf(transfer);
            return content.Error is null
                ? TransferSaver.Write(transfer, content, path, overwrites: false, NameOf(path))
                : throw content.Error;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refused?.Invoke(FileFolder!, exception);
            return null;
        }
    }

    private string NameOf(string path) => Root is null ? path : ManifestPath.NameOf(Root, path);

    private IEnumerable<MsnRecord> ReadHistory(TriageItem item, CancellationToken cancellation)
    {
        using HistoryAnalysis analysis = new(SourceOf(item), new HistoryRequest
        {
            Option = _request.Option,
            ClockOffset = _request.ClockOffset,
            ComputeHash = item.IsHashed,
            CharsetDetector = CharsetDetector,
        });
        foreach (MsnRecord record in analysis.Read(cancellation))
        {
            yield return record;
        }
    }

    private IEnumerable<MsnRecord> ReadHost(TriageItem item, CancellationToken cancellation)
    {
        ExceptionDispatchInfo? failure = null;
        HostAnalysis analysis = new(new HostRequest
        {
            Option = _request.Option,
            Recurse = true,
            IncludeDeleted = true,
            ComputeHash = true,
            Open = Open ?? HostFile.OpenShared,
            Refused = (path, exception) =>
            {
                failure ??= path == item.Path ? ExceptionDispatchInfo.Capture(exception) : null;
                if (path != item.Path)
                {
                    Refused?.Invoke(path, exception);
                }
            },
        });
        foreach (MsnArtifact artifact in analysis.Read(item.Path, cancellation))
        {
            yield return artifact;
        }

        failure?.Throw();
    }

    private CaptureSource SourceOf(TriageItem item) => CaptureSource.FromPath(item.Path, item.Sha256, Open);
}
