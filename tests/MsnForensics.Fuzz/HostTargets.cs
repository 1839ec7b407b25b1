using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis.History;
using MsnForensics.Analysis.Host;
using MsnForensics.Analysis.Host.Carving;
using MsnForensics.Artifacts.Registry;
using MsnForensics.Bytes;
using MsnForensics.Capture;

namespace MsnForensics.Fuzz;

/// <summary>The readers of what lies on a computer.</summary>
internal static class HostTargets
{
    /// <summary>A registry hive, with itself as its log, and the same bytes as an exported file.</summary>
    public static void Hive(byte[] bytes)
    {
        HiveReader? hive = HiveReader.Open((byte[])bytes.Clone(), new[] { bytes });
        IEnumerable<RegistryKey> keys = hive is null ? [] : hive.ReadKeys().Concat(hive.ReadDeletedKeys());
        using StringReader text = new(WireText.DecodeLatin1(bytes));
        foreach (RegistryValue value in keys.Concat(RegistryTextReader.Read(text)).SelectMany(key => key.Values))
        {
            _ = value.ToString();
            _ = UserAssistEntry.Decode(value);
        }
    }

    /// <summary>A log of any client.</summary>
    public static void History(byte[] bytes)
    {
        foreach (string path in new[] { "bob.xml", "bob (2008|03|14).adiumLog" })
        {
            using MemoryStream stream = new(bytes, false);
            using HistoryAnalysis analysis = new(CaptureSource.FromStream(stream, path), new HistoryRequest());
            try
            {
                foreach (MsnRecord record in analysis.Read())
                {
                    Check(record.Evidence, bytes.Length);
                    _ = record.RecordId;
                }
            }
            catch (HistoryFormatException)
            {
                // The documented answer to what is no log.
            }
        }
    }

    /// <summary>A file in each place where one of a form of its own is looked for.</summary>
    public static void Artifact(byte[] bytes)
    {
        string folder = Directory.CreateTempSubdirectory("msn").FullName;
        try
        {
            foreach (string name in new[] { "NTUSER.DAT", "ListCache.dat", "accounts.xml", "SimpleContact-v1.csv" })
            {
                string place = Path.Combine(folder, "MSN Messenger", "122223611");
                Directory.CreateDirectory(place);
                File.WriteAllBytes(Path.Combine(place, name), bytes);
            }

            HostRequest request = new()
            {
                Recurse = true,
                IncludeDeleted = true,
                Refused = (path, exception) => throw new InvalidOperationException(path, exception),
            };
            foreach (MsnArtifact artifact in new HostAnalysis(request).Read(folder))
            {
                _ = artifact.RecordId;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Raw bytes: no fragment reaches beyond them, none overlaps another.</summary>
    public static void Carve(byte[] bytes)
    {
        long end = 0;
        foreach ((long offset, long length, CarvedItem item) in new RawCarver(false).Read(new MemoryStream(bytes, false)))
        {
            if (offset < end || length <= 0 || offset + length > bytes.Length || item.Meaning.Length == 0)
            {
                throw new InvalidOperationException("A fragment is not where it says.");
            }

            end = offset + length;
        }
    }

    private static void Check(MsnEvidence evidence, int length)
    {
        if (evidence.StreamOffset > length || evidence.StreamOffset + evidence.Length > length)
        {
            throw new InvalidOperationException("A record is not where it says.");
        }
    }
}
