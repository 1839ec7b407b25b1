using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Datasets;

/// <summary>One kind of row: its columns, and how to get them from a record.</summary>
internal abstract class DatasetTable
{
    protected DatasetTable(string name, string? parent, Type recordType, string summary)
    {
        RecordType = recordType;
        Name = name;
        Parent = parent;
        Summary = summary;
    }

    public string Name { get; }

    /// <summary>The table of the records that the rows are parts of; none where a row is a record.</summary>
    public string? Parent { get; }

    /// <summary>The class of the records.</summary>
    public Type RecordType { get; }

    public string Summary { get; }

    public List<DatasetColumn> Columns { get; } = new();

    /// <summary>Values in the order of <see cref="Columns"/>: string, long, double, bool, DateTimeOffset, lists of
    /// strings or longs, or none.</summary>
    public abstract IEnumerable<object?[]> RowsOf(MsnRecord record);

    /// <summary>A table with one row for each record of a kind.</summary>
    public static DatasetTable<T> Of<T>(string name, string summary)
        where T : MsnRecord => new(name, null, typeof(T), summary, record => record is T row ? [row] : []);

    /// <summary>A table with the parts of records of a kind.</summary>
    public static DatasetTable<TPart> Parts<T, TPart>(
        string name, string parent, Func<T, IEnumerable<TPart>> parts, string summary)
        where T : MsnRecord => new(name, parent, typeof(T), summary, record => record is T whole ? parts(whole) : []);
}

/// <summary>A table whose rows are made of objects of one class.</summary>
internal sealed class DatasetTable<TRow> : DatasetTable
{
    private readonly Func<MsnRecord, IEnumerable<TRow>> _rows;
    private readonly List<Func<TRow, object?>> _values = new();

    public DatasetTable(
        string name, string? parent, Type recordType, string summary, Func<MsnRecord, IEnumerable<TRow>> rows)
        : base(name, parent, recordType, summary) => _rows = rows;

    public override IEnumerable<object?[]> RowsOf(MsnRecord record) =>
        _rows(record).Select(row => _values.Select(value => value(row)).ToArray());

    public DatasetTable<TRow> Text(string name, Func<TRow, string?> value, string meaning) =>
        Add(name, DatasetType.Text, value, meaning);

    /// <summary>The name of an enumeration's value, or of several joined by a comma.</summary>
    public DatasetTable<TRow> Choice<T>(string name, Func<TRow, T> value, string meaning)
        where T : struct, Enum => Add(name, DatasetType.Text, row => value(row).ToString(), meaning);

    public DatasetTable<TRow> Account(string name, Func<TRow, string?> value, string meaning) =>
        Add(name, DatasetType.Account, row => string.IsNullOrEmpty(value(row)) ? null : value(row), meaning);

    public DatasetTable<TRow> Accounts(string name, Func<TRow, IReadOnlyList<string>> value, string meaning) =>
        Add(name, DatasetType.Accounts, value, meaning);

    public DatasetTable<TRow> Integer(string name, Func<TRow, long?> value, string meaning) =>
        Add(name, DatasetType.Integer, row => value(row), meaning);

    public DatasetTable<TRow> Number(string name, Func<TRow, double?> value, string meaning) =>
        Add(name, DatasetType.Number, row => value(row), meaning);

    public DatasetTable<TRow> Boolean(string name, Func<TRow, bool?> value, string meaning) =>
        Add(name, DatasetType.Boolean, row => value(row), meaning);

    /// <summary>A time; the default value stands for none.</summary>
    public DatasetTable<TRow> Time(string name, Func<TRow, DateTimeOffset?> value, string meaning) =>
        Add(name, DatasetType.Time, row => value(row) is { } time && time != default ? time : null, meaning);

    public DatasetTable<TRow> Texts(string name, Func<TRow, IEnumerable<string>> value, string meaning) =>
        Add(name, DatasetType.Texts, row => value(row).ToList(), meaning);

    public DatasetTable<TRow> Integers(string name, Func<TRow, IReadOnlyList<long>> value, string meaning) =>
        Add(name, DatasetType.Integers, value, meaning);

    private DatasetTable<TRow> Add(string name, DatasetType type, Func<TRow, object?> value, string meaning)
    {
        Columns.Add(new DatasetColumn(name, type, meaning));
        _values.Add(value);
        return this;
    }
}
