using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Export.Datasets;
using MsnForensics.Testing.Captures;
using Xunit.Abstractions;

namespace MsnForensics.Export.Tests.Datasets;

/// <summary>The data base as SQLite's own shell reads it.</summary>
public sealed class SqliteDatasetWriterTests(ITestOutputHelper log)
{
    [Fact]
    public void Every_record_is_there_once_and_refers_to_what_is_there() => Query(
        [.. SampleRecords.Evening, .. SampleRecords.Evening],
        ask =>
        {
            Assert.Equal(["ok"], ask("PRAGMA integrity_check"));
            Assert.Empty(ask("PRAGMA foreign_key_check"));
            Assert.Equal([$"{SampleRecords.Evening.Count}"], ask("SELECT count(*) FROM record"));
            Assert.Equal(
                [$"{SampleRecords.Evening.OfType<MsnMessage>().Count()}"], ask("SELECT count(*) FROM messages"));
        });

    [Fact]
    public void Values_are_those_of_the_records()
    {
        MsnMessage message = SampleRecords.Evening.OfType<MsnMessage>().First(item => item.Kind == MsnMessageKind.Text);
        Query(SampleRecords.Evening, ask => Assert.Equal(
            [
                $"{message.TimeUtc}|{message.From}|{message.Text}|{message.Evidence.Path}"
                + $"|[{string.Join(",", message.Evidence.FrameNumbers)}]",
            ],
            ask("SELECT timestamp, sender, text, source_path, frame_numbers FROM messages "
                + $"WHERE record_id = '{message.RecordId}'")));
    }

    [Fact]
    public void Hostile_texts_are_values_and_nothing_else() => Query(
        [SampleRecords.Message(SampleRecords.HostileText)],
        ask =>
        {
            Assert.Equal(["1"], ask("SELECT count(*) FROM message"));
            Assert.Equal(
                [SampleRecords.HostileText.Replace('\0', '\uFFFD').Replace('\uD800', '\uFFFD')],
                ask("SELECT text FROM message"));
            Assert.Equal(
                [string.Concat(SampleRecords.HostileText.Select(unit => $"{(byte)unit:X2}{unit >> 8:X2}"))],
                ask("SELECT hex(text_utf16) FROM message"));
            Assert.Equal(["bob@example.com", "carol'@example.com"], ask("SELECT account FROM message_recipient"));
            Assert.Equal(["a'b.pcap"], ask("SELECT path FROM source"));
        });

    [Fact]
    public void A_text_that_fits_is_kept_once() => Query(
        [SampleRecords.Message("Gr\u00FC\u00DFe \U0001F600")],
        ask => Assert.Equal(["Gr\u00FC\u00DFe \U0001F600|1"], ask("SELECT text, text_utf16 IS NULL FROM message")));

    [Fact]
    public void Words_of_messages_are_found() => Query(
        SampleRecords.Evening,
        ask => Assert.Equal(
            ["Lake on Sunday, who comes?", "Is the lake still on?"],
            ask("SELECT m.text FROM message_search s JOIN message m ON m.id = s.rowid "
                + "WHERE message_search MATCH 'lake' ORDER BY m.id")));

    [Fact]
    public void Every_view_answers() => Query(SampleRecords.Evening, ask =>
    {
        string[] views = [.. ask("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")];
        Assert.All(views, view => Assert.Single(ask($"SELECT count(*) FROM {view}")));
        Assert.All(SqliteViews.Questions, question => Assert.Contains(question.Name, views));
        Assert.Equal(
            ["alice@example.org|bob@example.org|6", "bob@example.org|alice@example.org|6"],
            ask("SELECT sender, recipient, messages FROM who_talked_to_whom LIMIT 2"));
        Assert.Contains("2008-03-14|carol@example.org|4", ask("SELECT * FROM messages_per_day"));
        Assert.Contains("Bob B.", ask("SELECT name FROM names_over_time WHERE account = 'bob@example.org'"));
    });

    [Fact]
    public void Views_and_columns_have_names_of_their_own() => Query([], ask =>
    {
        foreach (DatasetTable table in DatasetSchema.Tables.Where(table => table.Parent is null))
        {
            IReadOnlyList<string> names = ask($"SELECT name FROM pragma_table_info('{SqliteViews.NameOf(table)}')");
            Assert.Equal(names.Distinct(), names);
            Assert.DoesNotContain(names, name => name.Contains(':', StringComparison.Ordinal));
        }
    });

    [Fact]
    public void The_file_says_what_it_is() => Query([], ask =>
    {
        Assert.Equal([$"{SqliteSchema.ApplicationId}"], ask("PRAGMA application_id"));
        Assert.Equal(["generator|MsnForensics 0.1.0", "schema_version|1"], ask("SELECT * FROM dataset_info ORDER BY 1"));
        Assert.Contains("-- Account that sent it", string.Join('\n', ask(".schema message")), StringComparison.Ordinal);
    });

    [Fact]
    public void The_same_records_give_the_same_bytes()
    {
        byte[] first = [];
        SampleRecords.InFolder(path =>
        {
            SampleRecords.Write(path, DatasetFormat.Sqlite, SampleRecords.Evening);
            first = File.ReadAllBytes(path);
        });
        SampleRecords.InFolder(path =>
        {
            SampleRecords.Write(path, DatasetFormat.Sqlite, SampleRecords.Evening);
            Assert.Equal(first, File.ReadAllBytes(path));
        });
    }

    [Fact]
    public void What_is_not_completed_is_not_there() => SampleRecords.InFolder(path =>
    {
        using (IRecordWriter writer = new RecordWriterFactory().CreateDataset(path, DatasetFormat.Sqlite))
        {
            writer.Write(SampleRecords.Message("x"));
        }

        Assert.False(File.Exists(path));
    });

    [Fact]
    public void A_place_that_cannot_be_written_is_an_error() => Assert.Throws<IOException>(
        () => new SqliteDatasetWriter(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "a.db")));

    private void Query(IEnumerable<MsnRecord> records, Action<Func<string, IReadOnlyList<string>>> use)
    {
        if (ExternalTool.Run("sqlite3", "-version") is null)
        {
            log.WriteLine("Skipped: sqlite3 is not installed.");
            return;
        }

        SampleRecords.InFolder(path =>
        {
            SampleRecords.Write(path, DatasetFormat.Sqlite, records);
            use(statement => ExternalTool.Run("sqlite3", "-readonly", "-bail", path, statement)!);
        });
    }
}
