using System;
using System.IO;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>The entry point of this assembly; the module reaches it by name.</summary>
public sealed class TimelineWriterFactory : ITimelineWriterFactory
{
    public ITimelineWriter Create(
        TextWriter output, TimelineFormat format, bool safeForSpreadsheet, bool isContinued = false) => format switch
    {
        TimelineFormat.Csv => new CsvTimelineWriter(output, safeForSpreadsheet, isContinued),
        TimelineFormat.JsonLines => new JsonLinesTimelineWriter(output),
        TimelineFormat.Timesketch => new TimesketchTimelineWriter(output),
        TimelineFormat.L2tCsv => new L2tCsvTimelineWriter(output, isContinued),
        TimelineFormat.BodyFile => new BodyFileTimelineWriter(output),
        TimelineFormat.Tln => new TlnTimelineWriter(output, isContinued),
        TimelineFormat.Ecs => new EcsTimelineWriter(output),
        TimelineFormat.Zeek => new ZeekTimelineWriter(output, isContinued),
        TimelineFormat.GraphMl => new GraphMlTimelineWriter(output),
        TimelineFormat.Gexf => new GexfTimelineWriter(output),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not written from timeline events."),
    };

    public string FindEnd(TimelineFormat format, TextReader beginning, string end) =>
        new TimelineContinuation(format).FindEnd(beginning, end);
}
