using System.Collections.Generic;
using System.Linq;
using Parquet.Schema;

namespace MsnForensics.Export.Datasets;

/// <summary>The columns of tables as Parquet has them.</summary>
internal static class ParquetSchemas
{
    private static readonly DatasetColumn RecordId = DatasetSchema.Record.Columns[0];

    /// <summary>Tables of records begin with what all records have, those of parts with the record's id.</summary>
    public static IReadOnlyList<DatasetColumn> ColumnsOf(DatasetTable table) => table.Parent is null
        ? [.. DatasetSchema.Record.Columns, .. table.Columns]
        : [RecordId, .. table.Columns];

    public static ParquetSchema SchemaOf(IEnumerable<DatasetColumn> columns) => new(columns.Select(FieldOf));

    private static Field FieldOf(DatasetColumn column) => column.Type switch
    {
        DatasetType.Integer => new DataField<long?>(column.Name),
        DatasetType.Number => new DataField<double?>(column.Name),
        DatasetType.Boolean => new DataField<bool?>(column.Name),
        DatasetType.Time => new DateTimeDataField(
            column.Name,
            DateTimeFormat.Timestamp,
            isAdjustedToUTC: true,
            unit: DateTimeTimeUnit.Micros,
            isNullable: true),
        DatasetType.Texts or DatasetType.Accounts =>
            new ListField(column.Name, new DataField("element", typeof(string), isNullable: false)),
        DatasetType.Integers => new ListField(column.Name, new DataField("element", typeof(long), isNullable: false)),
        _ => new DataField(column.Name, typeof(string), isNullable: true),
    };
}
