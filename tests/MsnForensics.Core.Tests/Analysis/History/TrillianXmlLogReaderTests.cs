using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.History;

public sealed class TrillianXmlLogReaderTests
{
    private static readonly LogSample Sample = LogSample.All.Single(item => item.Format == "Trillian XML log");

    [Fact]
    public void Times_are_UTC_and_accounts_are_named()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Read(Sample.Content, Sample.Path).OfType<MsnMessage>().ToArray();
        Assert.Equal([MsnMessageKind.System, MsnMessageKind.Text, MsnMessageKind.Text], entries.Select(entry => entry.Kind));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1205525110).AddMilliseconds(5), entries[1].Timestamp);
        Assert.Equal(MsnTimestampSource.Host, entries[1].TimestampSource);
        Assert.Equal(("alice@example.com", "Alice", MsnDirection.Sent), (entries[1].From, entries[1].FromName, entries[1].Direction));
        Assert.Equal(("bob@example.com", "Bob", MsnDirection.Received), (entries[2].From, entries[2].FromName, entries[2].Direction));
        Assert.All(entries, entry => Assert.Equal("alice@example.com", entry.Owner));
    }

    [Fact]
    public void Other_networks_are_left_out()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(
            "<message type=\"incoming_privateMessage\" time=\"1205525110\" medium=\"AIM\" from=\"x\" to=\"y\" text=\"no\"/>\n"
            + "<message type=\"information_standard\" time=\"1205525110\" medium=\"MSN\" text=\"%22Bob%22%20signed%20on\"/>\n"
            + "<message type=\"incoming_privateMessage\" time=\"1205525111\" medium=\"MSN\" from=\"bob%40example.com\" text=\"100%\"/>\n");
        Assert.Equal(["\"Bob\" signed on", "100%"], entries.Select(entry => entry.Text));
    }
}
