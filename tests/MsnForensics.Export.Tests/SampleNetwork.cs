using System.Xml.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

/// <summary>Dealings of five accounts, and the graph that a format makes of events.</summary>
internal static class SampleNetwork
{
    public static MsnTimelineEvent[] Events { get; } =
    [
        Event("message", "alice@example.com", "bob@example.com; carol@example.com", 0),
        Event("message", "alice@example.com", "bob@example.com", 60),
        Event("message", "bob@example.com", "alice@example.com", 30),
        Event("contact_add", "alice@example.com", "dave@example.com", 10),
        Event("typing", "alice@example.com", "eve@example.com", 10),
        Event("session_start", "alice@example.com", null, 0),
    ];

    public static XElement Parse(TimelineFormat format, params MsnTimelineEvent[] events) =>
        XDocument.Parse(SampleEvents.Write(format, false, events)).Root!;

    public static MsnTimelineEvent Event(string type, string account, string? peer, int seconds) => new()
    {
        Timestamp = SampleEvents.Time.AddSeconds(seconds), EventType = type, Account = account, Peer = peer,
    };

    /// <summary>An event of two accounts whose names are no XML.</summary>
    public static MsnTimelineEvent Hostile { get; } = Event("message", "<a>&\u0001\uFFFE\uD800@x", "b\"'\u001B@x", 0);
}
