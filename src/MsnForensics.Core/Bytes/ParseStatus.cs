namespace MsnForensics.Bytes;

/// <summary>The three answers of a parser.</summary>
public enum ParseStatus
{
    /// <summary>A whole value was read.</summary>
    Complete,

    /// <summary>The bytes are a beginning; more are needed.</summary>
    NeedMore,

    /// <summary>No continuation can make these bytes a value.</summary>
    Invalid,
}
