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
    ITimelineWriter Create(TextWriter output, TimelineFormat format, bool safeForSpreadsheet);
}
