using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class PlusLogReaderTests
{
    private const string Text = ".--------------------------------.\r\n| Session Start: 14 March 2008   |\r\n| Participants:                  |\r\n"
        + "|    Alice (alice@example.com)   |\r\n|    Bob (bob@example.com)       |\r\n.--------------------------------.\r\n"
        + "[21:05:09] Alice: one\r\n   two\r\n[21:05:20] Bob: in 2008 it was\r\n";

    private const string Html = "<html><body><div><b>Session: 14 March 2008</b><ul><li>Alice <span>(alice@example.com)</span></li>\r\n"
        + "<li>Bob <span>(bob@example.com)</span></li></ul>\r\n<table>\r\n"
        + "<tr><th><span class=\"time\">(21:05:09)</span> Alice:</th><td>one &lt;3</td></tr>\r\n"
        + "<tr><th><span class=\"time\">(21:05:20)</span> Bob:</th><td>yes</td></tr>\r\n";

    [Fact]
    public void The_head_has_date_and_people()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(Text, "log.txt");
        Assert.Equal(["one\ntwo", "in 2008 it was"], entries.Select(entry => entry.Text));
        Assert.Equal(["alice@example.com", "bob@example.com"], entries.Select(entry => entry.From));
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 21, 5, 9, TimeSpan.Zero), entries[0].Timestamp);
        Assert.Equal(MsnTimestampSource.HostLocal, entries[0].TimestampSource);
    }

    [Fact]
    public void HTML_is_read_as_its_text()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(Html, "log.html");
        Assert.Equal(["one <3", "yes"], entries.Select(entry => entry.Text));
        Assert.Equal("bob@example.com", entries[1].From);
        Assert.Equal(14, entries[1].Timestamp.Day);
    }
}
