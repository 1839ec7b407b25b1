using System.Collections.Generic;
using System.Globalization;

namespace MsnForensics.Export.Report;

/// <summary>What is counted while the records come, and what follows from it for the reader.</summary>
internal sealed class ReportCounts
{
    public TimesSeen Times { get; } = new();

    /// <summary>Messages in the report that people wrote.</summary>
    public long Personal { get; set; }

    /// <summary>Messages in the report that programs exchanged.</summary>
    public long Notices { get; set; }

    public long Incomplete { get; set; }

    public long WithoutSender { get; set; }

    public long WithoutTime { get; set; }

    public long FromLogs { get; set; }

    public long LocalTimes { get; set; }

    /// <summary>Messages beyond the limit.</summary>
    public long LeftOutMessages { get; set; }

    /// <summary>Packets of data that travel as messages; the transfers tell what they carried.</summary>
    public long DataPackets { get; set; }

    public long Commands { get; set; }

    /// <summary>Connections in which nothing of the service was found.</summary>
    public long ForeignStreams { get; set; }

    public long Captures { get; set; }

    public long Unopened { get; set; }

    public void Add(MsnMessage message)
    {
        if (ReportMessage.IsPersonal(message.Kind))
        {
            Personal++;
        }
        else
        {
            Notices++;
        }

        Incomplete += message.Completeness == MsnCompleteness.Complete ? 0 : 1;
        WithoutSender += message.From is null && message.FromName is null ? 1 : 0;
        WithoutTime += message.TimestampSource == MsnTimestampSource.None ? 1 : 0;
        FromLogs += message.Evidence.Layer == "file" ? 1 : 0;
        LocalTimes += message.TimestampSource == MsnTimestampSource.HostLocal ? 1 : 0;
    }

    /// <summary>What the records themselves say about how much they show.</summary>
    public IEnumerable<string> Statements()
    {
        (long Count, string Text)[] statements =
        [
            (Incomplete, "Messages of which a part is missing in the evidence: {0:N0}. They are marked."),
            (WithoutSender, "Messages without a known sender: {0:N0}. The evidence does not show who was there."),
            (WithoutTime, "Messages without a time: {0:N0}. They stand last, and in no drawing over time."),
            (FromLogs, "Messages from logs that a client kept on a computer: {0:N0}. Its owner could change them."),
            (LocalTimes, "Messages whose log states local time without a zone: {0:N0}. One was given or assumed."),
            (Unopened, "Encrypted connections that were not opened: {0:N0}. This report lacks what they carried."),
            (DataPackets, "Packets of data between programs: {0:N0}. They are not listed; transfers sum them up."),
            (ForeignStreams, "Connections in which nothing of the service was found: {0:N0}. They are not listed."),
            (Commands, "Protocol commands: {0:N0}. They are not listed; Export-MsnTimeline lists them."),
        ];
        foreach ((long count, string text) in statements)
        {
            if (count > 0)
            {
                yield return string.Format(CultureInfo.InvariantCulture, text, count);
            }
        }

        if (Captures == 0)
        {
            yield return "No description of a capture was among the records: what captures lack is not told here. "
                + "Get-MsnEvent and Get-MsnCapture give it.";
        }
    }
}
