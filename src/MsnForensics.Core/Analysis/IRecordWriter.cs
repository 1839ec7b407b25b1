using System;
using System.IO;

namespace MsnForensics.Analysis;

/// <summary>Takes records of any kind, one at a time, into a data base or another file for machines.</summary>
public interface IRecordWriter : IDisposable
{
    /// <summary>Takes one record.</summary>
    void Write(MsnRecord record);

    /// <summary>Finishes. A writer that is disposed without it leaves nothing that could be taken for a
    /// result.</summary>
    void Complete();
}

/// <summary>Makes the writers; lives in the export bridge.</summary>
public interface IRecordWriterFactory
{
    /// <summary>A writer for a new data set.</summary>
    /// <param name="path">The file (<see cref="DatasetFormat.Sqlite"/>) or folder
    /// (<see cref="DatasetFormat.Parquet"/>) to make; nothing may stand there yet.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="PlatformNotSupportedException">This edition of PowerShell lacks the format.</exception>
    IRecordWriter CreateDataset(string path, DatasetFormat format);

    /// <summary>A writer of CASE/UCO JSON-LD. It leaves <paramref name="output"/> open.</summary>
    IRecordWriter CreateCase(TextWriter output);
}
