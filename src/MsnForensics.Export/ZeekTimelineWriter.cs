using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>A log in the manner of Zeek: a typed header, values parted by tabulators. The times of opening and closing
/// are those of the first and the last event, so that the same events give the same bytes.</summary>
public sealed class ZeekTimelineWriter : ITimelineWriter
{
    private const string Unset = "-";
    private const string Empty = "(empty)";

    private static readonly KeyValuePair<string, string>[] Columns =
    [
        new("ts", "time"), new("event_type", "string"), new("timestamp_desc", "string"), new("account", "string"),
        new("peers", "set[string]"), new("message", "string"), new("session_id", "string"),
        new("community_id", "string"), new("stream_id", "count"), new("frames", "vector[count]"),
        new("path", "string"), new("record_id", "string"), new("anomalies", "set[string]"),
    ];

    private readonly TextWriter _output;
    private bool _isBegun;
    private DateTimeOffset _last;

    public ZeekTimelineWriter(TextWriter output, bool isContinued = false)
    {
        _output = output;
        _isBegun = isContinued;
    }

    /// <summary>The lines that name the columns and their types, without the end of the second.</summary>
    public static string Header =>
        "#fields\t" + string.Join("\t", Columns.Select(column => column.Key))
        + "\n#types\t" + string.Join("\t", Columns.Select(column => column.Value));

    public long LeftOutCount => 0;

    public void Write(MsnTimelineEvent timelineEvent)
    {
        Begin(timelineEvent.Timestamp);
        _last = timelineEvent.Timestamp;
        MsnEvidence evidence = timelineEvent.Evidence;
        string[] values =
        [
            TimeOf(timelineEvent.Timestamp),
            TextOf(timelineEvent.EventType),
            TextOf(timelineEvent.TimestampDescription),
            TextOf(timelineEvent.Account),
            SetOf(TimelineFields.PeersOf(timelineEvent)),
            TextOf(timelineEvent.Message),
            TextOf(timelineEvent.SessionId),
            TextOf(evidence.CommunityId),
            evidence.StreamId < 0 ? Unset : evidence.StreamId.ToString(CultureInfo.InvariantCulture),
            evidence.FrameNumbers.Count == 0 ? Empty : string.Join(",", evidence.FrameNumbers),
            TextOf(timelineEvent.SourcePath),
            TextOf(timelineEvent.RecordId),
            SetOf(timelineEvent.Anomalies),
        ];
        _output.Write(string.Join("\t", values) + "\n");
    }

    public void Dispose()
    {
        Begin(default);
        _output.Write("#close\t" + MomentOf(_last) + "\n");
        _output.Flush();
    }

    private void Begin(DateTimeOffset first)
    {
        if (_isBegun)
        {
            return;
        }

        _isBegun = true;
        _output.Write("#separator \\x09\n#set_separator\t,\n#empty_field\t" + Empty + "\n#unset_field\t" + Unset
            + "\n#path\tmsn\n#open\t" + MomentOf(first) + "\n");
        _output.Write(Header + "\n");
    }

    private static string MomentOf(DateTimeOffset time) =>
        (time == default ? DateTimeOffset.FromUnixTimeSeconds(0) : time).UtcDateTime
        .ToString("yyyy-MM-dd-HH-mm-ss", CultureInfo.InvariantCulture);

    private static string TimeOf(DateTimeOffset time) => time == default ? Unset : string.Format(
        CultureInfo.InvariantCulture,
        "{0:F6}",
        (time.UtcTicks - DateTimeOffset.FromUnixTimeSeconds(0).UtcTicks) / (decimal)TimeSpan.TicksPerSecond);

    private static string SetOf(IReadOnlyCollection<string> items) => items.Count == 0
        ? Empty
        : string.Join(",", items.Select(item => TextOf(item).Replace(",", "\\x2c")));

    // What would be read as something else is escaped: separators, the marks for nothing, the beginning of a comment.
    private static string TextOf(string? text)
    {
        if (text is null)
        {
            return Unset;
        }

        if (text.Length == 0)
        {
            return Empty;
        }

        StringBuilder escaped = new(text.Length);
        bool isMark = text is Unset or Empty;
        string wellFormed = TimelineFields.WellFormed(text);
        for (int i = 0; i < wellFormed.Length; i++)
        {
            char character = wellFormed[i];
            bool isHarmful = character is < ' ' or '\u007F' or '\\' || (i == 0 && (isMark || character == '#'));
            escaped.Append(isHarmful
                ? "\\x" + ((int)character).ToString("x2", CultureInfo.InvariantCulture)
                : character.ToString());
        }

        return escaped.ToString();
    }
}
