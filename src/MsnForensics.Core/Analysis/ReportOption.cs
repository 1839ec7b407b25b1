using System;
using System.Collections.Generic;

namespace MsnForensics.Analysis;

/// <summary>What stands at the head of a report, and how much it shows.</summary>
public sealed record ReportOption
{
    /// <summary>Heading of the report.</summary>
    public string Title { get; init; } = "MSN Messenger evidence";

    public string? CaseId { get; init; }

    public string? Examiner { get; init; }

    /// <summary>Numbers or names of the exhibits that the records come from.</summary>
    public IReadOnlyList<string> Exhibits { get; init; } = Array.Empty<string>();

    /// <summary>Free text below the heading: the order, the question, the laboratory.</summary>
    public string? Note { get; init; }

    /// <summary>Shown beside UTC; null for UTC alone.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>Folder with saved contents: its pictures are matched with the records by their hashes.</summary>
    public string? AttachmentFolder { get; init; }

    /// <summary>Told of each folder below it that cannot be read; the rest is used.</summary>
    public Action<string, Exception>? Refused { get; init; }

    /// <summary>Shows pictures; without, their descriptions and hashes alone.</summary>
    public bool IncludePicture { get; init; } = true;

    /// <summary>Reads the evidence files whose SHA-256 no record brings, and hashes them.</summary>
    public bool ComputeHash { get; init; }

    /// <summary>Messages of the report; those that come later are counted. A browser holds all of them in
    /// memory.</summary>
    public int MaximumMessageCount { get; init; } = 200_000;

    /// <summary>Rows of each table: the weightiest, then the earliest. All others are counted.</summary>
    public int MaximumRowCount { get; init; } = 2_000;

    /// <summary>Characters of one text; of a longer one the beginning is shown.</summary>
    public int MaximumTextLength { get; init; } = 65_536;

    /// <summary>Bytes of one picture; larger ones are described, not shown.</summary>
    public int MaximumPictureSize { get; init; } = 1_048_576;

    /// <summary>Bytes of all pictures together.</summary>
    public long MaximumPictureBytes { get; init; } = 67_108_864;
}
