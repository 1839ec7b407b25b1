using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis.Timeline;

public sealed class TransferTimelineTests
{
    private static readonly DateTimeOffset Start = new(2008, 3, 14, 20, 5, 9, TimeSpan.Zero);

    [Fact]
    public void A_whole_file_gives_offer_start_and_end()
    {
        MsnTimelineEvent[] made = Build(new MsnTransfer
        {
            Timestamp = Start,
            OfferedAt = Start,
            StartTime = Start.AddSeconds(1),
            EndTime = Start.AddSeconds(5),
            Kind = MsnTransferKind.File,
            From = "alice@example.org",
            To = new MsnList<string>(["bob@example.org"]),
            FileName = "report.txt",
            DeclaredSize = 500,
            ReceivedSize = 500,
            Sha256 = "abcd",
            Outcome = MsnTransferOutcome.Completed,
            Route = MsnTransferRoute.Switchboard | MsnTransferRoute.DirectTcp,
        });
        Assert.Equal(["Transfer Offered", "Transfer Started", "Transfer Completed"], made.Select(item => item.TimestampDescription));
        Assert.Equal([0, 1, 5], made.Select(item => (item.Timestamp - Start).TotalSeconds));
        Assert.All(made, item => Assert.Equal(("transfer", "alice@example.org", "bob@example.org"), (item.EventType, item.Account, item.Peer)));
        Assert.Equal("File \"report.txt\" (500 bytes) from alice@example.org goes by Switchboard, DirectTcp", made[1].Message);
        Assert.Equal("File \"report.txt\" (500 bytes) from alice@example.org: complete, SHA-256 abcd", made[2].Message);
        Assert.Equal(3, made.Select(item => item.RecordId).Distinct().Count());
    }

    [Theory]
    [InlineData(MsnTransferOutcome.Declined, "declined by bob (603 Decline)", "Transfer Offered|Transfer Declined", "declined by bob (603 Decline)")]
    [InlineData(MsnTransferOutcome.Accepted, null, "Transfer Offered|Transfer Accepted", "Accepted")]
    [InlineData(MsnTransferOutcome.Offered, null, "Transfer Offered", "is offered")]
    public void Without_content_there_is_no_start(MsnTransferOutcome outcome, string? reason, string expected, string message)
    {
        MsnTimelineEvent[] made = Build(new MsnTransfer
        {
            Timestamp = Start, OfferedAt = Start, AnsweredAt = Start.AddSeconds(3), Outcome = outcome, Reason = reason, Kind = MsnTransferKind.Webcam,
        });
        Assert.Equal(expected, string.Join('|', made.Select(item => item.TimestampDescription)));
        Assert.EndsWith(message, made[^1].Message, StringComparison.Ordinal);
        Assert.Contains("Webcam from somebody unknown", made[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        MsnTimelineEvent[] made = Build(new MsnTransfer
        {
            ReceivedSize = 10,
            Outcome = MsnTransferOutcome.Incomplete,
            MissingRanges = new MsnList<MsnByteRange>([new MsnByteRange(5, 2), new MsnByteRange(12, 1)]),
        });
        Assert.EndsWith(": 10 bytes are there, missing are 5-6; 12", made[^1].Message, StringComparison.Ordinal);
    }

    private static MsnTimelineEvent[] Build(MsnTransfer transfer) => new TimelineBuilder(new TimelineOption()).Build(transfer).ToArray();
}
