namespace MsnForensics.Artifacts.Registry;

/// <summary>Whether a hive was written out when it was copied.</summary>
public enum HiveState
{
    Clean,

    /// <summary>Changes are missing: they stand in transaction logs that are not there or do not fit.</summary>
    DirtyUnapplied,

    /// <summary>Changes from transaction logs were applied, in memory.</summary>
    DirtyRecovered,
}
