using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Export.Datasets;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Export.Tests.Datasets;

public sealed class DatasetSchemaTests
{
    private const string Page = "docs/schema.md";

    [Fact]
    public void Every_kind_of_record_has_a_table() => Assert.All(
        typeof(MsnRecord).Assembly.GetExportedTypes().Where(
            type => type.IsSubclassOf(typeof(MsnRecord)) && !type.IsAbstract),
        type => Assert.True(DatasetSchema.TablesByType.Contains(type), type.Name));

    [Fact]
    public void Parts_stand_behind_their_table() => Assert.All(
        DatasetSchema.Tables.Where(table => table.Parent is not null),
        table => Assert.Contains(
            table.Parent, DatasetSchema.Tables.TakeWhile(other => other != table).Select(other => other.Name)));

    [Fact]
    public void Names_are_given_once()
    {
        IEnumerable<string> names = DatasetSchema.Tables.SelectMany(table => SqliteSchema.AccountLists(table)
            .Select(list => SqliteSchema.NameOf(table, list)).Append(table.Name).Append(SqliteViews.NameOf(table)));
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void The_page_is_what_the_schema_says()
    {
        string made = Describe();
        string page = Encoding.UTF8.GetString(ProjectFiles.ReadOrWrite(Page, Encoding.UTF8.GetBytes(made)));
        Assert.True(
            made == page,
            Page + " differs from the schema; run the tests once with " + ProjectFiles.WriteVariable + "=1 to write it.");
    }

    private static string Describe()
    {
        StringBuilder page = new(
            """
            # The schema of data sets

            What [Export-MsnDataset](en-US/Export-MsnDataset.md) writes. The tables are the same in SQLite and in Parquet.
            This page is made of the schema itself: a test holds them against each other.

            ## SQLite

            - `record` has one row for each record, whatever its kind; `record.kind` names the table with the rest, which has
              the same `id`. A record given twice stands there once.
            - `source` has the files that were read, `account` every address that is named anywhere. Columns of accounts
              refer to it, so that no address can be missed.
            - Lists of accounts have tables of their own, such as `message_recipient` (`message_id`, `position`, `account`).
              Other lists are JSON arrays: `json_each(frame_numbers)`.
            - Each table of records is also a view with what all records have: `messages`, `sessions` and so on.
            - `message_search` is a full-text index (FTS5) over text, name and subject of messages; its `rowid` is
              `message.id`.
            - Times are texts, ISO 8601 in UTC with seven decimals: they sort, and SQLite's date functions read them. Yes
              and no are 1 and 0. What is not known is NULL.
            - Texts are UTF-8. A NUL, and half a surrogate pair, become U+FFFD; `message.text_utf16` then has the text as
              UTF-16LE, exactly.
            - `dataset_info` has the version of the schema and of the module; `PRAGMA user_version` and `application_id` tell
              the same.

            ## Parquet

            One folder for each table, one for each month of the records' times in UTC (`month=2008-03`, `month=unknown`
            without a time), and in it files of up to 65,536 rows, each one row group. The columns of `record` come first in
            every table of records; tables of parts have `record_id`. Times are TIMESTAMP in UTC with microseconds, lists are
            lists. A record given twice stands there twice.

            """);
        AppendViews(page);
        page.Append("## Tables\n");
        foreach (DatasetTable table in DatasetSchema.Tables.Prepend(DatasetSchema.Record))
        {
            string of = table.Parent is null ? "" : $" Each row belongs to a row of `{table.Parent}`.";
            page.Append($"\n### {table.Name}\n\n{table.Summary}{of}\n\n| column | holds | meaning |\n| --- | --- | --- |\n");
            foreach (DatasetColumn column in table.Columns)
            {
                page.Append($"| `{column.Name}` | {Name(column.Type)} | {column.Meaning} |\n");
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void AppendViews(StringBuilder page)
    {
        page.Append("\n## Views of the usual questions\n\nSQLite alone.\n\n| view | answers |\n| --- | --- |\n");
        foreach ((string name, string answers, _) in SqliteViews.Questions)
        {
            page.Append($"| `{name}` | {answers} |\n");
        }

        page.Append('\n');
    }

    private static string Name(DatasetType type) => type switch
    {
        DatasetType.Account => "account",
        DatasetType.Accounts => "list of accounts",
        DatasetType.Texts => "list of texts",
        DatasetType.Integers => "list of integers",
        DatasetType.Boolean => "yes or no",
        _ => type.ToString().ToLowerInvariant(),
    };
}
