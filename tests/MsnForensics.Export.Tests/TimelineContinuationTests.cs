using System;
using System.IO;
using System.Text;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

public sealed class TimelineContinuationTests
{
    public static TheoryData<TimelineFormat> Appendable =>
    [
        TimelineFormat.Csv, TimelineFormat.JsonLines, TimelineFormat.Timesketch, TimelineFormat.L2tCsv,
        TimelineFormat.BodyFile, TimelineFormat.Tln, TimelineFormat.Ecs, TimelineFormat.Zeek,
    ];

    [Theory]
    [MemberData(nameof(Appendable))]
    public void Two_parts_give_what_one_whole_gives(TimelineFormat format)
    {
        MsnTimelineEvent first = SampleEvents.Event("one");
        MsnTimelineEvent second = SampleEvents.Event("two, \"quoted\"\r\n|");
        string part = SampleEvents.Write(format, true, [first]);
        string replaced = FindEnd(format, part);
        Assert.EndsWith(replaced, part, StringComparison.Ordinal);
        StringWriter output = new();
        output.Write(part[..^replaced.Length]);
        using (ITimelineWriter writer = new TimelineWriterFactory().Create(output, format, true, isContinued: true))
        {
            writer.Write(second);
        }

        Assert.Equal(SampleEvents.Write(format, true, [first, second]), output.ToString());
    }

    [Theory]
    [MemberData(nameof(Appendable))]
    public void A_file_of_another_format_is_refused(TimelineFormat format)
    {
        foreach (TimelineFormat other in Enum.GetValues<TimelineFormat>())
        {
            if (other != format && other != TimelineFormat.Case)
            {
                string text = SampleEvents.Write(other, true, [SampleEvents.Event("x")]);
                Assert.Throws<InvalidDataException>(() => FindEnd(format, text));
            }
        }
    }

    [Theory]
    [InlineData(TimelineFormat.Csv, "Timestamp,Message\r\n")]
    [InlineData(TimelineFormat.L2tCsv, "date,time\n")]
    [InlineData(TimelineFormat.Tln, "1205525109|IM||alice|text\n")]
    [InlineData(TimelineFormat.BodyFile, "0|a|b|c\n")]
    [InlineData(TimelineFormat.BodyFile, "0|n|0|m|0|0|x|0|1|0|0\n")]
    [InlineData(TimelineFormat.JsonLines, "{\"a\":1}\n")]
    [InlineData(TimelineFormat.JsonLines, "[1]\n")]
    [InlineData(TimelineFormat.JsonLines, "{\"EventType\"\n")]
    [InlineData(TimelineFormat.Zeek, "#separator \\x09\n#fields\tts\n#types\ttime\n")]
    [InlineData(TimelineFormat.Zeek, "#separator \\x09\n")]
    [InlineData(TimelineFormat.GraphMl, "<graphml/>\n")]
    public void Other_columns_are_refused(TimelineFormat format, string text) =>
        Assert.Contains(
            format.ToString(),
            Assert.Throws<InvalidDataException>(() => FindEnd(format, text)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_line_without_end_is_not_read_for_ever() => Assert.Throws<InvalidDataException>(() =>
        FindEnd(TimelineFormat.JsonLines, new StringBuilder().Append('x', 10_000_000).ToString()));

    [Fact]
    public void A_log_that_was_not_closed_keeps_all_its_lines()
    {
        string log = SampleEvents.Write(TimelineFormat.Zeek, true, [SampleEvents.Event("x")]);
        string open = log[..log.IndexOf("#close", StringComparison.Ordinal)];
        Assert.Equal("", FindEnd(TimelineFormat.Zeek, open));
    }

    private static string FindEnd(TimelineFormat format, string text) =>
        new TimelineWriterFactory().FindEnd(format, new StringReader(text), text[^Math.Min(4096, text.Length)..]);
}
