using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;

namespace MsnForensics.Export.Datasets;

/// <summary>The table of accounts: each address is there before a row refers to it.</summary>
internal sealed class SqliteAccounts : IDisposable
{
    // What is not remembered is asked of the data base again: a flood of addresses costs time, not memory.
    private const int RememberedCount = 100_000;

    private readonly SqliteInsert _insert;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public SqliteAccounts(SqliteConnection connection) =>
        _insert = new SqliteInsert(connection, "account", ["address"]);

    /// <summary>Takes an address in, and gives it as the data base holds it.</summary>
    public string Note(string address)
    {
        string text = SqliteText.Text(address);
        if (!_known.Contains(text))
        {
            _insert.Add(text);
            if (_known.Count >= RememberedCount)
            {
                _known.Clear();
            }

            _known.Add(text);
        }

        return text;
    }

    public void Dispose() => _insert.Dispose();
}
