namespace MsnForensics.Export.Datasets;

/// <summary>A column of a data set's table, the same in SQLite and in Parquet.</summary>
internal sealed record DatasetColumn(string Name, DatasetType Type, string Meaning);

/// <summary>What a column holds.</summary>
internal enum DatasetType
{
    Text,

    /// <summary>The address of an account; refers to the table of accounts.</summary>
    Account,
    Integer,
    Number,
    Boolean,
    Time,
    Texts,
    Integers,

    /// <summary>Addresses, in their order.</summary>
    Accounts,
}
