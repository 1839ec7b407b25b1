using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.History;

public sealed class AdiumLogReaderTests
{
    [Fact]
    public void Events_have_senders_and_offsets()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<chat xmlns=\"http://purl.org/net/ulf/ns/0.4-02\""
            + " account=\"alice@example.com\" service=\"MSN\" version=\"0.4\">\n"
            + "<event type=\"windowOpened\" sender=\"alice@example.com\" time=\"2008-03-14T21:05:09+01:00\"></event>\n"
            + "<message sender=\"alice@example.com\" time=\"2008-03-14T21:05:10+01:00\" alias=\"Alice\">"
            + "<div><span style=\"x\">a &lt;b</span><br/>c</div></message>\n"
            + "<message sender=\"bob@example.com\" time=\"2008-03-14T21:05:11+01:00\"><div>d</div></message>\n</chat>");
        Assert.Equal(["windowOpened", "a <b\nc", "d"], entries.Select(entry => entry.Text));
        Assert.Equal([MsnMessageKind.System, MsnMessageKind.Text, MsnMessageKind.Text], entries.Select(entry => entry.Kind));
        Assert.Equal(MsnDirection.Sent, entries[1].Direction);
        Assert.Equal("bob@example.com", entries[2].From);
        Assert.Equal("alice@example.com", entries[2].To.Single());
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 20, 5, 10, TimeSpan.Zero), entries[1].Timestamp);
        Assert.Equal(TimeSpan.FromHours(1), entries[1].UtcOffset);
    }
}
