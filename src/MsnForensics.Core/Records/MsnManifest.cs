using System;

namespace MsnForensics;

/// <summary>The record of one run over evidence: what was read and what was written, by whom, with what, and when. As
/// JSON it is what <c>New-MsnManifest</c> writes.</summary>
public sealed record MsnManifest
{
    /// <summary>The JSON file.</summary>
    public string Path { get; init; } = "";

    /// <summary>SHA-256 of the JSON file: note it where nobody can change it, and the manifest cannot be changed
    /// either.</summary>
    public string Sha256 { get; init; } = "";

    public string? CaseId { get; init; }

    public string? ExhibitId { get; init; }

    public string? Examiner { get; init; }

    /// <summary>Order, warrant or consent that the work rests on.</summary>
    public string? Authority { get; init; }

    /// <summary>Where on the network the evidence was captured, and by what.</summary>
    public string? CapturePoint { get; init; }

    public string? Note { get; init; }

    /// <summary>Such as <c>collection</c>, <c>examination</c>, <c>analysis</c>, <c>reporting</c>.</summary>
    public string Phase { get; init; } = "analysis";

    /// <summary>UTC.</summary>
    public DateTimeOffset StartTime { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset EndTime { get; init; }

    /// <summary>What was run.</summary>
    public string? Command { get; init; }

    /// <summary>Its options, by name in ordinal order.</summary>
    public MsnList<MsnServiceField> Parameters { get; init; } = MsnList<MsnServiceField>.Empty;

    public MsnManifestTool Tool { get; init; } = new();

    /// <summary>Zone of the computer that the evidence comes from; times in outputs are UTC.</summary>
    public string? EvidenceTimeZone { get; init; }

    /// <summary>What the evidence's clock was compared with, such as <c>NTP</c>.</summary>
    public string? ClockReference { get; init; }

    /// <summary>By how much the evidence's clock was ahead of the reference; null when not known.</summary>
    public TimeSpan? ObservedClockOffset { get; init; }

    /// <summary>How the offset is known.</summary>
    public string? ClockMethod { get; init; }

    /// <summary>What was read, in ordinal order of the paths.</summary>
    public MsnList<MsnManifestFile> Inputs { get; init; } = MsnList<MsnManifestFile>.Empty;

    /// <summary>What was written, in ordinal order of the paths.</summary>
    public MsnList<MsnManifestFile> Outputs { get; init; } = MsnList<MsnManifestFile>.Empty;

    /// <summary>Folders listed as a whole: a file in one of them that is not listed was added later.</summary>
    public MsnList<string> Folders { get; init; } = MsnList<string>.Empty;

    /// <summary>Links in these folders: they were not followed.</summary>
    public MsnList<string> Links { get; init; } = MsnList<string>.Empty;

    /// <summary>Records by kind, anomalies by code, and sums over the captures, as <c>Record.Message</c>,
    /// <c>Anomaly.StreamGap</c>, <c>Capture.FrameCount</c>.</summary>
    public MsnList<MsnManifestCount> Counts { get; init; } = MsnList<MsnManifestCount>.Empty;

    /// <summary>What the evidence cannot show, in plain words.</summary>
    public MsnList<string> Limitations { get; init; } = MsnList<string>.Empty;

    public MsnList<string> Warnings { get; init; } = MsnList<string>.Empty;
}

/// <summary>A file of a manifest.</summary>
public sealed record MsnManifestFile
{
    /// <summary>With forward slashes from the manifest's folder for what lies below it, else the full path.</summary>
    public string Path { get; init; } = "";

    public long Length { get; init; }

    /// <summary>UTC time of the last change of an input; null for outputs, whose bytes alone count.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>Lower-case hexadecimal digits, as all hashes here; of an input before it was read.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>SHA-256 of an input after it was read; null when it was hashed once.</summary>
    public string? Sha256After { get; init; }

    /// <summary>Hashes by other algorithms.</summary>
    public MsnList<MsnFileHash> Hashes { get; init; } = MsnList<MsnFileHash>.Empty;

    /// <summary>Path and hashes are pseudonyms: the file cannot be checked.</summary>
    public bool IsRedacted { get; init; }

    public override string ToString() => Path + " (" + Sha256 + ")";
}

/// <summary>A hash of a file.</summary>
/// <param name="Algorithm">How it is computed.</param>
/// <param name="Value">Lower-case hexadecimal digits.</param>
public sealed record MsnFileHash(MsnHashAlgorithm Algorithm, string Value)
{
    public override string ToString() => Algorithm + " " + Value;
}

/// <summary>A number of a manifest.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Value">How many.</param>
public sealed record MsnManifestCount(string Name, long Value)
{
    public override string ToString() => Name + "=" + Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What the work was done with.</summary>
public sealed record MsnManifestTool
{
    public string Name { get; init; } = "";

    public string Version { get; init; } = "";

    /// <summary>SHA-256 over the list of the module's files, each as its own SHA-256, two blanks, its path from the
    /// module's folder and LF, in ordinal order.</summary>
    public string Sha256 { get; init; } = "";

    public string PowerShell { get; init; } = "";

    public string Runtime { get; init; } = "";

    public string OperatingSystem { get; init; } = "";

    public string Culture { get; init; } = "";

    public string TimeZone { get; init; } = "";

    /// <summary>The assemblies in use: the module's own and the libraries it brings.</summary>
    public MsnList<MsnManifestComponent> Components { get; init; } = MsnList<MsnManifestComponent>.Empty;

    public override string ToString() => Name + " " + Version + " (" + Sha256 + ")";
}

/// <summary>An assembly of the module.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Version">Its file version.</param>
/// <param name="Sha256">Of the file.</param>
public sealed record MsnManifestComponent(string Name, string Version, string Sha256)
{
    public override string ToString() => Name + " " + Version;
}

/// <summary>Ways to hash a file.</summary>
public enum MsnHashAlgorithm
{
    Sha256,
    Md5,
    Sha1,
    Sha384,
    Sha512,
}
