using System;
using System.IO;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Timeline;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Commands;

/// <summary>
/// Events in the order of time, which is known only when the last record has come: until then they wait in memory and,
/// when they are many, beside the file.
/// </summary>
internal sealed class SortedTimelineSink : ITimelineSink
{
    private readonly OutputFile _file;
    private readonly TimelineBuilder _builder;
    private readonly TimelineSorter _sorter;
    private readonly Func<bool> _isStopping;
    private readonly ITimelineWriterFactory _writers = Bridge.CreateTimelineWriterFactory();

    public SortedTimelineSink(OutputFile file, TimelineOption option, Func<bool> isStopping)
    {
        _file = file;
        _builder = new TimelineBuilder(option);
        _sorter = new TimelineSorter(new TemporaryFileSpool(Path.GetDirectoryName(file.Path)!));
        _isStopping = isStopping;
    }

    public TimelineFormat Format { get; init; }

    public bool IsRaw { get; init; }

    public bool IsAppending { get; init; }

    public Encoding Encoding { get; init; } = new UTF8Encoding(false);

    public void Add(MsnRecord record)
    {
        foreach (MsnTimelineEvent timelineEvent in _builder.Build(record))
        {
            _sorter.Add(timelineEvent);
        }
    }

    public long Finish()
    {
        long leftOut = 0;
        if (!IsAppending || !HasContent())
        {
            _file.Write(Encoding, output => leftOut = WriteEvents(output, isContinued: false));
        }
        else if (_sorter.Count > 0)
        {
            _file.Append(
                Encoding,
                (beginning, end) => _writers.FindEnd(Format, beginning, end),
                output => leftOut = WriteEvents(output, isContinued: true));
        }

        return leftOut;
    }

    public void Dispose() => _sorter.Dispose();

    private bool HasContent() => new FileInfo(_file.Path) is { Exists: true, Length: > 0 };

    private long WriteEvents(TextWriter output, bool isContinued)
    {
        using ITimelineWriter writer = _writers.Create(output, Format, !IsRaw, isContinued);
        foreach (MsnTimelineEvent timelineEvent in _sorter.Sort())
        {
            if (_isStopping())
            {
                throw new OperationCanceledException();
            }

            writer.Write(timelineEvent);
        }

        return writer.LeftOutCount;
    }
}
