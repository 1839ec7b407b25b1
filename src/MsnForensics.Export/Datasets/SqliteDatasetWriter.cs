using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Datasets;

/// <summary>
/// One SQLite file, written in one transaction and without a journal: it is not in its place before it is whole, and a
/// failed one is deleted. The same records in the same order give the same content.
/// </summary>
public sealed class SqliteDatasetWriter : IRecordWriter
{
    // Pages that are held in memory; the rest is in the file.
    private const string CacheSize = "-65536";

    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteRows> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _sources = new(StringComparer.Ordinal);
    private readonly List<IDisposable> _statements = new();
    private readonly SqliteInsert _records;
    private readonly SqliteInsert _sourceRows;
    private long _recordCount;
    private bool _isComplete;

    /// <param name="path">A file that is not there yet.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    public SqliteDatasetWriter(string path)
    {
        _path = path;
        SqliteConnectionStringBuilder connection = new() { DataSource = path, Pooling = false };
        _connection = new SqliteConnection(connection.ToString());
        try
        {
            _connection.Open();
            Run("PRAGMA journal_mode = OFF");
            Run("PRAGMA synchronous = OFF");
            Run("PRAGMA cache_size = " + CacheSize);
            Run("PRAGMA foreign_keys = ON");
            Run("PRAGMA application_id = " + SqliteSchema.ApplicationId);
            Run("PRAGMA user_version = " + DatasetSchema.Version);
            Run("BEGIN");
            Run(SqliteSchema.Tables());
            SqliteAccounts accounts = Keep(new SqliteAccounts(_connection));
            _sourceRows = Keep(new SqliteInsert(_connection, "source", ["id", "path", "sha256"]));
            _records = Keep(new SqliteInsert(
                _connection,
                "record",
                ["id", "kind", "source_id", .. SqliteSchema.RecordColumns.Select(item => item.Name)]));
            foreach (DatasetTable table in DatasetSchema.Tables)
            {
                _rows.Add(table.Name, Keep(new SqliteRows(_connection, table, accounts)));
            }
        }
        catch (SqliteException exception)
        {
            Dispose();
            throw Translate(exception);
        }
    }

    public void Write(MsnRecord record)
    {
        try
        {
            DatasetTable[] tables = [.. DatasetSchema.TablesByType[record.GetType()]];
            string kind = tables.Length > 0 ? tables[0].Name : record.GetType().Name;
            if (!_records.Add([_recordCount + 1, kind, SourceOf(record.Evidence), .. CommonValues(record)]))
            {
                return;
            }

            _recordCount++;
            foreach (DatasetTable table in tables)
            {
                _rows[table.Name].Add(record, _recordCount);
            }
        }
        catch (SqliteException exception)
        {
            throw Translate(exception);
        }
    }

    public void Complete()
    {
        try
        {
            using (SqliteInsert info = new(_connection, "dataset_info", ["name", "value"]))
            {
                info.Add("schema_version", DatasetSchema.Version.ToString(CultureInfo.InvariantCulture));
                info.Add("generator", DatasetSchema.Generator);
            }

            Run(SqliteSchema.Indexes());
            Run(SqliteViews.Search);
            Run(SqliteViews.FillSearch);
            Run(SqliteViews.All());
            Run("COMMIT");
            Run("PRAGMA optimize");
            Close();
            _isComplete = true;
        }
        catch (SqliteException exception)
        {
            throw Translate(exception);
        }
    }

    public void Dispose()
    {
        if (!_isComplete)
        {
            Close();
            if (File.Exists(_path))
            {
                File.Delete(_path);
            }
        }
    }

    private static IEnumerable<object?> CommonValues(MsnRecord record)
    {
        object?[] values = DatasetSchema.Record.RowsOf(record).Single();
        for (int i = 0; i < values.Length; i++)
        {
            string name = DatasetSchema.Record.Columns[i].Name;
            if (name is not ("source_path" or "source_sha256"))
            {
                // Records that somebody made by hand have no id, and are all taken.
                yield return values[i] is "" && name == "record_id" ? null : values[i];
            }
        }
    }

    private long SourceOf(MsnEvidence evidence)
    {
        string key = evidence.Path + "\n" + evidence.Sha256;
        if (!_sources.TryGetValue(key, out long id))
        {
            id = _sources.Count + 1;
            _sources.Add(key, id);
            _sourceRows.Add(id, evidence.Path, evidence.Sha256);
        }

        return id;
    }

    private T Keep<T>(T statement)
        where T : IDisposable
    {
        _statements.Add(statement);
        return statement;
    }

    private void Close()
    {
        _statements.ForEach(statement => statement.Dispose());
        _statements.Clear();
        _connection.Dispose();
    }

    private void Run(IEnumerable<string> statements)
    {
        foreach (string statement in statements)
        {
            Run(statement);
        }
    }

    private void Run(string statement)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static IOException Translate(SqliteException exception) => new(exception.Message, exception);
}
