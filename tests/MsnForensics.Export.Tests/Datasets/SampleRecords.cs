using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Export.Tests.Datasets;

/// <summary>Records to make data sets of: those of an evening's capture, and hostile ones.</summary>
internal static class SampleRecords
{
    /// <summary>Every kind that a capture gives.</summary>
    public static IReadOnlyList<MsnRecord> Evening { get; } = AnalysisRun.Of(
        FirstLookSample.File(), new AnalysisRequest { Kinds = RecordKinds.All }).Records;

    /// <summary>Markup, statements, a NUL and half a character.</summary>
    public const string HostileText = "'); DROP TABLE message; -- \0 \uD800 \u202E <script>";

    public static MsnMessage Message(string text, DateTimeOffset time = default) => new()
    {
        Timestamp = time,
        From = "alice@example.com",
        To = new MsnList<string>(["bob@example.com", "carol'@example.com"]),
        Kind = MsnMessageKind.Text,
        Text = text,
        Evidence = new MsnEvidence { Path = "a'b.pcap", FrameNumbers = new MsnList<long>([5, 7]) },
    };

    public static void Write(string path, DatasetFormat format, IEnumerable<MsnRecord> records)
    {
        using IRecordWriter writer = new RecordWriterFactory().CreateDataset(path, format);
        foreach (MsnRecord record in records)
        {
            writer.Write(record);
        }

        writer.Complete();
    }

    /// <summary>A path in a folder of its own, which is gone afterwards.</summary>
    public static void InFolder(Action<string> use)
    {
        string folder = Directory.CreateTempSubdirectory("msn-dataset-").FullName;
        try
        {
            use(Path.Combine(folder, "case"));
            Assert.Equal(["case"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).DefaultIfEmpty("case"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
