using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

public sealed class CsvTimelineWriterTests
{
    [Fact]
    public void Header_stands_there_without_events() =>
        Assert.Equal(["Timestamp", "TimestampDescription", "EventType", "Account", "Peer", "Message"], Rows()[0].Take(6));

    [Theory]
    [InlineData("plain")]
    [InlineData("comma, and \"quotes\"")]
    [InlineData("two\r\nlines and one\nmore")]
    [InlineData("=1+1")]
    [InlineData(" blank at both ends ")]
    [InlineData("γειά 😀 \u202Eabc")]
    public void Message_survives_the_way_there_and_back(string message) =>
        Assert.Equal(message, Rows(SampleEvents.Event(message))[1][5]);

    [Fact]
    public void A_message_of_a_megabyte_survives()
    {
        string message = string.Concat(Enumerable.Repeat("0123456789abcde\n", 65_536));
        Assert.Equal(message, Rows(SampleEvents.Event(message))[1][5]);
    }

    [Fact]
    public void Lines_end_in_CRLF() =>
        Assert.EndsWith("TcpGap;a\\;b\r\n", Text(SampleEvents.Event("x")), StringComparison.Ordinal);

    [Fact]
    public void Control_characters_are_escaped() =>
        Assert.Equal("a\\x00b\\x1bc\td", Rows(SampleEvents.Event("a\0b\u001Bc\td"))[1][5]);

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Equal("a\uFFFDb", Rows(SampleEvents.Event("a\uD83Db"))[1][5]);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("@x", "'@x")]
    [InlineData("-1", "'-1")]
    [InlineData("1=1", "1=1")]
    public void A_formula_is_disarmed_when_asked(string message, string expected)
    {
        string text = SampleEvents.Write(TimelineFormat.Csv, true, [SampleEvents.Event(message)]);
        Assert.Equal(expected, Parse(text)[1][5]);
    }

    [Fact]
    public void Times_keep_the_precision_of_the_capture()
    {
        MsnTimelineEvent fine = new() { Timestamp = SampleEvents.Time.AddTicks(1) };
        Assert.Equal("2008-03-14T20:05:09.312000Z", Rows(SampleEvents.Event("x"))[1][0]);
        Assert.Equal("2008-03-14T20:05:09.3120001Z", Rows(fine)[1][0]);
        Assert.Equal("", Rows(new MsnTimelineEvent())[1][0]);
    }

    [Fact]
    public void Unknown_places_are_empty()
    {
        IReadOnlyList<string[]> rows = Rows(new MsnTimelineEvent());
        Assert.Equal("", rows[1][Array.IndexOf(rows[0], "StreamId")]);
    }

    private static IReadOnlyList<string[]> Rows(params MsnTimelineEvent[] events) => Parse(Text(events));

    private static string Text(params MsnTimelineEvent[] events) =>
        SampleEvents.Write(TimelineFormat.Csv, false, events);

    /// <summary>RFC 4180, read by hand: not by the library that wrote it.</summary>
    private static List<string[]> Parse(string text)
    {
        List<string[]> rows = [];
        List<string> row = [];
        StringBuilder cell = new();
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (isQuoted && character == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[++i]);
            }
            else if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (character == ',' || character == '\r'))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (character == '\r')
                {
                    Assert.Equal('\n', text[++i]);
                    rows.Add(row.ToArray());
                    row.Clear();
                }
            }
            else
            {
                cell.Append(character);
            }
        }

        return rows;
    }
}
