using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>A file that records were read from.</summary>
internal sealed class EvidenceFile
{
    private static readonly char[] Separators = ['/', '\\'];

    public EvidenceFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>Position in the list, from 1.</summary>
    public int Number { get; set; }

    public string Anchor => "e" + Number.ToString(CultureInfo.InvariantCulture);

    public ShownText Name => ShownText.Line(NameOf(Path));

    /// <summary>The last part of a path of any system; nothing in it is refused.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1);

    public ShownText Place => ShownText.Line(Path);

    public string? Sha256 { get; set; }

    /// <summary>What stands in the place of a hash that is not there.</summary>
    public string HashNote { get; set; } = "not computed";

    /// <summary>The record of the capture; null for other files, and when it was not given.</summary>
    public MsnCapture? Capture { get; set; }

    public long? Length { get; set; }

    /// <summary>Records that rest on it.</summary>
    public long RecordCount { get; set; }

    public string Size =>
        Length is { } length ? length.ToString("N0", CultureInfo.InvariantCulture) + " bytes" : "";

    public string Kind => Capture is { } capture ? capture.Format : "log or other file";

    public string From => ReportTime.Utc(Capture?.StartTime);

    public string Until => ReportTime.Utc(Capture?.EndTime);

    public string Content => Capture is not { } capture ? "" : string.Format(
        CultureInfo.InvariantCulture,
        "{0:N0} frames, {1:N0} of {2:N0} connections MSN, {3:N0} bytes missing, {4:N0} not read, {5:N0} dropped frames",
        capture.FrameCount,
        capture.MsnStreamCount,
        capture.StreamCount,
        capture.MissingBytes,
        capture.UnparsedBytes,
        capture.DroppedFrameCount);

    public IReadOnlyList<ShownText> Limitations =>
        Capture?.Limitation.Select(ShownText.Block).ToArray() ?? Array.Empty<ShownText>();

    public IReadOnlyList<ShownText> Comments =>
        Capture?.Comments.Select(ShownText.Block).ToArray() ?? Array.Empty<ShownText>();
}
