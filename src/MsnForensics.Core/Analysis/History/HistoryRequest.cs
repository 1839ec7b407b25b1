using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.History;

/// <summary>How logs of clients are to be read.</summary>
public sealed record HistoryRequest
{
    public MsnParserOption Option { get; init; } = MsnParserOption.Default;

    /// <summary>Charset of the text; null to find it out.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Tells the order of day and month in dates without UTC time; null to learn it from the log.</summary>
    public CultureInfo? Culture { get; init; }

    /// <summary>Zone of the computer that wrote the log, for times without one; null for UTC.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>Account whose client wrote the log; null to find it out.</summary>
    public string? Owner { get; init; }

    /// <summary>Display names that the owner used.</summary>
    public IReadOnlyList<string> OwnerNames { get; init; } = Array.Empty<string>();

    /// <summary>Accounts seen elsewhere in the evidence, to find owners of numbered folders.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = Array.Empty<string>();

    /// <summary>Added to every time stamp.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary>Hash each file before reading it, for <see cref="MsnEvidence.Sha256"/>.</summary>
    public bool ComputeHash { get; init; }

    /// <summary>Called every now and then while bytes are read.</summary>
    public Action? Progress { get; init; }

    /// <summary>Guesses charsets that nothing declares.</summary>
    public ICharsetDetector? CharsetDetector { get; init; }
}
