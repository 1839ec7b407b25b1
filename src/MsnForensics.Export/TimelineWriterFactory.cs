using System.IO;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>The entry point of this assembly; the module reaches it by name.</summary>
public sealed class TimelineWriterFactory : ITimelineWriterFactory
{
    public ITimelineWriter Create(TextWriter output, TimelineFormat format, bool safeForSpreadsheet) => format switch
    {
        TimelineFormat.Csv => new CsvTimelineWriter(output, safeForSpreadsheet),
        _ => new JsonLinesTimelineWriter(output),
    };
}
