namespace MsnForensics.Analysis.Streams;

/// <summary>A protocol that streams can carry: how to recognise it and what reads it.</summary>
public interface IStreamProtocol
{
    /// <summary>The name in <see cref="MsnStream.Protocol"/>.</summary>
    string Name { get; }

    /// <summary>True for this protocol, false for another one, null while undecided.</summary>
    bool? Recognize(StreamProbe probe);

    /// <summary>The reader of the recognised stream, or null when only the name is of interest.</summary>
    IStreamAnalyzer? CreateAnalyzer(StreamProbe probe);
}
