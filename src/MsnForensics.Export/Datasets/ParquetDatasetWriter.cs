using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Datasets;

/// <summary>
/// A folder of Parquet files for engines that read many at once: <c>table/month=2008-03/part-00000.parquet</c>, each
/// with one row group. Rows stay in the order in which the records came.
/// </summary>
public sealed class ParquetDatasetWriter : IRecordWriter
{
    /// <summary>Rows of a file: few enough to be read at once, enough to be compressed well.</summary>
    public const int MaximumRowCount = 65_536;

    // Hostile times give any number of months: the fullest is written when all together hold this much.
    private const int MaximumHeldRowCount = 4 * MaximumRowCount;
    private const long MaximumHeldTextLength = 64 * 1024 * 1024;

    private readonly string _folder;
    private readonly int _maximumRowCount;
    private readonly SortedDictionary<string, ParquetRows> _parts = new(StringComparer.Ordinal);
    private long _heldRowCount;
    private long _heldTextLength;
    private bool _isComplete;

    /// <param name="folder">A folder that is not there yet.</param>
    /// <param name="maximumRowCount">Rows of a file.</param>
    public ParquetDatasetWriter(string folder, int maximumRowCount = MaximumRowCount)
    {
        _folder = folder;
        _maximumRowCount = maximumRowCount;
        Directory.CreateDirectory(folder);
    }

    public void Write(MsnRecord record)
    {
        object?[] common = DatasetSchema.Record.RowsOf(record).Single();
        string month = record.Timestamp == default
            ? "unknown"
            : record.Timestamp.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        foreach (DatasetTable table in DatasetSchema.TablesByType[record.GetType()])
        {
            foreach (object?[] row in table.RowsOf(record))
            {
                Add(table, month, table.Parent is null ? [.. common, .. row] : [common[0], .. row]);
            }
        }
    }

    public void Complete()
    {
        foreach (KeyValuePair<string, ParquetRows> part in _parts)
        {
            Flush(part.Key, part.Value);
        }

        _isComplete = true;
    }

    public void Dispose()
    {
        if (!_isComplete && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void Add(DatasetTable table, string month, object?[] row)
    {
        string key = table.Name + "/month=" + month;
        if (!_parts.TryGetValue(key, out ParquetRows? rows))
        {
            _parts.Add(key, rows = new ParquetRows(ParquetSchemas.ColumnsOf(table), MetadataOf(table)));
        }

        long before = rows.TextLength;
        rows.Add(row);
        _heldRowCount++;
        _heldTextLength += rows.TextLength - before;
        if (rows.Count >= _maximumRowCount)
        {
            Flush(key, rows);
        }
        else if (_heldRowCount >= MaximumHeldRowCount || _heldTextLength >= MaximumHeldTextLength)
        {
            KeyValuePair<string, ParquetRows> fullest =
                _parts.OrderByDescending(part => part.Value.TextLength + part.Value.Count).First();
            Flush(fullest.Key, fullest.Value);
        }
    }

    private void Flush(string key, ParquetRows rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        _heldRowCount -= rows.Count;
        _heldTextLength -= rows.TextLength;
        string folder = Path.Combine(_folder, Path.Combine(key.Split('/')));
        Directory.CreateDirectory(folder);
        string name = string.Create(CultureInfo.InvariantCulture, $"part-{rows.FileCount:D5}.parquet");
        using FileStream output = new(Path.Combine(folder, name), FileMode.CreateNew);
        rows.WriteTo(output);
    }

    private static Dictionary<string, string> MetadataOf(DatasetTable table) => new()
    {
        ["msnforensics.generator"] = DatasetSchema.Generator,
        ["msnforensics.schema_version"] = DatasetSchema.Version.ToString(CultureInfo.InvariantCulture),
        ["msnforensics.table"] = table.Name,
    };
}
