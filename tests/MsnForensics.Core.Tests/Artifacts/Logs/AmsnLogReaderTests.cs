using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class AmsnLogReaderTests
{
    private const string Path = "/home/a/.amsn/alice@example.com/logs/bob@example.com.log";

    private const string Log = "|\"LRED[Conversation started on |\"LTIME1205525109 ]\n"
        + "|\"LGRA[|\"LTIME1205525110 ] |\"LITAAlice :|\"LC000000 hello\nsecond line\n"
        + "|\"LGRA[|\"LTIME1205525115 ] |\"LITABob: the :) :|\"LC0000ff a |\"LNOR b\n"
        + "|\"LRED[You have closed the window on 14 Mar 2008 21:20:00]\n\n";

    [Fact]
    public void Tagged_times_are_UTC()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(Log, Path);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1205525110), entries[1].Timestamp);
        Assert.Equal(MsnTimestampSource.Host, entries[1].TimestampSource);
        Assert.Equal(MsnTimestampSource.HostLocal, entries[3].TimestampSource);
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 21, 20, 0, TimeSpan.Zero), entries[3].Timestamp);
    }

    [Fact]
    public void Tags_are_taken_out_and_lines_continue()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(Log, Path);
        Assert.Equal(
            ["[Conversation started on ]", "hello\nsecond line", "a  b", "[You have closed the window on 14 Mar 2008 21:20:00]"],
            entries.Select(entry => entry.Text));
        Assert.Equal([null, "Alice", "Bob: the :)", null], entries.Select(entry => entry.FromName));
        Assert.Equal(Log.IndexOf("|\"LGRA[|\"LTIME1205525115", StringComparison.Ordinal) - entries[1].Evidence.StreamOffset, entries[1].Evidence.Length);
    }

    [Fact]
    public void The_path_tells_the_accounts()
    {
        MsnMessage message = HistoryRun.Messages(Log, Path, new() { OwnerNames = ["Alice"] })[1];
        Assert.Equal("alice@example.com", message.From);
        Assert.Equal("bob@example.com", message.To.Single());
    }

    [Fact]
    public void Old_logs_have_local_times()
    {
        MsnMessage message = HistoryRun.Messages(
            "|\"LRED[Conversation started on 14 Mar 2008 21:05:09]\n|\"LGRA[21:05:10] |\"LITABob :|\"LC000000 hi\n")[1];
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 21, 5, 10, TimeSpan.Zero), message.Timestamp);
        Assert.Equal(MsnTimestampSource.HostLocal, message.TimestampSource);
    }
}
