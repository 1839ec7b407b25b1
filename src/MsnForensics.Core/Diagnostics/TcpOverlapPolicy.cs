namespace MsnForensics.Diagnostics;

/// <summary>Which copy wins when two segments carry different bytes for the same place of a stream.</summary>
public enum TcpOverlapPolicy
{
    /// <summary>The copy that was captured first (default).</summary>
    First,

    /// <summary>The copy that was captured last, as far as it was not yet delivered.</summary>
    Last,
}
