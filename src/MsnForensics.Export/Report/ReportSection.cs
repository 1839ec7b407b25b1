using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>A table of records of one kind. Of more than the limit the weightiest stay, then the earliest.</summary>
internal sealed class ReportSection
{
    private readonly SortedSet<ReportRow> _rows = new();
    private readonly int _maximumCount;

    public ReportSection(string id, string title, string lead, int maximumCount, params string[] columns)
    {
        Id = id;
        Title = title;
        Lead = lead;
        Columns = columns;
        _maximumCount = maximumCount;
    }

    public string Id { get; }

    public string Title { get; }

    public string Lead { get; }

    public IReadOnlyList<string> Columns { get; }

    public long LeftOutCount { get; private set; }

    public long Count => _rows.Count + LeftOutCount;

    public string CountText => Count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Classes of the columns, where all rows have one.</summary>
    public IReadOnlyList<string> Styles => _rows.Count == 0
        ? []
        : _rows.Min!.Cells.Select(cell => cell.Style).ToArray();

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<ReportRow> Rows => _rows
        .OrderBy(row => row.Time).ThenBy(row => row.Frame).ThenBy(row => row.Id, System.StringComparer.Ordinal)
        .ToArray();

    public void Add(ReportRow row)
    {
        if (_rows.Add(row) && _rows.Count > _maximumCount)
        {
            _rows.Remove(_rows.Max!);
            LeftOutCount++;
        }
    }
}
