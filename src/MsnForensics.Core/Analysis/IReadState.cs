namespace MsnForensics.Analysis;

/// <summary>How far a run has come.</summary>
public interface IReadState
{
    /// <summary>Bytes of the files read so far.</summary>
    long BytesRead { get; }

    /// <summary>Sum of the files' sizes; null when one of them is a pipe.</summary>
    long? TotalBytes { get; }
}
