using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Parquet;
using Parquet.Schema;

namespace MsnForensics.Export.Datasets;

/// <summary>Rows of one table and month that wait to become a file of one row group.</summary>
internal sealed class ParquetRows
{
    private readonly IReadOnlyList<DatasetColumn> _columns;
    private readonly ParquetSchema _schema;
    private readonly IReadOnlyDictionary<string, string> _metadata;
    private readonly List<object?[]> _rows = new();

    public ParquetRows(IReadOnlyList<DatasetColumn> columns, IReadOnlyDictionary<string, string> metadata)
    {
        _columns = columns;
        _schema = ParquetSchemas.SchemaOf(columns);
        _metadata = metadata;
    }

    public int Count => _rows.Count;

    /// <summary>About how many characters wait.</summary>
    public long TextLength { get; private set; }

    /// <summary>How many files were written.</summary>
    public int FileCount { get; private set; }

    public void Add(object?[] row)
    {
        _rows.Add(row);
        TextLength += LengthOf(row);
    }

    /// <summary>Writes the rows to a new file and forgets them.</summary>
    public void WriteTo(Stream output)
    {
        WriteAsync(output).GetAwaiter().GetResult();
        _rows.Clear();
        TextLength = 0;
        FileCount++;
    }

    private static long LengthOf(object?[] row) => row.Sum(value => value switch
    {
        string text => text.Length,
        IEnumerable<string> texts => texts.Sum(text => (long)text.Length),
        IReadOnlyCollection<long> numbers => numbers.Count * 4L,
        _ => 0L,
    });

    private async Task WriteAsync(Stream output)
    {
        ParquetOptions options = new() { CompressionMethod = CompressionMethod.Zstd };
        await using ParquetWriter writer =
            await ParquetWriter.CreateAsync(_schema, output, options).ConfigureAwait(false);
        writer.CustomMetadata = _metadata;
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int i = 0; i < _columns.Count; i++)
        {
            await WriteAsync(group, _schema.DataFields[i], i).ConfigureAwait(false);
        }
    }

    private Task WriteAsync(ParquetRowGroupWriter group, DataField field, int index) => _columns[index].Type switch
    {
        DatasetType.Integer => group.WriteAsync<long>(field, Values<long>(index), null, null, CancellationToken.None),
        DatasetType.Number =>
            group.WriteAsync<double>(field, Values<double>(index), null, null, CancellationToken.None),
        DatasetType.Boolean => group.WriteAsync<bool>(field, Values<bool>(index), null, null, CancellationToken.None),
        DatasetType.Time => group.WriteAsync<DateTime>(field, Times(index), null, null, CancellationToken.None),
        DatasetType.Texts or DatasetType.Accounts => WriteTextsAsync(group, field, index),
        DatasetType.Integers => WriteIntegersAsync(group, field, index),
        _ => group.WriteAsync(field, [.. _rows.Select(row => TextOf((string?)row[index])!)]),
    };

    private ReadOnlyMemory<T?> Values<T>(int index)
        where T : struct => _rows.Select(row => (T?)row[index]).ToArray();

    private ReadOnlyMemory<DateTime?> Times(int index) =>
        _rows.Select(row => ((DateTimeOffset?)row[index])?.UtcDateTime).ToArray();

    private static string? TextOf(string? text) => text is null ? null : TimelineFields.WellFormed(text);

    // An empty list is one place without a value; level 0 begins a row, level 1 goes on with its list.
    private Task WriteTextsAsync(ParquetRowGroupWriter group, DataField field, int index)
    {
        List<string> values = new();
        List<int> repetitions = new();
        foreach (object?[] row in _rows)
        {
            IReadOnlyList<string> texts = (IReadOnlyList<string>)row[index]!;
            repetitions.Add(0);
            values.Add(texts.Count == 0 ? null! : TextOf(texts[0])!);
            foreach (string text in texts.Skip(1))
            {
                repetitions.Add(1);
                values.Add(TextOf(text)!);
            }
        }

        return group.WriteAsync(field, values, repetitions.ToArray());
    }

    private Task WriteIntegersAsync(ParquetRowGroupWriter group, DataField field, int index)
    {
        List<long> values = new();
        List<int> definitions = new();
        List<int> repetitions = new();
        foreach (object?[] row in _rows)
        {
            IReadOnlyList<long> numbers = (IReadOnlyList<long>)row[index]!;
            values.AddRange(numbers);
            definitions.AddRange(Enumerable.Repeat(field.MaxDefinitionLevel, numbers.Count));
            repetitions.Add(0);
            repetitions.AddRange(Enumerable.Repeat(1, Math.Max(0, numbers.Count - 1)));
            if (numbers.Count == 0)
            {
                definitions.Add(field.MaxDefinitionLevel - 1);
            }
        }

        return group.WriteAllPartsAsync<long>(
            field, values.ToArray(), definitions.ToArray(), repetitions.ToArray(), CancellationToken.None);
    }
}
