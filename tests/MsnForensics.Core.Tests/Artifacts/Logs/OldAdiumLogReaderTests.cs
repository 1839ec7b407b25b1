using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class OldAdiumLogReaderTests
{
    private const string Folder = "/Users/a/Logs/MSN.alice@example.com/bob@example.com/";

    [Theory]
    [InlineData("bob@example.com (2008|03|14).html")]
    [InlineData("bob@example.com (2008-03-14).AdiumHTMLLog")]
    [InlineData("bob@example.com (2008-03-14T21.05.09-0400).AdiumHTMLLog")]
    public void HTML_has_classes_and_clocks(string name)
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(
            "<div class=\"receive\"><span class=\"timestamp\">9:05:10 PM</span> <span class=\"sender\">bob@example.com: </span>"
            + "<pre class=\"message\">a &lt;b&gt; <b>c</b></pre></div>\n"
            + "<div class=\"send\"><span class=\"timestamp\">21:06:00</span> <span class=\"sender\">alice@example.com: </span>"
            + "<pre class=\"message\">two\nlines</pre></div>\n<div class=\"status\">Bob is away (21:07:00)</div>\n",
            Folder + name);
        Assert.Equal(["a <b> c", "two\nlines", "Bob is away"], entries.Select(entry => entry.Text));
        Assert.Equal([MsnDirection.Received, MsnDirection.Sent, MsnDirection.Observed], entries.Select(entry => entry.Direction));
        Assert.Equal(["bob@example.com", "alice@example.com", null], entries.Select(entry => entry.From));
        Assert.Equal("alice@example.com", entries[0].To.Single());
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 21, 5, 10, TimeSpan.Zero), entries[0].Timestamp);
        Assert.All(entries, entry => Assert.Equal(MsnTimestampSource.HostLocal, entry.TimestampSource));
        Assert.Equal(MsnMessageKind.System, entries[2].Kind);
    }

    [Fact]
    public void Text_is_known_by_the_name_of_the_file()
    {
        const string Log = "(21:05:10) bob@example.com: one\nmore\n(21.06.00) alice@example.com: two\n<Bob is away (21:07:00)>\n";
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(Log, Folder + "bob@example.com (2008|03|14).adiumLog");
        Assert.Equal(["one\nmore", "two", "Bob is away"], entries.Select(entry => entry.Text));
        Assert.Equal(["bob@example.com", "alice@example.com", null], entries.Select(entry => entry.From));
        Assert.Throws<MsnForensics.Analysis.History.HistoryFormatException>(() => HistoryRun.Messages(Log, "log.txt"));
    }

    [Fact]
    public void Without_a_date_in_the_name_there_is_no_time() => Assert.Equal(
        MsnTimestampSource.None,
        HistoryRun.Messages("(21:05:10) bob@example.com: one\n", "x.adiumLog").Single().TimestampSource);
}
