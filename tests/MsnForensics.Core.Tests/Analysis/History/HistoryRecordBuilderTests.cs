using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.History;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.History;

public sealed class HistoryRecordBuilderTests
{
    private const string Path = @"D:\image\My Received Files\alice122223611\History\bob2211151048.xml";

    private static readonly string Log = MessageLogText.Log(
        MessageLogText.Message("Alice :)", "Bob", "one"),
        MessageLogText.Message("Bob", "Alice :)", "two"));

    [Fact]
    public void Numbers_in_the_path_tell_the_people()
    {
        IReadOnlyList<MsnMessage> messages = HistoryRun.Messages(Log, Path, new HistoryRequest
        {
            Candidates = ["alice@example.com", "bob@example.com"],
            OwnerNames = ["Alice :)"],
        });
        Assert.Equal(["alice@example.com", "bob@example.com"], messages.Select(message => message.From));
        Assert.Equal(["bob@example.com", "alice@example.com"], messages.Select(message => message.To.Single()));
        Assert.Equal([MsnDirection.Sent, MsnDirection.Received], messages.Select(message => message.Direction));
        Assert.Contains("Owner=path, CandidateHash", messages[0].Grounds);
        Assert.Contains("Direction=display name", messages[0].Grounds);
        Assert.Single(messages.Select(message => message.ConversationId).Distinct());
    }

    [Fact]
    public void Without_candidates_nobody_is_guessed()
    {
        IReadOnlyList<MsnMessage> messages = HistoryRun.Messages(Log, Path);
        Assert.All(messages, message => Assert.Null(message.From));
        Assert.All(messages, message => Assert.Equal(MsnDirection.Observed, message.Direction));
        Assert.Equal(["Alice :)", "Bob"], messages.Select(message => message.FromName));
    }

    [Fact]
    public void An_address_as_name_tells_the_sender_and_teaches_the_other_name()
    {
        string log = MessageLogText.Log(
            MessageLogText.Message("bob@example.com (E-mail Address Not Verified)", "Alice", "one"),
            MessageLogText.Message("Alice", "Bob", "two"));
        IReadOnlyList<MsnMessage> messages = HistoryRun.Messages(log, Path, new HistoryRequest
        {
            Candidates = ["alice@example.com", "bob@example.com"],
        });
        Assert.Equal(["bob@example.com", "alice@example.com"], messages.Select(message => message.From));
    }

    [Fact]
    public void The_same_name_on_both_sides_tells_nothing()
    {
        MsnMessage message = HistoryRun.Messages(
            MessageLogText.Log(MessageLogText.Message("X", "X", "one")), Path,
            new HistoryRequest { OwnerNames = ["X"], Owner = "alice@example.com" }).Single();
        Assert.Equal(MsnDirection.Observed, message.Direction);
        Assert.Null(message.From);
    }

    [Fact]
    public void The_clock_offset_is_added()
    {
        MsnMessage message = HistoryRun.Messages(
            Log, Path, new HistoryRequest { ClockOffset = TimeSpan.FromSeconds(-9) })[0];
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 20, 5, 0, 312, TimeSpan.Zero), message.Timestamp);
        Assert.Equal(MsnTimestampSource.HostCorrected, message.TimestampSource);
    }
}
