using System.Globalization;
using System.IO;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>
/// The body file of The Sleuth Kit 3: eleven fields, the sentence as the name and its time as that of the last change.
/// The format cannot hold a bar or a line break: they are written <c>%7C</c>, <c>%0A</c>, <c>%0D</c>.
/// </summary>
public sealed class BodyFileTimelineWriter : ITimelineWriter
{
    private readonly TextWriter _output;

    public BodyFileTimelineWriter(TextWriter output) => _output = output;

    /// <summary>Events without a time, or from before 1970: the format has no room for them.</summary>
    public long LeftOutCount { get; private set; }

    public void Write(MsnTimelineEvent timelineEvent)
    {
        long seconds = timelineEvent.Timestamp.ToUnixTimeSeconds();
        if (seconds <= 0)
        {
            LeftOutCount++;
            return;
        }

        string name = "[MSN " + timelineEvent.TimestampDescription + "] "
            + TimelineFields.Sentence(timelineEvent, timelineEvent.Message);
        long size = timelineEvent.Evidence.Length;
        _output.Write(string.Format(
            CultureInfo.InvariantCulture,
            "0|{0}|0|----------|0|0|{1}|0|{2}|0|0\n",
            TimelineFields.Visible(name.Replace("|", "%7C").Replace("\r", "%0D").Replace("\n", "%0A")),
            size,
            seconds));
    }

    public void Dispose() => _output.Flush();
}
