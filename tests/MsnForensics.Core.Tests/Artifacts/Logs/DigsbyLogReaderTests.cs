using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class DigsbyLogReaderTests
{
    [Fact]
    public void Each_line_has_its_time_and_direction()
    {
        LogSample sample = LogSample.All.Single(item => item.Format == "Digsby log");
        IReadOnlyList<MsnMessage> entries = HistoryRun.Read(sample.Content, sample.Path).OfType<MsnMessage>().ToArray();
        Assert.Equal([MsnDirection.Sent, MsnDirection.Received], entries.Select(entry => entry.Direction));
        Assert.Equal(["alice@example.com", "bob@example.com"], entries.Select(entry => entry.From));
        Assert.Equal("bob@example.com", entries[0].To.Single());
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 21, 5, 9, TimeSpan.Zero), entries[0].Timestamp);
        Assert.All(entries, entry => Assert.Equal(MsnTimestampSource.HostLocal, entry.TimestampSource));
        Assert.Contains("Owner=path, Name", entries[0].Grounds);
    }
}
