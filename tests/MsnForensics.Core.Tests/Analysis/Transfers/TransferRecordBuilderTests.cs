using System;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Core.Tests.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

public sealed class TransferRecordBuilderTests
{
    private readonly TransferScene _scene = new();

    [Fact]
    public void Times_are_those_of_offer_content_and_end()
    {
        MsnTransfer transfer = _scene.OfferFile(77, "a.bin", 400)
            .Send(P2PBytes.V1(77, 5, new byte[200], 0, 400, 0x30))
            .Send(P2PBytes.V1(77, 5, new byte[200], 200, 400, 0x30))
            .Send(P2PBytes.V1(77, 5, new byte[200], 200, 400, 0x30))
            .SendSlp(_scene.Call.Bye()).Single();
        DateTimeOffset Second(long second) => DateTimeOffset.FromUnixTimeSeconds(second);
        Assert.Equal(Second(1003), transfer.Timestamp);
        Assert.Equal((Second(1005), Second(1006)), (transfer.StartTime, transfer.EndTime));
        Assert.Equal((Second(1003), Second(1004), Second(1008)), (transfer.OfferedAt, transfer.AnsweredAt, transfer.ClosedAt));
        Assert.Equal([1003L, 1004L, 1008L], transfer.Evidence.FrameNumbers);
        Assert.Equal([1005L, 1006L], transfer.DataEvidence.FrameNumbers);
        Assert.Equal(_scene.Session.SessionId, transfer.SessionId);
    }

    [Fact]
    public void An_empty_file_has_the_hash_of_nothing()
    {
        MsnTransfer transfer = _scene.OfferFile(77, "empty.txt", 0).SendSlp(_scene.Call.Bye()).Single();
        Assert.Equal(MsnTransferOutcome.Completed, transfer.Outcome);
        Assert.StartsWith("e3b0c442", transfer.Sha256, StringComparison.Ordinal);
    }

    [Fact]
    public void A_size_other_than_announced_is_told()
    {
        MsnTransfer transfer = _scene.OfferFile(77, "a.bin", 400).Send(P2PBytes.V1(77, 5, new byte[200], flags: 0x30)).Single();
        Assert.Equal((400L, 200L, MsnTransferOutcome.Completed), (transfer.DeclaredSize, transfer.ReceivedSize, transfer.Outcome));
        Assert.Equal(["TransferSizeMismatch"], transfer.Anomalies);
    }

    [Theory]
    [InlineData("song.mp3", true)]
    [InlineData("a.gif", false)]
    [InlineData("a.jpg", true)]
    [InlineData("noname", false)]
    public void A_content_of_another_kind_than_its_name_is_told(string name, bool expected)
    {
        byte[] content = name == "song.mp3" ? P2PBytes.Hex("4D5A90000300000004000000FFFF0000B8000000") : P2PVectors.Gif;
        MsnTransfer transfer = _scene.OfferFile(77, name, content.Length).Send(P2PBytes.V1(77, 5, content, flags: 0x30)).Single();
        Assert.Equal(expected ? ["TransferContentMismatch"] : [], transfer.Anomalies);
        Assert.Contains(
            expected ? "TransferContentMismatch" : "", string.Join(' ', transfer.Anomalies), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_with_another_hash_is_told()
    {
        byte[] other = P2PVectors.Gif.ToArray();
        other[20] ^= 1;
        MsnTransfer transfer = _scene
            .SendSlp(_scene.Call.Invite(SlpText.ObjectGuid, 77, ContextBytes.Object(P2PVectors.Object), 12))
            .Receive(P2PBytes.V1(77, 6, other, flags: 0x20), 12).Single();
        Assert.False(transfer.Sha1dMatches);
        Assert.Equal(["TransferHashMismatch"], transfer.Anomalies);
    }

    [Fact]
    public void Copies_that_differ_are_told()
    {
        MsnTransfer transfer = _scene.OfferFile(77, "a.bin", 4)
            .Send(P2PBytes.V1(77, 5, "good"u8.ToArray(), flags: 0x30))
            .Send(P2PBytes.V1(77, 5, "evil"u8.ToArray(), flags: 0x30)).Single();
        Assert.Equal(["TransferCopiesDiffer"], transfer.Anomalies);
    }

    [Fact]
    public void Records_leave_when_the_transfer_is_over()
    {
        _scene.OfferFile(77, "a.bin", 4).Send(P2PBytes.V1(77, 5, "good"u8.ToArray(), flags: 0x30)).SendSlp(_scene.Call.Bye());
        Assert.Empty(_scene.Scene.Take());
        _scene.Scene.Wait(20);
        _scene.Send(P2PBytes.V1(78, 5, "x"u8.ToArray()));
        Assert.Equal("a.bin", Assert.Single(_scene.Scene.Take().OfType<MsnTransfer>()).FileName);
        _scene.Send(P2PBytes.V1(77, 5, "good"u8.ToArray(), flags: 0x30));
        Assert.Equal(78, _scene.Single().PeerSessionId);
    }

    [Fact]
    public void Open_transfers_have_a_limit()
    {
        TransferScene scene = new(new AnalysisRequest
        {
            Kinds = RecordKinds.Transfer | RecordKinds.Anomaly,
            Option = new MsnForensics.Diagnostics.MsnParserOption { MaximumTransferCount = 3 },
        });
        for (uint i = 70; i < 75; i++)
        {
            scene.Send(P2PBytes.V1(i, 5, "x"u8.ToArray(), 0, 9, 0x30));
        }

        MsnRecord[] early = scene.Scene.Take().ToArray();
        Assert.Equal([70L, 71L], early.OfType<MsnTransfer>().Select(transfer => transfer.PeerSessionId));
        Assert.Contains(early.OfType<MsnAnomaly>(), anomaly => anomaly.Code == "AnalysisLimitReached");
        Assert.Equal(3, scene.Complete().Count);
    }

    [Fact]
    public void A_content_beyond_belief_is_left_out()
    {
        TransferScene scene = new(new AnalysisRequest
        {
            Kinds = RecordKinds.Transfer | RecordKinds.Anomaly,
            Option = new MsnForensics.Diagnostics.MsnParserOption { MaximumTransferLength = 1000 },
        });
        scene.OfferFile(77, "a.bin", 1001).Send(P2PBytes.V1(77, 5, "x"u8.ToArray(), 0, 1001, 0x30));
        MsnRecord[] records = scene.Scene.Complete().ToArray();
        Assert.Contains(records.OfType<MsnAnomaly>(), anomaly => anomaly.Code == "AnalysisLimitReached");
        Assert.Equal(0, Assert.Single(records.OfType<MsnTransfer>()).ReceivedSize);
    }

    [Fact]
    public void Ids_are_the_same_on_every_run_and_differ_from_each_other()
    {
        string[] Ids() => new TransferScene().OfferFile(77, "a.bin", 4).OfferFile(78, "b.bin", 4)
            .Complete().Select(transfer => transfer.RecordId).ToArray();
        Assert.Equal(Ids(), Ids());
        Assert.Single(new TransferScene().OfferFile(77, "a.bin", 4).Complete());
        Assert.Equal(Ids().Length, Ids().Distinct().Count());
    }
}
