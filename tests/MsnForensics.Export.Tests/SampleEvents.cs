using System;
using System.Collections.Generic;
using System.IO;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

internal static class SampleEvents
{
    public static DateTimeOffset Time { get; } = new(2008, 3, 14, 20, 5, 9, 312, TimeSpan.Zero);

    public static MsnTimelineEvent Event(string message) => new()
    {
        Timestamp = Time,
        TimestampDescription = "Message Sent",
        EventType = "message",
        Account = "alice@example.com",
        Peer = "bob@example.com",
        Message = message,
        SourcePath = "office.pcap",
        FrameNumber = 118,
        Evidence = new MsnEvidence
        {
            Path = "office.pcap", FrameNumbers = new MsnList<long>([118, 120]), StreamId = 3, StreamOffset = 42, Length = 9,
        },
        Anomalies = new MsnList<string>(["TcpGap", "a;b"]),
    };

    public static string Write(TimelineFormat format, bool isSafe, params IReadOnlyList<MsnTimelineEvent> events)
    {
        StringWriter output = new();
        using (ITimelineWriter writer = new TimelineWriterFactory().Create(output, format, isSafe))
        {
            foreach (MsnTimelineEvent item in events)
            {
                writer.Write(item);
            }
        }

        return output.ToString();
    }

    /// <summary>How many of the events the format does not hold.</summary>
    public static long CountLeftOut(TimelineFormat format, params IReadOnlyList<MsnTimelineEvent> events)
    {
        using ITimelineWriter writer = new TimelineWriterFactory().Create(new StringWriter(), format, false);
        foreach (MsnTimelineEvent item in events)
        {
            writer.Write(item);
        }

        return writer.LeftOutCount;
    }
}
