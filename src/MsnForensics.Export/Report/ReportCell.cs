using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>A value in a table, with a second, lesser line where there is more to say.</summary>
internal sealed class ReportCell
{
    private ReportCell(ShownText text, string style, ShownText? detail)
    {
        Text = text;
        Style = style;
        Detail = detail;
    }

    public ShownText Text { get; }

    /// <summary>Class in the style sheet; empty for plain text.</summary>
    public string Style { get; }

    public ShownText? Detail { get; }

    public static ReportCell Of(object? value, string? detail = null) => Create(value, "", detail);

    /// <summary>Accounts, one a line: a long one breaks at its sign.</summary>
    public static ReportCell Who(string? value, string? detail = null) => new(
        ShownText.Account(Cut(value ?? "")), "who", DetailOf(detail));

    /// <summary>A hash, an address or another value to compare letter by letter.</summary>
    public static ReportCell Code(object? value, string? detail = null) => Create(value, "code", detail);

    public static ReportCell Hash(string? value, string? detail = null) => Create(value, "code hash", detail);

    public static ReportCell Number(long? value, string? detail = null) =>
        Create(value?.ToString("N0", CultureInfo.InvariantCulture), "num", detail);

    public static ReportCell Time(ReportTime time, DateTimeOffset? value, string? detail = null) => Create(
        ReportTime.Utc(value), "time", Lines(time.Local(value), detail));

    /// <summary>What is known of several facts, joined; null for nothing.</summary>
    public static string? Lines(params string?[] facts)
    {
        string joined = string.Join(" \u00B7 ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
        return joined.Length == 0 ? null : joined;
    }

    private static ReportCell Create(object? value, string style, string? detail) => new(
        ShownText.Block(Cut(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")),
        style,
        DetailOf(detail));

    private static ShownText? DetailOf(string? detail) =>
        string.IsNullOrEmpty(detail) ? null : ShownText.Block(Cut(detail!));

    // A table is read in lines; the data set holds the whole.
    private static string Cut(string text) =>
        text.Length <= 2000 ? text : TimelineFields.Cut(text, 2000) + " \u2026 (cut)";
}

/// <summary>A row of a table: one record.</summary>
internal sealed class ReportRow : IComparable<ReportRow>
{
    public string Id { get; init; } = "";

    /// <summary>Weightier rows have a smaller one and are kept before others.</summary>
    public int Weight { get; init; }

    public DateTimeOffset Time { get; init; }

    public long Frame { get; init; }

    public IReadOnlyList<ReportCell> Cells { get; init; } = [];

    public IReadOnlyList<EvidenceView> Evidence { get; init; } = [];

    /// <summary>Codes of anomalies that touch the record.</summary>
    public string Anomalies { get; init; } = "";

    /// <summary>SHA-1 of pictures that belong to the record.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>Numbers of these pictures in the page; set when it is made.</summary>
    public IReadOnlyList<int> PictureNumbers { get; set; } = [];

    public int CompareTo(ReportRow? other)
    {
        int order = Weight.CompareTo(other?.Weight);
        order = order != 0 ? order : Time.CompareTo(other!.Time);
        order = order != 0 ? order : Frame.CompareTo(other!.Frame);
        return order != 0 ? order : string.CompareOrdinal(Id, other!.Id);
    }
}
