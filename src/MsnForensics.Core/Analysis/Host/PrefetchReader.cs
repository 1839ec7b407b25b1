using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using MsnForensics.Artifacts.Programs;

namespace MsnForensics.Analysis.Host;

/// <summary>Prefetch files of clients, by the name that stands in them: one trace for each run that they keep
/// (reference: section 11).</summary>
internal sealed class PrefetchReader : IArtifactReader
{
    private static readonly Regex Client = new(
        "^(MSNMSGR|MSMSGS|LIVECALL|WLCOMM|WLLOGINPROXY|MSGPLUS|USNSVC|PIDGIN|WISH[^.]*|TRILLIAN|MIRANDA32)\\.EXE",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <inheritdoc/>
    public bool Recognizes(HostFile file, HostContext context) => PrefetchFile.Recognizes(file.Head)
        && Client.IsMatch(PrefetchFile.Read(file.Head)?.Program is { Length: > 0 } name ? name : file.Name);

    /// <inheritdoc/>
    public IEnumerable<MsnArtifact> Read(HostFile file, HostContext context)
    {
        PrefetchFile? read = PrefetchFile.Read(file.Head);
        bool isCut = read is null || read.RunCount is null || read.LastRuns.Count == 0;
        ArtifactDraft draft = new(MsnArtifactKind.ProgramRun, MeaningOf(file, read))
        {
            Name = file.Name,
            Value = read?.Program ?? file.Name,
            CreatedAt = file.Created,
            Time = file.Modified,
            Size = file.Length,
            Format = read is null
                ? "prefetch, compressed"
                : FormattableString.Invariant($"prefetch version {read.Version}"),
            Confidence = read is null ? MsnConfidence.Medium : MsnConfidence.High,
            Completeness = isCut ? MsnCompleteness.Truncated : MsnCompleteness.Complete,
        };
        if (read is null || read.LastRuns.Count == 0)
        {
            yield return context.Create(file, draft);
            yield break;
        }

        foreach (DateTimeOffset time in read.LastRuns)
        {
            yield return context.Create(file, draft with { Time = time, TimeMeaning = "Last Run" });
        }
    }

    private static string MeaningOf(HostFile file, PrefetchFile? read) => read switch
    {
        null when PrefetchFile.IsCompressed(file.Head) =>
            "The program was run on this computer; how often and when is compressed and not read",
        { RunCount: { } count } =>
            string.Format(CultureInfo.InvariantCulture, "The program was run on this computer, {0} times", count),
        _ => "The program was run on this computer",
    };
}
