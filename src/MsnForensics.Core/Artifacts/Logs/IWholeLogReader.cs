using System;
using System.Collections.Generic;

namespace MsnForensics.Artifacts.Logs;

/// <summary>A log whose parts point at each other and that is read as a whole.</summary>
public interface IWholeLogReader : ILogReader
{
    /// <summary>Reads the file from its first byte on.</summary>
    void ReadAll(ReadOnlySpan<byte> file, List<LogEntry> entries);
}
