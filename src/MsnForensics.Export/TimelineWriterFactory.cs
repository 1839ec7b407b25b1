using System.IO;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>The entry point of this assembly; the module reaches it by name.</summary>
public sealed class TimelineWriterFactory : ITimelineWriterFactory
{
    public ITimelineWriter Create(TextWriter output, TimelineFormat format, bool safeForSpreadsheet) => format switch
    {
        TimelineFormat.Csv => new CsvTimelineWriter(output, safeForSpreadsheet),
        TimelineFormat.Timesketch => new TimesketchTimelineWriter(output),
        TimelineFormat.L2tCsv => new L2tCsvTimelineWriter(output),
        TimelineFormat.BodyFile => new BodyFileTimelineWriter(output),
        TimelineFormat.Tln => new TlnTimelineWriter(output),
        TimelineFormat.Ecs => new EcsTimelineWriter(output),
        TimelineFormat.Zeek => new ZeekTimelineWriter(output),
        TimelineFormat.GraphMl => new GraphMlTimelineWriter(output),
        TimelineFormat.Gexf => new GexfTimelineWriter(output),
        _ => new JsonLinesTimelineWriter(output),
    };
}
