using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using MsnForensics.Bytes;

namespace MsnForensics.Export.Report;

/// <summary>The files that the report rests on.</summary>
internal sealed class EvidenceTable
{
    private readonly SortedDictionary<string, EvidenceFile> _files = new(StringComparer.Ordinal);

    /// <summary>Sorted by path and numbered.</summary>
    public IReadOnlyList<EvidenceFile> Ordered()
    {
        EvidenceFile[] files = _files.Values.ToArray();
        for (int i = 0; i < files.Length; i++)
        {
            files[i].Number = i + 1;
        }

        return files;
    }

    public int NumberOf(string path) => _files.TryGetValue(path, out EvidenceFile? file) ? file.Number : 0;

    public void Add(MsnRecord record, IReadOnlyList<EvidenceView> places)
    {
        foreach (EvidenceView place in places)
        {
            Get(place.Path).RecordCount++;
        }

        if (record.Evidence.Path.Length > 0)
        {
            EvidenceFile file = Get(record.Evidence.Path);
            file.Sha256 ??= record.Evidence.Sha256;
        }
    }

    public void Add(MsnCapture capture)
    {
        EvidenceFile file = Get(capture.Path);
        file.Capture = capture;
        file.Length ??= capture.Length;
        file.Sha256 ??= capture.Sha256;
    }

    /// <summary>Hashes the files whose hash no record told.</summary>
    public void ComputeHashes()
    {
        foreach (EvidenceFile file in _files.Values.Where(file => file.Sha256 is null))
        {
            try
            {
                using FileStream content = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using SHA256 sha256 = SHA256.Create();
                file.Sha256 = HexText.Of(sha256.ComputeHash(content));
                file.Length ??= content.Length;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
                or ArgumentException or NotSupportedException)
            {
                file.HashNote = "not computed: the file cannot be read";
            }
        }
    }

    private EvidenceFile Get(string path)
    {
        if (!_files.TryGetValue(path, out EvidenceFile? file))
        {
            _files.Add(path, file = new EvidenceFile(path));
        }

        return file;
    }
}
