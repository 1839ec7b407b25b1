namespace MsnForensics;

/// <summary>A record that belongs to at most one session; accounts and conversations go over several.</summary>
public abstract class MsnSessionRecord : MsnRecord
{
    /// <summary>Names the MSN session; the same in every record of it, on every run and machine.</summary>
    public virtual string? SessionId { get; init; }
}
