using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Datasets;

/// <summary>The statements that make an SQLite data base of the tables of <see cref="DatasetSchema"/>.</summary>
internal static class SqliteSchema
{
    /// <summary>Marks the file as one of ours for programs that look: "MSNF".</summary>
    public const int ApplicationId = 0x4D534E46;

    private static readonly string[] SourceColumns = ["source_path", "source_sha256"];

    /// <summary>What all records have, but for the source, which has a table of its own.</summary>
    public static IEnumerable<DatasetColumn> RecordColumns =>
        DatasetSchema.Record.Columns.Where(column => !SourceColumns.Contains(column.Name));

    /// <summary>Tables, before anything is put in.</summary>
    public static IEnumerable<string> Tables()
    {
        yield return Create("dataset_info", "What this data base is", "name TEXT PRIMARY KEY", "value TEXT NOT NULL");
        yield return Create(
            "source",
            "Files that records were read from",
            "id INTEGER PRIMARY KEY",
            "path TEXT NOT NULL",
            "sha256 TEXT",
            "UNIQUE (path, sha256)");
        yield return Create("account", "Every address that is named anywhere", "address TEXT PRIMARY KEY");
        yield return Create(
            "record",
            DatasetSchema.Record.Summary,
            [
                "id INTEGER PRIMARY KEY",
                "kind TEXT NOT NULL -- The table with the rest",
                "source_id INTEGER NOT NULL REFERENCES source (id) -- The file that was read",
                .. RecordColumns.Select(Define),
                "UNIQUE (kind, record_id)",
            ]);
        foreach (DatasetTable table in DatasetSchema.Tables)
        {
            foreach (string statement in TablesOf(table))
            {
                yield return statement;
            }
        }
    }

    /// <summary>Indexes, when everything is in.</summary>
    public static IEnumerable<string> Indexes()
    {
        yield return "CREATE INDEX record_timestamp ON record (timestamp)";
        yield return "CREATE INDEX record_session_id ON record (session_id)";
        yield return "CREATE INDEX message_conversation_id ON message (conversation_id)";
        foreach (DatasetTable table in DatasetSchema.Tables)
        {
            if (table.Parent is { } parent)
            {
                yield return $"CREATE INDEX {table.Name}_{parent}_id ON {table.Name} ({parent}_id)";
            }

            foreach (DatasetColumn column in table.Columns.Where(column => column.Type == DatasetType.Account))
            {
                yield return $"CREATE INDEX {table.Name}_{column.Name} ON {table.Name} ({column.Name})";
            }

            foreach (string list in AccountLists(table).Select(column => NameOf(table, column)))
            {
                yield return $"CREATE INDEX {list}_account ON {list} (account)";
            }
        }
    }

    /// <summary>The columns that stand in the table itself: lists of accounts have tables of their own.</summary>
    public static IEnumerable<DatasetColumn> OwnColumns(DatasetTable table) =>
        table.Columns.Where(column => column.Type != DatasetType.Accounts);

    public static IEnumerable<DatasetColumn> AccountLists(DatasetTable table) =>
        table.Columns.Where(column => column.Type == DatasetType.Accounts);

    /// <summary>The table of a list of accounts, such as <c>message_recipient</c>.</summary>
    public static string NameOf(DatasetTable table, DatasetColumn list) => table.Name + "_" + list.Name;

    private static IEnumerable<string> TablesOf(DatasetTable table)
    {
        string[] key = table.Parent is { } parent
            ? [$"id INTEGER PRIMARY KEY", $"{parent}_id INTEGER NOT NULL REFERENCES {parent} (id)"]
            : ["id INTEGER PRIMARY KEY REFERENCES record (id)"];
        string[] exact = table.Name == SqliteText.ExactTable
            ? [SqliteText.ExactColumn + " BLOB -- The text as UTF-16LE, where SQLite cannot hold it exactly"]
            : [];
        yield return Create(table.Name, table.Summary, [.. key, .. OwnColumns(table).Select(Define), .. exact]);
        foreach (DatasetColumn list in AccountLists(table))
        {
            yield return Create(
                NameOf(table, list),
                list.Meaning,
                $"{table.Name}_id INTEGER NOT NULL REFERENCES {table.Name} (id)",
                "position INTEGER NOT NULL",
                "account TEXT NOT NULL REFERENCES account (address)",
                $"PRIMARY KEY ({table.Name}_id, position)");
        }
    }

    private static string Define(DatasetColumn column)
    {
        string type = column.Type switch
        {
            DatasetType.Integer => "INTEGER",
            DatasetType.Number => "REAL",
            DatasetType.Boolean => $"INTEGER CHECK ({column.Name} IN (0, 1))",
            DatasetType.Account => "TEXT REFERENCES account (address)",
            _ => "TEXT",
        };
        return $"{column.Name} {type} -- {column.Meaning}";
    }

    // Comments stay in the data base: its .schema explains itself. A comma must stand before the comment.
    private static string Create(string name, string summary, params string[] definitions)
    {
        IEnumerable<string> lines = definitions.Select((definition, index) =>
        {
            string[] parts = definition.Split([" -- "], 2, StringSplitOptions.None);
            string comma = index < definitions.Length - 1 ? "," : "";
            return "    " + parts[0] + comma + (parts.Length > 1 ? " -- " + parts[1] : "");
        });
        return $"CREATE TABLE {name} ( -- {summary}\n" + string.Join("\n", lines) + "\n)";
    }
}
