using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class TrillianLogReaderTests
{
    private const string Log = "Session Start (MSN - alice@example.com:Bob): Fri Mar 14 23:58:09 2008\r\n"
        + "[23:58] Alice: one\r\n[00:01] Bob: two\r\n*** Bob is away\r\n[00:02] Bob has left.\r\n"
        + "Session Close (Bob): Sat Mar 15 00:10:00 2008\r\n\r\n"
        + "Session Start (MSN - alice@example.com:Bob): Sun Mar 16 10:00:00 2008\r\n[10:00] Bob: three\r\n";

    [Fact]
    public void Sessions_have_the_date_and_lines_the_clock()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(Log, "C:/T/MSN/bob@example.com.log");
        Assert.Equal(["one", "two\n*** Bob is away", "Bob has left.", "three"], entries.Select(entry => entry.Text));
        Assert.Equal([14, 15, 15, 16], entries.Select(entry => entry.Timestamp.Day));
        Assert.NotEqual(entries[0].SessionId, entries[3].SessionId);
        Assert.All(entries, entry => Assert.Equal("alice@example.com", entry.Owner));
    }

    [Fact]
    public void A_mark_in_the_first_letters_does_no_harm() => Assert.Equal(
        4, HistoryRun.Messages("\uFEFF" + Log[3..], "x.log").Count);
}
