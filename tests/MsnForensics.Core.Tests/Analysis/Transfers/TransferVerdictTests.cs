using System;
using System.Linq;
using System.Net;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

/// <summary>Reference: sections 1.7 and 9.4.</summary>
public sealed class TransferVerdictTests : IDisposable
{
    private static readonly FrameReference At = new(0, 1, 1);

    private readonly AnalysisContext _analysis = new(new AnalysisRequest(), [new SourceIdentity("a", null, 1)]);

    public void Dispose() => _analysis.Dispose();

    [Theory]
    [InlineData(TransferAnswer.None, TransferEnd.None, MsnTransferOutcome.Offered)]
    [InlineData(TransferAnswer.None, TransferEnd.Closed, MsnTransferOutcome.Cancelled)]
    [InlineData(TransferAnswer.None, TransferEnd.Cancelled, MsnTransferOutcome.Cancelled)]
    [InlineData(TransferAnswer.Declined, TransferEnd.None, MsnTransferOutcome.Declined)]
    [InlineData(TransferAnswer.Declined, TransferEnd.Closed, MsnTransferOutcome.Declined)]
    [InlineData(TransferAnswer.Failed, TransferEnd.None, MsnTransferOutcome.Failed)]
    [InlineData(TransferAnswer.Accepted, TransferEnd.None, MsnTransferOutcome.Accepted)]
    [InlineData(TransferAnswer.Accepted, TransferEnd.Closed, MsnTransferOutcome.Accepted)]
    [InlineData(TransferAnswer.Accepted, TransferEnd.Cancelled, MsnTransferOutcome.Cancelled)]
    [InlineData(TransferAnswer.Accepted, TransferEnd.Failed, MsnTransferOutcome.Failed)]
    public void Without_content_words_decide(TransferAnswer answer, TransferEnd end, MsnTransferOutcome expected) =>
        Assert.Equal(expected, TransferVerdict.Of(Offer(answer, end), null).Outcome);

    [Theory]
    [InlineData(100, TransferEnd.None, false, MsnTransferOutcome.Completed)]
    [InlineData(100, TransferEnd.Cancelled, false, MsnTransferOutcome.Completed)]
    [InlineData(60, TransferEnd.None, false, MsnTransferOutcome.Incomplete)]
    [InlineData(60, TransferEnd.Closed, false, MsnTransferOutcome.Cancelled)]
    [InlineData(60, TransferEnd.Closed, true, MsnTransferOutcome.Incomplete)]
    [InlineData(60, TransferEnd.Cancelled, false, MsnTransferOutcome.Cancelled)]
    [InlineData(60, TransferEnd.Failed, false, MsnTransferOutcome.Failed)]
    public void Content_goes_before_words(int count, TransferEnd end, bool isConfirmed, MsnTransferOutcome expected)
    {
        TransferVerdict verdict = TransferVerdict.Of(Offer(TransferAnswer.Accepted, end), Body(count, 0, isConfirmed));
        Assert.Equal(expected, verdict.Outcome);
        Assert.Equal(count == 100, verdict.IsWhole);
        Assert.Equal(count == 100 ? "" : "60-99", string.Join(' ', verdict.Missing));
    }

    [Fact]
    public void A_hole_before_the_last_byte_is_the_capture_s() => Assert.Equal(
        MsnTransferOutcome.Incomplete,
        TransferVerdict.Of(Offer(TransferAnswer.Accepted, TransferEnd.Closed), Body(60, 40, false)).Outcome);

    [Fact]
    public void An_empty_file_is_whole_when_it_was_accepted()
    {
        TransferOffer offer = Offer(TransferAnswer.Accepted, TransferEnd.Closed);
        offer.DeclaredSize = 0;
        Assert.Equal((MsnTransferOutcome.Completed, true), (TransferVerdict.Of(offer, null).Outcome, TransferVerdict.Of(offer, null).IsWhole));
    }

    [Fact]
    public void A_game_that_was_ended_is_completed()
    {
        TransferOffer offer = Offer(TransferAnswer.Accepted, TransferEnd.Closed);
        offer.Kind = MsnTransferKind.Game;
        Assert.Equal(MsnTransferOutcome.Completed, TransferVerdict.Of(offer, null).Outcome);
    }

    [Theory]
    [InlineData(TransferAnswer.Declined, TransferEnd.None, "603 Decline", "declined by bob@example.org (603 Decline)")]
    [InlineData(TransferAnswer.Accepted, TransferEnd.Cancelled, "CCL", "cancelled by alice@example.org (CCL)")]
    [InlineData(TransferAnswer.Accepted, TransferEnd.Failed, null, "failed, said by alice@example.org")]
    [InlineData(TransferAnswer.Failed, TransferEnd.None, "500 Internal Error", "failed, said by bob@example.org (500 Internal Error)")]
    [InlineData(TransferAnswer.Accepted, TransferEnd.None, null, null)]
    public void The_reason_names_who_and_why(TransferAnswer answer, TransferEnd end, string? word, string? expected)
    {
        TransferOffer offer = Offer(answer, end);
        offer.Reason = word;
        Assert.Equal(expected, TransferVerdict.Of(offer, null).Reason);
    }

    private TransferOffer Offer(TransferAnswer answer, TransferEnd end) => new(_analysis)
    {
        Kind = MsnTransferKind.File,
        Inviter = "alice@example.org",
        Invitee = "bob@example.org",
        DeclaredSize = 100,
        Answer = answer,
        End = end,
        EndedBy = end == TransferEnd.None ? null : "alice@example.org",
    };

    private TransferBody Body(int count, int offset, bool isConfirmed)
    {
        TransferBody body = new(_analysis) { Total = 100, IsConfirmed = isConfirmed };
        PacketPlace place = new(IPEndPoint.Parse("192.0.2.1:1"), IPEndPoint.Parse("192.0.2.2:2"), count, At);
        body.Add(offset, Enumerable.Repeat((byte)'x', count).ToArray(), place);
        return body;
    }
}
