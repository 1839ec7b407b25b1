using System;
using System.Globalization;
using System.IO;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>
/// JSON Lines as Timesketch imports them: <c>message</c>, <c>datetime</c> with its offset, <c>timestamp_desc</c>, and
/// whatever else is known in fields of their own.
/// </summary>
public sealed class TimesketchTimelineWriter : ITimelineWriter
{
    // Longer texts cannot be matched or charted there: 32,766 bytes, and a character takes three at most.
    private const int MaximumTextLength = 10_900;

    private readonly TextWriter _output;
    private readonly JsonLine _line = new();

    public TimesketchTimelineWriter(TextWriter output) => _output = output;

    /// <summary>Events without a time, which the import would drop.</summary>
    public long LeftOutCount { get; private set; }

    public void Write(MsnTimelineEvent timelineEvent)
    {
        if (timelineEvent.Timestamp == default)
        {
            LeftOutCount++;
            return;
        }

        MsnEvidence evidence = timelineEvent.Evidence;
        bool isCut = timelineEvent.Message.Length > MaximumTextLength;
        _line.Begin();
        _line.Text("message", TimelineFields.Sentence(
            timelineEvent, TimelineFields.Cut(timelineEvent.Message, MaximumTextLength)));
        _line.Text("datetime", TimeOf(timelineEvent.Timestamp));
        _line.Text("timestamp_desc", timelineEvent.TimestampDescription);
        _line.Text("data_type", "msn:" + timelineEvent.EventType);
        _line.Text("account", timelineEvent.Account);
        _line.Text("peer", timelineEvent.Peer);
        _line.Flag("message_truncated", isCut);
        _line.Text("time_quality", timelineEvent.TimestampSource.ToString());
        _line.Text("session_id", timelineEvent.SessionId);
        _line.Text("record_id", timelineEvent.RecordId);
        _line.Text("evidence_path", timelineEvent.SourcePath);
        _line.Text("evidence_sha256", evidence.Sha256);
        _line.Text("frame_numbers", string.Join(",", evidence.FrameNumbers));
        _line.Text("display_filter", evidence.DisplayFilter);
        _line.Number("stream_id", evidence.StreamId);
        _line.Text("community_id", evidence.CommunityId);
        _line.Texts("tag", timelineEvent.Anomalies);
        _line.End(_output);
    }

    public void Dispose()
    {
        _line.Dispose();
        _output.Flush();
    }

    private static string TimeOf(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff+00:00", CultureInfo.InvariantCulture);
}
