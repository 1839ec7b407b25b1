using System.IO;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>One JSON object per line, LF after each, absent values left out, lists as arrays.</summary>
public sealed class JsonLinesTimelineWriter : ITimelineWriter
{
    private readonly TextWriter _output;
    private readonly JsonLine _line = new();

    public JsonLinesTimelineWriter(TextWriter output) => _output = output;

    public long LeftOutCount => 0;

    public void Write(MsnTimelineEvent timelineEvent)
    {
        _line.Begin();
        WriteEvent(timelineEvent);
        WriteEvidence(timelineEvent.Evidence);
        _line.Texts("Anomalies", timelineEvent.Anomalies);
        _line.End(_output);
    }

    public void Dispose()
    {
        _line.Dispose();
        _output.Flush();
    }

    private void WriteEvent(MsnTimelineEvent timelineEvent)
    {
        _line.Text("Timestamp", TimelineFields.Time(timelineEvent.Timestamp));
        _line.Text("TimestampDescription", timelineEvent.TimestampDescription);
        _line.Text("EventType", timelineEvent.EventType);
        _line.Text("Account", timelineEvent.Account);
        _line.Text("Peer", timelineEvent.Peer);
        _line.Text("Message", timelineEvent.Message);
        _line.Text("SourcePath", timelineEvent.SourcePath);
        _line.Number("FrameNumber", timelineEvent.FrameNumber);
        _line.Text("TimestampSource", timelineEvent.TimestampSource.ToString());
        _line.Text("SessionId", timelineEvent.SessionId);
        _line.Text("RecordId", timelineEvent.RecordId);
    }

    private void WriteEvidence(MsnEvidence evidence)
    {
        _line.Numbers("FrameNumbers", evidence.FrameNumbers);
        _line.Number("StreamId", evidence.StreamId);
        _line.Text("StreamDirection", evidence.StreamDirection.ToString());
        _line.Number("StreamOffset", evidence.StreamOffset);
        _line.Number("Length", evidence.Length);
        _line.Text("CommunityId", evidence.CommunityId);
        _line.Text("Sha256", evidence.Sha256);
    }
}
