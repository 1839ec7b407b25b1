using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>Messages over time as bars, and by day of the week and hour as a grid.</summary>
internal sealed class ActivityDrawing
{
    private const int MaximumBarCount = 96;
    private const double PlotWidth = 900;
    private const double PlotHeight = 160;
    private const double Left = 50;
    private const double Top = 12;

    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private readonly long _highest = 1;

    public ActivityDrawing(ActivityTable table, string zone)
    {
        Zone = zone;
        IReadOnlyList<KeyValuePair<DateTimeOffset, long>> minutes = table.Minutes;
        Grid = GridOf(table.HoursOfWeek);
        if (minutes.Count == 0)
        {
            return;
        }

        ActivityUnit unit = ActivityUnit.For(minutes[0].Key, minutes[minutes.Count - 1].Key, MaximumBarCount);
        long first = unit.NumberOf(minutes[0].Key);
        long[] counts = new long[unit.NumberOf(minutes[minutes.Count - 1].Key) - first + 1];
        foreach (KeyValuePair<DateTimeOffset, long> minute in minutes)
        {
            counts[unit.NumberOf(minute.Key) - first] += minute.Value;
        }

        Unit = unit.Name;
        _highest = counts.Max();
        Bars = counts.Select((count, i) => BarOf(count, i, counts.Length, unit.LabelOf(first + i))).ToArray();
    }

    public string Unit { get; } = "";

    /// <summary>Whose hours the grid counts in.</summary>
    public string Zone { get; }

    public IReadOnlyList<Bar> Bars { get; } = [];

    /// <summary>Bars with messages.</summary>
    public IReadOnlyList<Bar> Filled => Bars.Where(bar => bar.Count > 0).ToArray();

    public IReadOnlyList<Bar> Grid { get; }

    public string Highest => _highest.ToString("N0", CultureInfo.InvariantCulture);

    public IReadOnlyList<string> DayNames { get; } = Days;

    private static Bar BarOf(long count, int index, int barCount, double slot, double highest, string label)
    {
        double height = count == 0 ? 0 : Math.Max(1.5, PlotHeight * count / highest);
        int labelStep = Math.Max(1, (barCount + 5) / 6);
        return new Bar
        {
            Count = count,
            X = Number(Left + (index * slot)),
            Y = Number(Top + PlotHeight - height),
            Width = Number(Math.Max(1, Math.Min(slot - 1, 40))),
            Height = Number(height),
            Label = label,
            Axis = index % labelStep == 0 ? label : "",
        };
    }

    private Bar BarOf(long count, int index, int barCount, string label) =>
        BarOf(count, index, barCount, PlotWidth / Math.Max(barCount, 12), _highest, label);

    private static Bar[] GridOf(IReadOnlyList<long> hours)
    {
        double highest = Math.Max(1, hours.Max());
        return hours.Select((count, i) => new Bar
        {
            Count = count,
            X = Number(Left + (i % 24 * 36)),
            Y = Number(20 + (i / 24 * 22)),
            Label = string.Format(CultureInfo.InvariantCulture, "{0} {1:00}:00", Days[i / 24], i % 24),
            Level = count == 0 ? 0 : 1 + (int)Math.Min(4, 5 * Math.Sqrt(count / highest) - 0.001),
        }).ToArray();
    }

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A bar, or a field of the grid.</summary>
    public sealed class Bar
    {
        public long Count { get; init; }

        public string CountText => Count.ToString("N0", CultureInfo.InvariantCulture);

        public string X { get; init; } = "";

        public string Y { get; init; } = "";

        public string Width { get; init; } = "";

        public string Height { get; init; } = "";

        public string Label { get; init; } = "";

        /// <summary>The label where it stands below the axis; empty for bars between.</summary>
        public string Axis { get; init; } = "";

        /// <summary>0 for nothing, up to 5.</summary>
        public int Level { get; init; }
    }
}
