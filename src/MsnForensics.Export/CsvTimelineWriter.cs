using System.Globalization;
using System.IO;
using CsvHelper;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>
/// RFC 4180: header line always, CRLF, quoted where needed, quotes doubled; the columns never change.
/// </summary>
public sealed class CsvTimelineWriter : ITimelineWriter
{
    private static readonly string[] Columns =
    [
        "Timestamp", "TimestampDescription", "EventType", "Account", "Peer", "Message", "SourcePath", "FrameNumber",
        "TimestampSource", "SessionId", "RecordId", "FrameNumbers", "StreamId", "StreamDirection", "StreamOffset",
        "Length", "CommunityId", "Sha256", "Anomalies",
    ];

    private readonly TextWriter _output;
    private readonly CsvWriter _csv;

    public CsvTimelineWriter(TextWriter output, bool safeForSpreadsheet, bool isContinued = false)
    {
        _output = output;
        _csv = CsvWriter.Create(output, Options(safeForSpreadsheet), leaveOpen: true);
        if (!isContinued)
        {
            _csv.WriteRecord(Columns);
        }
    }

    /// <summary>The first line, without its end.</summary>
    public static string Header => string.Join(",", Columns);

    public long LeftOutCount => 0;

    public void Write(MsnTimelineEvent timelineEvent)
    {
        MsnEvidence evidence = timelineEvent.Evidence;
        WriteText(TimelineFields.Time(timelineEvent.Timestamp));
        WriteText(timelineEvent.TimestampDescription);
        WriteText(timelineEvent.EventType);
        WriteText(timelineEvent.Account);
        WriteText(timelineEvent.Peer);
        WriteText(timelineEvent.Message);
        WriteText(timelineEvent.SourcePath);
        WriteNumber(timelineEvent.FrameNumber);
        WriteText(timelineEvent.TimestampSource.ToString());
        WriteText(timelineEvent.SessionId);
        WriteText(timelineEvent.RecordId);
        WriteText(string.Join(";", evidence.FrameNumbers));
        WriteNumber(evidence.StreamId);
        WriteText(evidence.StreamDirection.ToString());
        WriteNumber(evidence.StreamOffset);
        WriteNumber(evidence.Length);
        WriteText(evidence.CommunityId);
        WriteText(evidence.Sha256);
        WriteText(TimelineFields.JoinList(timelineEvent.Anomalies));
        _csv.EndRecord();
    }

    public void Dispose()
    {
        _csv.Dispose();
        _output.Flush();
    }

    private static CsvWriterOptions Options(bool safeForSpreadsheet) => new()
    {
        NewLine = "\r\n",
        Injection = safeForSpreadsheet ? CsvInjection.Escape : CsvInjection.None,
    };

    private void WriteText(string? text) => _csv.WriteField(TimelineFields.Visible(text ?? ""));

    // Numbers are ours, and -1 (unknown) is no formula.
    private void WriteNumber(long number) =>
        _csv.WriteField(number < 0 ? "" : number.ToString(CultureInfo.InvariantCulture));
}
