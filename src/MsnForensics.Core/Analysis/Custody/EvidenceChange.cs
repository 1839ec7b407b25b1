using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Custody;

/// <summary>Holds the hashes of evidence before and after the work against each other.</summary>
public static class EvidenceChange
{
    /// <summary>The files as they were, with their hash after the work; each difference is told of.</summary>
    public static IReadOnlyList<MsnManifestFile> Join(
        IReadOnlyList<MsnManifestFile> before, IReadOnlyList<MsnManifestFile> after, Action<string> warn)
    {
        Dictionary<string, MsnManifestFile> later = after.ToDictionary(file => file.Path);
        MsnManifestFile? Later(string path) => later.TryGetValue(path, out MsnManifestFile? now) ? now : null;
        return before.Select(file => Join(file, Later(file.Path), warn)).ToList();
    }

    private static MsnManifestFile Join(MsnManifestFile file, MsnManifestFile? now, Action<string> warn)
    {
        if (now is null)
        {
            warn($"{file.Path} could not be read any more after the work.");
        }
        else if (now.Sha256 != file.Sha256)
        {
            warn($"{file.Path} changed while it was worked on: its SHA-256 is {now.Sha256}, it was {file.Sha256}.");
        }

        return file with { Sha256After = now?.Sha256 ?? "" };
    }
}
