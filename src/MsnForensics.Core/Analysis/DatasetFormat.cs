namespace MsnForensics.Analysis;

/// <summary>What a data set can be written as.</summary>
public enum DatasetFormat
{
    /// <summary>One SQLite data base file.</summary>
    Sqlite,

    /// <summary>A folder of Parquet files: one folder for each kind of record and month.</summary>
    Parquet,
}
