using System.Globalization;
using System.IO;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>
/// The body file of The Sleuth Kit 3: eleven fields, the sentence as the name and its time as that of the last change.
/// <c>mactime</c> undoes percent sequences in names, so bars and percent signs are written as such; it loses names with
/// line breaks, so these are written <c>\x0a</c>, <c>\x0d</c>.
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
            TimelineFields.Visible(
                name.Replace("%", "%25").Replace("|", "%7C").Replace("\r", "\\x0d").Replace("\n", "\\x0a")),
            size,
            seconds));
    }

    public void Dispose() => _output.Flush();
}
