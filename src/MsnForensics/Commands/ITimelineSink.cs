using System;

namespace MsnForensics.Commands;

/// <summary>Takes the records of Export-MsnTimeline and makes its file.</summary>
internal interface ITimelineSink : IDisposable
{
    void Add(MsnRecord record);

    /// <summary>Writes the file; until then there is none.</summary>
    /// <returns>Events that the format cannot hold.</returns>
    long Finish();
}
