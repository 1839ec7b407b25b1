using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Comparison;

namespace MsnForensics.Core.Tests.Analysis.Comparison;

public sealed class ConversationComparisonTests
{
    private static readonly DateTimeOffset Start = new(2008, 3, 14, 20, 0, 0, TimeSpan.Zero);
    private static readonly string[] Common = ["ok", "lol", "yes", ":)", "hmm"];

    [Fact]
    public void Planted_changes_among_ten_thousand_messages_are_found_exactly()
    {
        MsnMessage[] wire = Enumerable.Range(0, 10_000).Select(index => Message(index, TextOf(index))).ToArray();
        HashSet<int> deleted = [17, 4000, 4001, 9998];
        HashSet<int> edited = [100, 5555, 7001];
        List<MsnMessage> log = [];
        for (int i = 0; i < wire.Length; i++)
        {
            if (!deleted.Contains(i))
            {
                string text = edited.Contains(i) ? TextOf(i) + " (not at all)" : " " + TextOf(i) + "\r\n";
                log.Add(Message(i, text, TimeSpan.FromSeconds(-37) + TimeSpan.FromMilliseconds(i * 7 % 900)));
            }
        }

        log.Add(Message(6000, "added by hand", TimeSpan.FromSeconds(-37 + 15)));
        IReadOnlyList<MsnComparison> found = Compare(wire, log);
        Assert.Equal(
            deleted.Order().Select(TextOf),
            Of(found, MsnComparisonStatus.OnlyReference).Select(record => record.Text));
        Assert.Equal(
            edited.Order().Select(TextOf), Of(found, MsnComparisonStatus.Differs).Select(record => record.Text));
        Assert.Equal("added by hand", Of(found, MsnComparisonStatus.OnlyDifference).Single().Text);
        Assert.Equal(10_000 - deleted.Count - edited.Count, Of(found, MsnComparisonStatus.Both).Count());
        Assert.All(found, record => Assert.InRange(record.ClockOffset.TotalSeconds, -37, -36));
        Assert.All(
            Of(found, MsnComparisonStatus.OnlyReference), record => Assert.Equal(MsnConfidence.High, record.Confidence));
    }

    [Fact]
    public void What_is_outside_the_common_time_is_doubtful()
    {
        MsnMessage[] wire = [Message(0, "one"), Message(1, "two"), Message(2, "three")];
        MsnComparison last = Compare(wire, wire[..2])[2];
        Assert.Equal((MsnComparisonStatus.OnlyReference, MsnConfidence.Low), (last.Status, last.Confidence));
        Assert.Contains("outside", last.Ground, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_sender_is_another_message()
    {
        MsnMessage wire = Message(0, "same");
        MsnMessage log = Message(0, "same", from: "eve@example.com");
        Assert.Equal(
            [MsnComparisonStatus.OnlyReference, MsnComparisonStatus.OnlyDifference],
            Compare([wire], [log]).Select(record => record.Status));
    }

    [Fact]
    public void Unknown_senders_and_times_still_match_by_text()
    {
        MsnMessage wire = Message(0, "same");
        MsnMessage log = new() { Kind = MsnMessageKind.Text, Text = "same", TimestampSource = MsnTimestampSource.None };
        MsnComparison record = Compare([wire], [log]).Single();
        Assert.Equal((MsnComparisonStatus.Both, MsnConfidence.Low), (record.Status, record.Confidence));
        Assert.Null(record.TimeDifference);
    }

    [Fact]
    public void A_given_offset_is_used()
    {
        MsnComparison record = ConversationComparison.Compare(
            [Message(0, "ok"), Message(1, "ok")],
            [Message(0, "ok", TimeSpan.FromHours(1)), Message(1, "ok", TimeSpan.FromHours(1))],
            new ComparisonOption { ClockOffset = TimeSpan.FromHours(1) })[0];
        Assert.Equal(MsnComparisonStatus.Both, record.Status);
        Assert.Contains("given", record.Ground, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_compares_with_nothing() => Assert.Empty(Compare([], []));

    [Fact]
    public void Notices_are_not_compared() => Assert.Empty(Compare(
        [new MsnMessage { Kind = MsnMessageKind.Typing }], [new MsnMessage { Kind = MsnMessageKind.System, Text = "x" }]));

    private static IEnumerable<MsnComparison> Of(IEnumerable<MsnComparison> records, MsnComparisonStatus status) =>
        records.Where(record => record.Status == status);

    private static IReadOnlyList<MsnComparison> Compare(IEnumerable<MsnMessage> wire, IEnumerable<MsnMessage> log) =>
        ConversationComparison.Compare(wire, log, new ComparisonOption());

    // Every third text is one that people write again and again.
    private static string TextOf(int index) => index % 3 == 0
        ? Common[index % Common.Length]
        : "message number " + index.ToString(CultureInfo.InvariantCulture);

    private static MsnMessage Message(int index, string text, TimeSpan offset = default, string? from = null) => new()
    {
        Kind = MsnMessageKind.Text,
        Text = text,
        From = from ?? (index % 2 == 0 ? "alice@example.com" : "bob@example.com"),
        Timestamp = Start.AddSeconds(index * 20) + offset,
        TimestampSource = MsnTimestampSource.Capture,
    };
}
