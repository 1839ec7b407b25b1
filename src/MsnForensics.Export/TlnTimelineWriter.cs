using System.Globalization;
using System.IO;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>TLN: time as Unix seconds, source, host, user and description, parted by bars.</summary>
public sealed class TlnTimelineWriter : ITimelineWriter
{
    /// <summary>The first line, without its end.</summary>
    public const string Header = "Time|Source|Host|User|Description";

    private readonly TextWriter _output;

    public TlnTimelineWriter(TextWriter output, bool isContinued = false)
    {
        _output = output;
        _output.Write(isContinued ? "" : Header + "\n");
    }

    /// <summary>Events without a time, or from before 1970.</summary>
    public long LeftOutCount { get; private set; }

    public void Write(MsnTimelineEvent timelineEvent)
    {
        long seconds = timelineEvent.Timestamp.ToUnixTimeSeconds();
        if (seconds <= 0)
        {
            LeftOutCount++;
            return;
        }

        string description = TimelineFields.Time(timelineEvent.Timestamp) + "; " + timelineEvent.TimestampDescription
            + "; " + TimelineFields.Sentence(timelineEvent, timelineEvent.Message).Replace(';', ' ');
        _output.Write(string.Format(
            CultureInfo.InvariantCulture,
            "{0}|IM||{1}|{2}\n",
            seconds,
            Clean(timelineEvent.Account ?? ""),
            Clean(description)));
    }

    public void Dispose() => _output.Flush();

    private static string Clean(string value) => TimelineFields.OneLine(value).Replace('|', ' ');
}
