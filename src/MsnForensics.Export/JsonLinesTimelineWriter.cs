using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>One JSON object per line, LF after each, absent values left out, lists as arrays.</summary>
public sealed class JsonLinesTimelineWriter : ITimelineWriter
{
    // Evidence goes to files, not into HTML: only what JSON itself forbids is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _output;
    private readonly MemoryStream _line = new();
    private readonly Utf8JsonWriter _json;

    public JsonLinesTimelineWriter(TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_line, Options);
    }

    public void Write(MsnTimelineEvent timelineEvent)
    {
        _line.SetLength(0);
        _json.Reset(_line);
        _json.WriteStartObject();
        WriteEvent(timelineEvent);
        WriteEvidence(timelineEvent.Evidence);
        WriteList("Anomalies", timelineEvent.Anomalies);
        _json.WriteEndObject();
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_line.GetBuffer(), 0, (int)_line.Length));
        _output.Write('\n');
    }

    public void Dispose()
    {
        _json.Dispose();
        _line.Dispose();
        _output.Flush();
    }

    private void WriteEvent(MsnTimelineEvent timelineEvent)
    {
        WriteText("Timestamp", TimelineFields.Time(timelineEvent.Timestamp));
        WriteText("TimestampDescription", timelineEvent.TimestampDescription);
        WriteText("EventType", timelineEvent.EventType);
        WriteText("Account", timelineEvent.Account);
        WriteText("Peer", timelineEvent.Peer);
        WriteText("Message", timelineEvent.Message);
        WriteText("SourcePath", timelineEvent.SourcePath);
        WriteNumber("FrameNumber", timelineEvent.FrameNumber);
        WriteText("TimestampSource", timelineEvent.TimestampSource.ToString());
        WriteText("SessionId", timelineEvent.SessionId);
        WriteText("RecordId", timelineEvent.RecordId);
    }

    private void WriteEvidence(MsnEvidence evidence)
    {
        if (evidence.FrameNumbers.Count > 0)
        {
            _json.WriteStartArray("FrameNumbers");
            foreach (long number in evidence.FrameNumbers)
            {
                _json.WriteNumberValue(number);
            }

            _json.WriteEndArray();
        }

        WriteNumber("StreamId", evidence.StreamId);
        WriteText("StreamDirection", evidence.StreamDirection.ToString());
        WriteNumber("StreamOffset", evidence.StreamOffset);
        WriteNumber("Length", evidence.Length);
        WriteText("CommunityId", evidence.CommunityId);
        WriteText("Sha256", evidence.Sha256);
    }

    private void WriteText(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _json.WriteString(name, TimelineFields.WellFormed(value!));
        }
    }

    private void WriteNumber(string name, long value)
    {
        if (value >= 0)
        {
            _json.WriteNumber(name, value);
        }
    }

    private void WriteList(string name, MsnList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(name);
        foreach (string item in items)
        {
            _json.WriteStringValue(TimelineFields.WellFormed(item));
        }

        _json.WriteEndArray();
    }
}
