using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>
/// JSON Lines in the Elastic Common Schema, nested. Instant messages have no field set there: what fits no standard
/// field stands under <c>msn</c>.
/// </summary>
public sealed class EcsTimelineWriter : ITimelineWriter
{
    private const string SchemaVersion = "8.17.0";

    private readonly TextWriter _output;
    private readonly JsonLine _line = new();

    public EcsTimelineWriter(TextWriter output) => _output = output;

    /// <summary>Events without a time: a document needs its <c>@timestamp</c>.</summary>
    public long LeftOutCount { get; private set; }

    public void Write(MsnTimelineEvent timelineEvent)
    {
        if (timelineEvent.Timestamp == default)
        {
            LeftOutCount++;
            return;
        }

        _line.Begin();
        _line.Text("@timestamp", TimelineFields.Time(timelineEvent.Timestamp));
        _line.BeginObject("ecs");
        _line.Text("version", SchemaVersion);
        _line.EndObject();
        WriteEvent(timelineEvent);
        _line.Text("message", TimelineFields.Sentence(timelineEvent, timelineEvent.Message));
        WriteNetwork(timelineEvent.Evidence);
        WriteUsers(timelineEvent);
        WriteOwnFields(timelineEvent);
        _line.Texts("tags", timelineEvent.Anomalies);
        _line.End(_output);
    }

    public void Dispose()
    {
        _line.Dispose();
        _output.Flush();
    }

    private void WriteEvent(MsnTimelineEvent timelineEvent)
    {
        string type = timelineEvent.EventType;
        _line.BeginObject("event");
        _line.Text("kind", "event");
        _line.Texts("category", CategoriesOf(type));
        _line.Texts("type", TypesOf(type));
        _line.Text("action", timelineEvent.TimestampDescription.ToLowerInvariant().Replace(' ', '-'));
        _line.Text("outcome", type switch
        {
            "signin" => "success",
            "signin_failed" => "failure",
            _ => null,
        });
        _line.Text("module", "msn");
        _line.Text("dataset", "msn." + type);
        _line.Text("provider", "MsnForensics");
        _line.Text("id", timelineEvent.RecordId);
        _line.EndObject();
    }

    private static string[] CategoriesOf(string type) =>
        type.StartsWith("sign", StringComparison.Ordinal) ? ["authentication", "session"]
        : type.StartsWith("session", StringComparison.Ordinal) ? ["session", "network"]
        : type == "transfer" ? ["network", "file"]
        : ["network"];

    private static string[] TypesOf(string type) =>
        type.EndsWith("_start", StringComparison.Ordinal) || type == "signin" ? ["start"]
        : type.EndsWith("_end", StringComparison.Ordinal) || type == "signout" ? ["end"]
        : type switch
        {
            "anomaly" or "signin_failed" => ["error"],
            "indicator" => ["indicator"],
            "contact_add" or "contact_remove" or "contact_list" or "block" => ["user", "change"],
            _ => ["protocol", "info"],
        };

    private void WriteNetwork(MsnEvidence evidence)
    {
        _line.BeginObject("network");
        _line.Text("transport", evidence.StreamId >= 0 ? "tcp" : null);
        _line.Text("protocol", "msnp");
        _line.Text("application", "msn-messenger");
        _line.Text("community_id", evidence.CommunityId);
        _line.EndObject();
    }

    private void WriteUsers(MsnTimelineEvent timelineEvent)
    {
        IReadOnlyList<string> peers = TimelineFields.PeersOf(timelineEvent);
        WriteUser("source", timelineEvent.Account);
        WriteUser("destination", peers.Count == 1 ? peers[0] : null);
        _line.BeginObject("related");
        _line.Texts("user", new[] { timelineEvent.Account }.OfType<string>().Concat(peers).Distinct().ToArray());
        _line.EndObject();
    }

    private void WriteUser(string end, string? account)
    {
        if (account is not null)
        {
            _line.BeginObject(end);
            _line.BeginObject("user");
            _line.Text("email", account);
            _line.EndObject();
            _line.EndObject();
        }
    }

    private void WriteOwnFields(MsnTimelineEvent timelineEvent)
    {
        MsnEvidence evidence = timelineEvent.Evidence;
        _line.BeginObject("msn");
        _line.Text("body", timelineEvent.Message);
        _line.Text("session_id", timelineEvent.SessionId);
        _line.Text("time_quality", timelineEvent.TimestampSource.ToString());
        _line.BeginObject("evidence");
        _line.Text("path", timelineEvent.SourcePath);
        _line.Text("sha256", evidence.Sha256);
        _line.Numbers("frame_numbers", evidence.FrameNumbers);
        _line.Number("stream_id", evidence.StreamId);
        _line.Number("stream_offset", evidence.StreamOffset);
        _line.Number("length", evidence.Length);
        _line.EndObject();
        _line.EndObject();
    }
}
