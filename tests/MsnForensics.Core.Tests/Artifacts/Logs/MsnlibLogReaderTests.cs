using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class MsnlibLogReaderTests
{
    [Fact]
    public void Arrows_tell_the_direction()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(
            "14/03/2008 21:05:09 bob@example.com >>> one\n\ttwo\n14/03/2008 21:06:09 bob@example.com <<< three\n"
            + "14/03/2008 21:07:09 bob@example.com *** away\n",
            request: new() { Owner = "alice@example.com" });
        Assert.Equal(["one\ntwo", "three", "away"], entries.Select(entry => entry.Text));
        Assert.Equal(["alice@example.com", "bob@example.com", null], entries.Select(entry => entry.From));
        Assert.Equal("bob@example.com", entries[0].To.Single());
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 21, 5, 9, TimeSpan.Zero), entries[0].Timestamp);
    }
}
