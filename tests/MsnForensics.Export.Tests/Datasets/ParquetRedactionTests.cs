using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DuckDB.NET.Data;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Redaction;

namespace MsnForensics.Export.Tests.Datasets;

/// <summary>What DuckDB reads from a redacted data set, searched for whoever is in the original.</summary>
public sealed class ParquetRedactionTests
{
    [Theory]
    [InlineData(RedactionLevel.Identities)]
    [InlineData(RedactionLevel.Content)]
    public void Nobody_is_left_in_any_column(RedactionLevel level)
    {
        string[] identities = Identities(level).Distinct().ToArray();
        string clear = Read(SampleRecords.Evening);
        Assert.All(identities, value => Assert.Contains(value, clear, StringComparison.OrdinalIgnoreCase));

        using RecordRedactor redactor = new(new RedactionOption { Key = new byte[32], Level = level });
        foreach (MsnRecord record in SampleRecords.Evening)
        {
            redactor.Learn(record);
        }

        string redacted = Read(SampleRecords.Evening.Select(redactor.Redact).ToArray());
        Assert.NotEmpty(redacted);
        Assert.All(identities, value => Assert.DoesNotContain(value, redacted, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Identities(RedactionLevel level)
    {
        foreach (MsnMessage message in SampleRecords.Evening.OfType<MsnMessage>().Where(item => item.From is not null))
        {
            yield return message.From!;
            yield return message.SessionId!;
            yield return message.RecordId;
            yield return message.Evidence.CommunityId!;
            if (level == RedactionLevel.Content && message.Text is { Length: > 10 } text && !text.Any(char.IsControl)
                && !text.Contains('\'', StringComparison.Ordinal))
            {
                yield return text;
            }
        }

        foreach (MsnSession session in SampleRecords.Evening.OfType<MsnSession>())
        {
            yield return session.ClientEndpoint.Split(':')[0];
        }
    }

    // All tables as lines of text.
    private static string Read(IReadOnlyList<MsnRecord> records)
    {
        StringWriter text = new();
        SampleRecords.InFolder(path =>
        {
            SampleRecords.Write(path, DatasetFormat.Parquet, records);
            using DuckDBConnection connection = new("DataSource=:memory:");
            connection.Open();
            foreach (string table in Directory.EnumerateDirectories(path))
            {
                using DuckDBCommand command = connection.CreateCommand();
                command.CommandText = $"SELECT t::VARCHAR FROM '{table}/*/*.parquet' t";
                using DuckDBDataReader reader = command.ExecuteReader();
                while (reader.Read())
                {
                    text.WriteLine(reader.GetString(0));
                }
            }
        });
        return text.ToString();
    }
}
