using System.Collections.Generic;

namespace MsnForensics.Artifacts.Logs;

/// <summary>Turns the lines or elements of a log into entries.</summary>
public interface ILogReader
{
    /// <summary>Names of the format, as shown to users.</summary>
    string Format { get; }

    /// <summary>Takes the next piece; entries that are whole by now go to <paramref name="entries"/>.</summary>
    void Read(LogPiece piece, List<LogEntry> entries);

    /// <summary>The log ends.</summary>
    void Complete(List<LogEntry> entries);
}
