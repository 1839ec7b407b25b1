using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class PidginLogReaderTests
{
    private const string Folder = "C:/Users/a/AppData/Roaming/.purple/logs/msn/alice@example.com/bob@example.com/";
    private const string Html = Folder + "2008-03-14.210509+0100CET.html";

    private const string Log = "<html><head><meta http-equiv=\"content-type\" content=\"text/html; charset=UTF-8\">"
        + "<title>Conversation with"
        + " bob@example.com at Fri 14 Mar 2008 on alice@example.com (msn)</title></head><body><h3>Conversation with bob@example.com"
        + " at Fri 14 Mar 2008 on alice@example.com (msn)</h3>\n"
        + "<font color=\"#16569E\"><font size=\"2\">(21:05:10)</font> <b>Alice:</b></font> hello &amp; <i>hi</i><br/>\n"
        + "<font color=\"#A82F2F\"><font size=\"2\">(21:05:20)</font> <b>Bob:</b></font> yes<br/>\n"
        + "<font color=\"#062585\"><font size=\"2\">(21:05:25)</font> <b>***Bob</b></font> waves<br/>\n"
        + "<font size=\"2\">(21:06:00)</font><b> Bob has signed off.</b><br/>\n"
        + "</body></html>\n";

    [Fact]
    public void Colours_tell_who_wrote()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(Log, Html);
        Assert.Equal(["hello & hi", "yes", "waves", "Bob has signed off."], entries.Select(entry => entry.Text));
        Assert.Equal(["alice@example.com", "bob@example.com"], entries.Take(2).Select(entry => entry.From));
        Assert.Equal(["Alice", "Bob", "Bob", null], entries.Select(entry => entry.FromName));
        Assert.Equal(
            [MsnMessageKind.Text, MsnMessageKind.Text, MsnMessageKind.Action, MsnMessageKind.System],
            entries.Select(entry => entry.Kind));
    }

    [Fact]
    public void The_name_of_the_file_has_date_and_offset()
    {
        MsnMessage message = HistoryRun.Messages(Log, Html)[0];
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 20, 5, 10, TimeSpan.Zero), message.Timestamp);
        Assert.Equal(TimeSpan.FromHours(1), message.UtcOffset);
        Assert.Equal(MsnTimestampSource.Host, message.TimestampSource);
    }

    [Fact]
    public void Text_logs_continue_over_lines()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(
            "Conversation with bob@example.com at Fri 14 Mar 2008 21:05:09 on alice@example.com/Home (msn)\n"
            + "(09:05:10 PM) Alice: one\ntwo\n(09:06:00 PM) Bob has signed off.\n(03/15/2008 12:01:00 AM) Bob: late\n",
            Folder + "2008-03-14.210509-0500EST.txt",
            new() { OwnerNames = ["Alice"] });
        Assert.Equal(["one\ntwo", "Bob has signed off.", "late"], entries.Select(entry => entry.Text));
        Assert.Equal(new DateTimeOffset(2008, 3, 15, 2, 5, 10, TimeSpan.Zero), entries[0].Timestamp);
        Assert.Equal(new DateTimeOffset(2008, 3, 15, 0, 1, 0, TimeSpan.Zero), entries[2].Timestamp);
        Assert.Equal("alice@example.com", entries[0].From);
        Assert.Equal(MsnTimestampSource.HostLocal, entries[2].TimestampSource);
    }

    [Fact]
    public void Without_a_date_there_is_no_time()
    {
        MsnMessage message = HistoryRun.Messages(Log, "x.html")[0];
        Assert.Equal(MsnTimestampSource.None, message.TimestampSource);
        Assert.Contains("LogTimeMissing", message.Anomalies);
    }
}
