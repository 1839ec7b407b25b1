using System;
using System.Collections.Generic;
using System.IO;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Host;

/// <summary>How traces on a computer are to be looked for.</summary>
public sealed record HostRequest
{
    public MsnParserOption Option { get; init; } = MsnParserOption.Default;

    /// <summary>Look into folders below the ones given.</summary>
    public bool Recurse { get; init; }

    /// <summary>Look into free parts of registry hives, too.</summary>
    public bool IncludeDeleted { get; init; }

    /// <summary>Search every file for fragments, whatever it is.</summary>
    public bool Carve { get; init; }

    /// <summary>Give tickets and passwords as they stand, instead of their hashes.</summary>
    public bool IncludeSecret { get; init; }

    /// <summary>Accounts seen elsewhere in the evidence, to find owners of numbered folders and keys.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = Array.Empty<string>();

    /// <summary>Objects seen elsewhere, such as in captures, to find whose picture a file is.</summary>
    public IReadOnlyList<MsnObjectInfo> KnownObjects { get; init; } = Array.Empty<MsnObjectInfo>();

    /// <summary>Hash each file, for <see cref="MsnEvidence.Sha256"/>.</summary>
    public bool ComputeHash { get; init; }

    /// <summary>Told of each file or folder that cannot be read; the rest goes on.</summary>
    public Action<string, Exception>? Refused { get; init; }

    /// <summary>Told of each link that was not followed.</summary>
    public Action<string>? Skipped { get; init; }

    /// <summary>Called for every file looked at.</summary>
    public Action? Progress { get; init; }

    /// <summary>How files are opened; tests put failing media here.</summary>
    internal Func<string, Stream> Open { get; init; } = HostFile.OpenShared;
}
