using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Timeline;
using MsnForensics.Export;

namespace MsnForensics.Benchmarks;

/// <summary>
/// Export-MsnTimeline without the pipeline: events in the worst order, sorted and written as JSON Lines. Promised are
/// 500 MB at most for ten million.
/// </summary>
internal static class TimelineSorting
{
    private const long PromisedBytes = 500_000_000;

    private static readonly DateTimeOffset Start = new(2008, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static int Run(int count)
    {
        string folder = Directory.CreateTempSubdirectory("msnforensics-timeline-").FullName;
        try
        {
            Stopwatch watch = Stopwatch.StartNew();
            using TimelineSorter sorter = new(new TemporaryFileSpool(folder));
            for (int i = 0; i < count; i++)
            {
                sorter.Add(EventOf(Scatter(i, count)));
            }

            TimeSpan taken = watch.Elapsed;
            string file = Path.Combine(folder, "timeline.jsonl");
            long written = Write(sorter, file);
            long peak = Process.GetCurrentProcess().PeakWorkingSet64;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{written:N0} events, {sorter.RunCount} runs, {new FileInfo(file).Length:N0} bytes written: taken in "
                + $"{taken.TotalSeconds:F0} s, written in {(watch.Elapsed - taken).TotalSeconds:F0} s, "
                + $"peak {peak / 1_000_000:N0} MB (promised below {PromisedBytes / 1_000_000} MB)"));
            return written == count && peak < PromisedBytes ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Write(TimelineSorter sorter, string file)
    {
        long written = 0;
        DateTimeOffset previous = default;
        using StreamWriter output = new(file);
        using ITimelineWriter writer = new TimelineWriterFactory().Create(output, TimelineFormat.JsonLines, false);
        foreach (MsnTimelineEvent item in sorter.Sort())
        {
            if (item.Timestamp < previous)
            {
                throw new InvalidOperationException("The events are out of order.");
            }

            previous = item.Timestamp;
            writer.Write(item);
            written++;
        }

        return written;
    }

    // Every number once, neighbours far apart: the prime shares no divisor with any count up to it.
    private static int Scatter(int index, int count) => (int)(index * 2_147_483_647L % count);

    private static MsnTimelineEvent EventOf(int number)
    {
        string account = string.Create(CultureInfo.InvariantCulture, $"account{number % 1000}@example.com");
        string id = string.Create(CultureInfo.InvariantCulture, $"{number:x32}");
        return new MsnTimelineEvent
        {
            Timestamp = Start.AddSeconds(number),
            TimestampDescription = "Message Sent",
            EventType = "message",
            Account = account,
            Peer = "peer@example.com",
            Message = "Message number " + id + ": are you there? I wanted to tell you about the meeting tomorrow.",
            SourcePath = "/evidence/office/capture-2008.pcapng",
            FrameNumber = number,
            SessionId = "5f0c2f6f9b7e4b0c",
            RecordIdSource = () => id,
            Evidence = new MsnEvidence
            {
                Path = "/evidence/office/capture-2008.pcapng",
                FrameNumbers = new MsnList<long>([number, number + 1L]),
                StreamId = number % 500,
                StreamDirection = MsnStreamDirection.ClientToServer,
                StreamOffset = number * 10L,
                Length = 160,
                CommunityId = "1:7/92cry0gZizwPkP0oAxQy12c2M=",
            },
        };
    }
}
