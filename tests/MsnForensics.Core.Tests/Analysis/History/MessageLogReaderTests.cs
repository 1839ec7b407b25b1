using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.History;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.History;

public sealed class MessageLogReaderTests
{
    [Fact]
    public void The_example_of_the_reference_is_read()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(MessageLogText.Example);
        Assert.Equal(
            [MsnMessageKind.Text, MsnMessageKind.Invitation, MsnMessageKind.Invitation],
            entries.Select(entry => entry.Kind));
        Assert.Equal("are you there?", entries[0].Text);
        Assert.Equal("Alice :)", entries[0].FromName);
        Assert.Equal(["Bob"], entries[0].ToNames);
        Assert.All(entries, entry => Assert.Equal(TimeSpan.FromHours(1), entry.UtcOffset));
        Assert.Equal(TimeSpan.FromSeconds(22.875), entries[2].Timestamp - entries[1].Timestamp);
        Assert.Contains("File=plan.xls", entries[1].Fields);
        Assert.Contains("Element=InvitationResponse", entries[2].Fields);
        Assert.Contains(@"File=C:\Users\alice\Documents\My Received Files\plan.xls", entries[2].Fields);
        Assert.Equal(entries[0].SessionId, entries[2].SessionId);
    }

    [Fact]
    public void Times_are_UTC_and_say_so()
    {
        MsnMessage message = HistoryRun.Messages(MessageLogText.Example)[0];
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 20, 5, 9, 312, TimeSpan.Zero), message.Timestamp);
        Assert.Equal(MsnTimestampSource.Host, message.TimestampSource);
        Assert.Contains("Time=DateTime, UTC", message.Grounds);
    }

    [Fact]
    public void Members_who_come_and_go_are_entries()
    {
        IReadOnlyList<MsnMessage> entries = HistoryRun.Messages(MessageLogText.Log(
            "<Join DateTime=\"2008-03-14T20:05:09.312Z\" SessionID=\"1\"><User FriendlyName=\"Carol\"/><Text>Carol joins</Text></Join>",
            "<Leave DateTime=\"2008-03-14T20:06:09.312Z\" SessionID=\"1\"><User FriendlyName=\"Carol\"/><Text>Carol leaves</Text></Leave>"));
        Assert.Equal(["Carol joins", "Carol leaves"], entries.Select(entry => entry.Text));
        Assert.All(entries, entry => Assert.Equal(MsnMessageKind.System, entry.Kind));
        Assert.All(entries, entry => Assert.Equal("Carol", entry.FromName));
    }

    [Fact]
    public void Accounts_are_taken_where_the_log_names_them()
    {
        MsnMessage message = HistoryRun.Messages(
            MessageLogText.Open("Alice@example.com")
            + "<Message DateTime=\"2005-03-14T20:05:09.312Z\" SessionID=\"1\"><From><User LogonName=\"Bob@example.com\""
            + " FriendlyName=\"Bob\"/></From><To><User LogonName=\"alice@example.com\" FriendlyName=\"A\"/></To>"
            + "<Text>x</Text></Message></Log>").Single();
        Assert.Equal("bob@example.com", message.From);
        Assert.Equal(["alice@example.com"], message.To);
        Assert.Equal("alice@example.com", message.Owner);
        Assert.Equal(MsnDirection.Received, message.Direction);
        Assert.Contains("Owner=the log", message.Grounds);
    }

    [Theory]
    [InlineData("a\u0003b", "a\u0003b")]
    [InlineData("a&#3;b", "a\u0003b")]
    [InlineData("a&#xD;&#xA;b", "a\nb")]
    [InlineData("R&B &lt;3", "R&B <3")]
    public void Text_is_kept_as_it_was_written(string xml, string text) =>
        Assert.Equal(text, HistoryRun.Messages(MessageLogText.Log(MessageLogText.Message("A", "B\u0002", xml))).Single().Text);

    [Fact]
    public void Forbidden_characters_are_told()
    {
        MsnMessage message = HistoryRun.Messages(MessageLogText.Log(MessageLogText.Message("A\u0003", "B", "x"))).Single();
        Assert.Equal("A\u0003", message.FromName);
        Assert.Contains("LogCharacterInvalid", message.Anomalies);
    }

    [Fact]
    public void A_document_type_is_no_danger()
    {
        string log = MessageLogText.Head + "<!DOCTYPE Log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Log>"
            + MessageLogText.Message("A", "B", "&x;") + "</Log>";
        MsnMessage message = HistoryRun.Messages(log).Single();
        Assert.DoesNotContain("root", message.Text ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void The_style_is_a_format()
    {
        MsnTextFormat format = HistoryRun.Messages(MessageLogText.Example)[0].Format!;
        Assert.Equal("Segoe UI", format.Font);
        Assert.Equal("#000000", format.Color);
        Assert.False(format.IsBold);
    }

    [Fact]
    public void Names_of_the_format_are_shown() =>
        Assert.Equal("MSN Messenger history", new MessageLogReader(new()).Format);
}
