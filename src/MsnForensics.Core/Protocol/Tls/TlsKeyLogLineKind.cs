namespace MsnForensics.Protocol.Tls;

/// <summary>What a line of a key log is.</summary>
public enum TlsKeyLogLineKind
{
    /// <summary>A comment, a blank line, or a label that is of no use here.</summary>
    Other,

    /// <summary>A secret.</summary>
    Secret,

    /// <summary>A known label, and behind it too little, too much, or something else than digits.</summary>
    Damaged,
}
