using System;
using System.IO;

namespace MsnForensics.Analysis;

/// <summary>Writes the events of a timeline in the order given; the same events always give the same bytes.</summary>
public interface ITimelineWriter : IDisposable
{
    void Write(MsnTimelineEvent timelineEvent);

    /// <summary>Events that the format cannot hold, such as those without a time.</summary>
    long LeftOutCount { get; }
}

/// <summary>Makes the writers; lives in the export bridge.</summary>
public interface ITimelineWriterFactory
{
    /// <summary>A writer for one file. Disposing it flushes <paramref name="output"/> and leaves it open.</summary>
    /// <param name="output">Where the text goes; its encoding is the caller's choice.</param>
    /// <param name="format">The format.</param>
    /// <param name="safeForSpreadsheet">
    /// CSV alone: a cell that a spreadsheet would run as a formula gets an apostrophe in front.
    /// </param>
    /// <param name="isContinued">The file has its header already.</param>
    ITimelineWriter Create(
        TextWriter output, TimelineFormat format, bool safeForSpreadsheet, bool isContinued = false);

    /// <summary>Checks that a file can be gone on with.</summary>
    /// <param name="format">The format that it should have.</param>
    /// <param name="beginning">The file from its first character.</param>
    /// <param name="end">Its last lines.</param>
    /// <returns>The part at the very end that gives way to what is appended; mostly none.</returns>
    /// <exception cref="InvalidDataException">It is something else: the message says what.</exception>
    string FindEnd(TimelineFormat format, TextReader beginning, string end);
}
