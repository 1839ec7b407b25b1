using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using DuckDB.NET.Data;
using MsnForensics.Analysis;
using MsnForensics.Export.Datasets;

namespace MsnForensics.Export.Tests.Datasets;

/// <summary>The files as DuckDB reads them.</summary>
public sealed class ParquetDatasetWriterTests
{
    private static readonly DateTimeOffset March = new(2008, 3, 14, 20, 5, 9, TimeSpan.Zero);

    [Fact]
    public void Every_table_has_every_record() => Query(SampleRecords.Evening, ask =>
    {
        foreach (IGrouping<Type, MsnRecord> kind in SampleRecords.Evening.GroupBy(record => record.GetType()))
        {
            string table = DatasetSchema.TablesByType[kind.Key].First().Name;
            Assert.Equal([$"{kind.Count()}"], ask($"SELECT count(*) FROM '{{0}}/{table}/*/*.parquet'"));
        }
    });

    [Fact]
    public void Values_are_those_of_the_records()
    {
        MsnMessage message = SampleRecords.Evening.OfType<MsnMessage>().First(item => item.Kind == MsnMessageKind.Text);
        string time = message.Timestamp.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        Query(SampleRecords.Evening, ask => Assert.Equal(
            [
                $"{time}|{message.From}|[{string.Join(", ", message.To)}]|{message.Text}"
                + $"|[{string.Join(", ", message.Evidence.FrameNumbers)}]|{message.Evidence.StreamOffset}|[]",
            ],
            ask("SELECT strftime(timestamp AT TIME ZONE 'UTC', '%Y-%m-%d %H:%M:%S.%f'), sender, recipient::VARCHAR, "
                + "text, frame_numbers::VARCHAR, stream_offset, anomalies::VARCHAR FROM '{0}/message/*/*.parquet' "
                + $"WHERE record_id = '{message.RecordId}'")));
    }

    [Fact]
    public void Times_are_moments_and_not_local() => Query([SampleRecords.Message("x", March)], ask => Assert.Equal(
        ["TIMESTAMP WITH TIME ZONE|VARCHAR[]|BIGINT[]|BOOLEAN|BIGINT"],
        ask("SELECT typeof(timestamp), typeof(recipient), typeof(frame_numbers), typeof(is_encrypted_by_add_on), "
            + "typeof(stream_id) FROM '{0}/message/*/*.parquet'")));

    [Fact]
    public void Months_part_the_files() => Query(
        [
            SampleRecords.Message("a", March), SampleRecords.Message("b", March.AddMonths(1)), SampleRecords.Message("c"),
        ],
        ask => Assert.Equal(
            ["2008-03|a", "2008-04|b", "unknown|c"],
            ask("SELECT month, text FROM read_parquet('{0}/message/*/*.parquet', hive_partitioning = true, "
                + "hive_types_autocast = false) ORDER BY month")));

    [Fact]
    public void Hostile_texts_are_values() => Query(
        [SampleRecords.Message(SampleRecords.HostileText)],
        ask => Assert.Equal(
            [SampleRecords.HostileText.Replace('\uD800', '\uFFFD')],
            ask("SELECT text FROM '{0}/message/*/*.parquet'")));

    [Fact]
    public void Parts_name_their_record() => Query(SampleRecords.Evening, ask => Assert.Equal(
        ask("SELECT count(*) FROM '{0}/account_name/*/*.parquet'"),
        ask("SELECT count(*) FROM '{0}/account_name/*/*.parquet' n JOIN '{0}/account_summary/*/*.parquet' a "
            + "ON a.record_id = n.record_id")));

    [Fact]
    public void A_file_says_what_it_is() => Query([SampleRecords.Message("x")], ask => Assert.Equal(
        [
            "msnforensics.generator|MsnForensics 0.1.0", "msnforensics.schema_version|1", "msnforensics.table|message",
        ],
        ask("SELECT decode(key), decode(value) FROM parquet_kv_metadata('{0}/message/*/*.parquet') "
            + "WHERE decode(key) LIKE 'msn%' ORDER BY 1")));

    [Fact]
    public void A_full_part_is_written_and_the_next_begun() => SampleRecords.InFolder(path =>
    {
        using (ParquetDatasetWriter writer = new(path, maximumRowCount: 10))
        {
            for (int i = 0; i < 25; i++)
            {
                writer.Write(SampleRecords.Message($"{i}", March));
            }

            Assert.Equal(2, Files(path).Count());
            writer.Complete();
        }

        Assert.Equal(
            ["part-00000.parquet|10", "part-00001.parquet|10", "part-00002.parquet|5"],
            Ask(
                path,
                "SELECT parse_filename(file_name), num_rows FROM parquet_file_metadata('{0}/message/*/*.parquet') "
                + "ORDER BY 1"));
        Assert.Equal(["25"], Ask(path, "SELECT count(DISTINCT text) FROM '{0}/message/*/*.parquet'"));
    });

    [Fact]
    public void Many_months_at_once_do_not_fill_the_memory() => SampleRecords.InFolder(path =>
    {
        string text = new('x', 1024 * 1024);
        using ParquetDatasetWriter writer = new(path);
        for (int i = 0; i < 70; i++)
        {
            writer.Write(SampleRecords.Message(text, March.AddMonths(i)));
        }

        Assert.NotEmpty(Files(path));
        writer.Complete();
        Assert.Equal(["70"], Ask(path, "SELECT count(*) FROM '{0}/message/*/*.parquet'"));
    });

    [Fact]
    public void The_same_records_give_the_same_bytes()
    {
        List<KeyValuePair<string, byte[]>> first = [];
        SampleRecords.InFolder(path => first = WriteAndRead(path));
        SampleRecords.InFolder(path => Assert.Equal(first, WriteAndRead(path)));
        Assert.NotEmpty(first);
    }

    [Fact]
    public void What_is_not_completed_is_not_there() => SampleRecords.InFolder(path =>
    {
        using (IRecordWriter writer = new RecordWriterFactory().CreateDataset(path, DatasetFormat.Parquet))
        {
            writer.Write(SampleRecords.Message("x"));
        }

        Assert.False(Directory.Exists(path));
    });

    private static List<KeyValuePair<string, byte[]>> WriteAndRead(string path)
    {
        SampleRecords.Write(path, DatasetFormat.Parquet, SampleRecords.Evening);
        return
        [
            .. Files(path).Order(StringComparer.Ordinal).Select(
                file => new KeyValuePair<string, byte[]>(Path.GetRelativePath(path, file), File.ReadAllBytes(file))),
        ];
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.EnumerateFiles(path, "*.parquet", SearchOption.AllDirectories);

    private static void Query(IEnumerable<MsnRecord> records, Action<Func<string, IReadOnlyList<string>>> use) =>
        SampleRecords.InFolder(path =>
        {
            SampleRecords.Write(path, DatasetFormat.Parquet, records);
            use(statement => Ask(path, statement));
        });

    private static List<string> Ask(string path, string statement)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = statement.Replace("{0}", path.Replace('\\', '/'), StringComparison.Ordinal);
        using System.Data.Common.DbDataReader rows = command.ExecuteReader();
        List<string> lines = [];
        while (rows.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(
                i => Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return lines;
    }
}
