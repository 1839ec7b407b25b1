using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;

namespace MsnForensics.Export.Datasets;

/// <summary>A prepared statement that adds rows to one table; every value is a parameter.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly SqliteCommand _command;

    public SqliteInsert(SqliteConnection connection, string table, IEnumerable<string> columns)
    {
        string[] names = columns.ToArray();
        _command = connection.CreateCommand();
        _command.CommandText = $"INSERT OR IGNORE INTO {table} ({string.Join(", ", names)}) "
            + $"VALUES ({string.Join(", ", names.Select((_, index) => "$" + index))})";
        for (int i = 0; i < names.Length; i++)
        {
            SqliteParameter parameter = _command.CreateParameter();
            parameter.ParameterName = "$" + i;
            _command.Parameters.Add(parameter);
        }
    }

    /// <summary>Adds a row; false when one with its key is there already.</summary>
    public bool Add(params object?[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = SqliteText.Value(values[i]);
        }

        return _command.ExecuteNonQuery() > 0;
    }

    public void Dispose() => _command.Dispose();
}
