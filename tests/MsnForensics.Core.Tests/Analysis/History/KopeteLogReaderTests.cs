using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.History;

public sealed class KopeteLogReaderTests
{
    [Fact]
    public void The_head_has_the_month_and_the_people()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(
            "<!DOCTYPE kopete-history>\n<kopete-history version=\"0.9\"><head><date year=\"2008\" month=\"3\"/>"
            + "<contact type=\"myself\" contactId=\"alice@example.com\"/><contact contactId=\"bob@example.com\"/></head>\n"
            + "<msg in=\"0\" from=\"alice@example.com\" nick=\"Alice\" time=\"14 21:5:9\">a &amp; b</msg>\n"
            + "<msg in=\"1\" from=\"bob@example.com\" nick=\"Bob\" time=\"15 0:1:2\">c</msg></kopete-history>");
        Assert.Equal(["a & b", "c"], entries.Select(entry => entry.Text));
        Assert.Equal([MsnDirection.Sent, MsnDirection.Received], entries.Select(entry => entry.Direction));
        Assert.Equal("bob@example.com", entries[0].To.Single());
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 21, 5, 9, TimeSpan.Zero), entries[0].Timestamp);
        Assert.Equal(new DateTimeOffset(2008, 3, 15, 0, 1, 2, TimeSpan.Zero), entries[1].Timestamp);
    }
}
