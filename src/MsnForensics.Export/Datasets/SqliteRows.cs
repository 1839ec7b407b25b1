using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;

namespace MsnForensics.Export.Datasets;

/// <summary>Adds the rows of one table, and those of its lists of accounts.</summary>
internal sealed class SqliteRows : IDisposable
{
    private readonly DatasetTable _table;
    private readonly SqliteAccounts _accounts;
    private readonly SqliteInsert _insert;
    private readonly List<KeyValuePair<int, SqliteInsert>> _lists = new();
    private readonly int _exactIndex;
    private long _partCount;

    public SqliteRows(SqliteConnection connection, DatasetTable table, SqliteAccounts accounts)
    {
        _table = table;
        _accounts = accounts;
        _exactIndex = table.Name == SqliteText.ExactTable ? table.Columns.FindIndex(item => item.Name == "text") : -1;
        IEnumerable<string> keys = table.Parent is { } parent ? ["id", parent + "_id"] : ["id"];
        IEnumerable<string> names = keys.Concat(SqliteSchema.OwnColumns(table).Select(column => column.Name));
        _insert = new SqliteInsert(
            connection, table.Name, _exactIndex < 0 ? names : names.Append(SqliteText.ExactColumn));
        foreach (DatasetColumn list in SqliteSchema.AccountLists(table))
        {
            _lists.Add(new KeyValuePair<int, SqliteInsert>(
                table.Columns.IndexOf(list),
                new SqliteInsert(
                    connection, SqliteSchema.NameOf(table, list), [table.Name + "_id", "position", "account"])));
        }
    }

    public void Add(MsnRecord record, long recordNumber)
    {
        foreach (object?[] row in _table.RowsOf(record))
        {
            long id = _table.Parent is null ? recordNumber : ++_partCount;
            _insert.Add(ValuesOf(row, id, recordNumber));
            foreach (KeyValuePair<int, SqliteInsert> list in _lists)
            {
                AddAccounts(list.Value, id, (IEnumerable<string>)row[list.Key]!);
            }
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _lists.ForEach(list => list.Value.Dispose());
    }

    private object?[] ValuesOf(object?[] row, long id, long recordNumber)
    {
        List<object?> values = _table.Parent is null ? [id] : [id, recordNumber];
        for (int i = 0; i < row.Length; i++)
        {
            switch (_table.Columns[i].Type)
            {
                case DatasetType.Accounts:
                    break;
                case DatasetType.Account:
                    values.Add(row[i] is string address ? _accounts.Note(address) : null);
                    break;
                default:
                    values.Add(row[i]);
                    break;
            }
        }

        if (_exactIndex >= 0)
        {
            values.Add(SqliteText.Exact((string?)row[_exactIndex]));
        }

        return [.. values];
    }

    private void AddAccounts(SqliteInsert insert, long id, IEnumerable<string> addresses)
    {
        long position = 0;
        foreach (string address in addresses)
        {
            insert.Add(id, position++, _accounts.Note(address));
        }
    }
}
