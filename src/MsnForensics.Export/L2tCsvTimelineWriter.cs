using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>
/// The 17 columns of log2timeline. That format quotes nothing: commas and line breaks inside values become blanks.
/// </summary>
public sealed class L2tCsvTimelineWriter : ITimelineWriter
{
    /// <summary>The first line, without its end.</summary>
    public const string Header =
        "date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra";

    private const int ShortLength = 80;

    private readonly TextWriter _output;

    public L2tCsvTimelineWriter(TextWriter output, bool isContinued = false)
    {
        _output = output;
        _output.Write(isContinued ? "" : Header + "\n");
    }

    public long LeftOutCount => 0;

    public void Write(MsnTimelineEvent timelineEvent)
    {
        bool hasTime = timelineEvent.Timestamp != default;
        string text = TimelineFields.Sentence(timelineEvent, timelineEvent.Message);
        string[] values =
        [
            hasTime ? Format(timelineEvent, "MM/dd/yyyy") : "00/00/0000",
            hasTime ? Format(timelineEvent, "HH:mm:ss") : "--:--:--",
            "UTC",
            "....",
            "IM",
            "MSN " + timelineEvent.EventType,
            timelineEvent.TimestampDescription,
            timelineEvent.Account ?? "-",
            "-",
            TimelineFields.Cut(text, ShortLength),
            text,
            "2",
            timelineEvent.SourcePath,
            "-",
            timelineEvent.Anomalies.Count == 0 ? "-" : string.Join(" ", timelineEvent.Anomalies),
            "msnforensics",
            ExtraOf(timelineEvent),
        ];
        _output.Write(string.Join(",", values.Select(Clean)) + "\n");
    }

    public void Dispose() => _output.Flush();

    private static string Format(MsnTimelineEvent timelineEvent, string format) =>
        timelineEvent.Timestamp.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    private static string Clean(string value) => TimelineFields.OneLine(value).Replace(',', ' ');

    private static string ExtraOf(MsnTimelineEvent timelineEvent)
    {
        MsnEvidence evidence = timelineEvent.Evidence;
        IEnumerable<string> items = new[]
        {
            ("community_id", evidence.CommunityId),
            ("frame_numbers", string.Join(" ", evidence.FrameNumbers)),
            ("peer", timelineEvent.Peer),
            ("record_id", timelineEvent.RecordId),
            ("session_id", timelineEvent.SessionId),
            ("sha256", evidence.Sha256),
            ("time", TimelineFields.Time(timelineEvent.Timestamp)),
        }.Where(item => !string.IsNullOrEmpty(item.Item2)).Select(item => item.Item1 + ": " + item.Item2);
        return string.Join("; ", items);
    }
}
