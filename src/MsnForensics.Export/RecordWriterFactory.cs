using System;
using System.IO;
using MsnForensics.Analysis;
using MsnForensics.Export.Case;
using MsnForensics.Export.Datasets;

namespace MsnForensics.Export;

/// <summary>Makes writers of records; the module reaches it by name.</summary>
public sealed class RecordWriterFactory : IRecordWriterFactory
{
    public IRecordWriter CreateDataset(string path, DatasetFormat format) => format switch
    {
        DatasetFormat.Sqlite => new SqliteDatasetWriter(path),
#if NET8_0_OR_GREATER
        DatasetFormat.Parquet => new ParquetDatasetWriter(path),
#endif
        _ => throw new PlatformNotSupportedException(format + " needs PowerShell 7."),
    };

    public IRecordWriter CreateCase(TextWriter output) => new CaseRecordWriter(output);
}
