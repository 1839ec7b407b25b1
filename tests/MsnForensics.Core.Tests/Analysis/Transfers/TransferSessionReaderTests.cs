using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Core.Tests.Protocol.PeerToPeer;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

public sealed class TransferSessionReaderTests
{
    private readonly TransferScene _scene = new();

    [Fact]
    public void A_picture_is_sent_by_the_one_who_was_asked()
    {
        string item = P2PVectors.Object.Replace("alice@example.com", TransferScene.Bob, StringComparison.Ordinal);
        MsnTransfer transfer = _scene
            .SendSlp(_scene.Call.Invite(SlpText.ObjectGuid, 77, ContextBytes.Object(item), 12))
            .ReceiveSlp(_scene.Call.Answer("200 OK", 77))
            .Receive(P2PBytes.V1(77, 5, new byte[4]))
            .Receive(P2PBytes.V1(77, 6, P2PVectors.Gif, flags: 0x20), 12)
            .Send(P2PBytes.Acknowledge(77, 9, 6, 43))
            .SendSlp(_scene.Call.Bye())
            .Single();
        Assert.Equal((MsnTransferKind.DisplayPicture, MsnTransferOutcome.Completed), (transfer.Kind, transfer.Outcome));
        Assert.Equal((TransferScene.Bob, TransferScene.Alice, TransferScene.Alice), (transfer.From, transfer.To.ToString(), transfer.Inviter));
        Assert.Equal((43L, 43L, true), (transfer.DeclaredSize, transfer.ReceivedSize, transfer.Sha1dMatches));
        Assert.Equal(("TFR1A2B.tmp", "image/gif"), (transfer.FileName, transfer.ContentType));
        Assert.True(transfer.IsConfirmed);
        Assert.Equal("2daeaa8b5f19f0bc209d976c02bd6acb51b00b0a", transfer.Sha1);
        Assert.Equal(new[] { "TransferObjectInconsistent" }, transfer.Anomalies);
        Assert.Equal("closed by " + TransferScene.Alice, transfer.Reason);
    }

    [Theory]
    [InlineData("603 Decline", MsnTransferOutcome.Declined)]
    [InlineData("500 Internal Error", MsnTransferOutcome.Failed)]
    [InlineData("481 No Such Call", MsnTransferOutcome.Failed)]
    [InlineData("200 OK", MsnTransferOutcome.Accepted)]
    public void An_answer_decides_where_no_content_came(string status, MsnTransferOutcome expected)
    {
        MsnTransfer transfer = _scene
            .SendSlp(_scene.Call.Invite(SlpText.FileGuid, 77, ContextBytes.File("a.txt", 5, P2PVectors.Gif)))
            .ReceiveSlp(_scene.Call.Answer(status, 77)).Single();
        Assert.Equal(expected, transfer.Outcome);
        Assert.Null(transfer.Sha256);
        Assert.Empty(transfer.MissingRanges);
        Assert.NotNull(transfer.AnsweredAt);
    }

    [Theory]
    [InlineData(0x40, true, MsnTransferOutcome.Cancelled, "cancelled by alice@example.org (flag 0x40)")]
    [InlineData(0x80, false, MsnTransferOutcome.Cancelled, "cancelled by bob@example.org (flag 0x80)")]
    [InlineData(0x08, false, MsnTransferOutcome.Failed, "failed, said by bob@example.org (flag 0x08)")]
    public void Flags_end_a_transfer(uint flags, bool isByAlice, MsnTransferOutcome expected, string reason)
    {
        _scene.OfferFile(77, "a.txt", 500).Send(P2PBytes.V1(77, 5, new byte[200], 0, 500, 0x30));
        byte[] end = P2PBytes.V1(77, 6, [], flags: flags);
        MsnTransfer transfer = (isByAlice ? _scene.Send(end) : _scene.Receive(end)).Single();
        Assert.Equal((expected, reason), (transfer.Outcome, transfer.Reason));
        Assert.Equal("200-499", transfer.MissingRanges.ToString());
    }

    [Fact]
    public void Several_transfers_at_once_stay_apart()
    {
        byte[] first = P2PBytes.Content(3000, 1);
        byte[] second = P2PBytes.Content(3000, 2);
        SlpText other = _scene.Call with { CallId = "{77777777-7777-8888-9999-AAAAAAAAAAAA}" };
        _scene.OfferFile(77, "one.bin", 3000)
            .SendSlp(other.Invite(SlpText.FileGuid, 78, ContextBytes.File("two.bin", 3000)))
            .ReceiveSlp(other.Answer("200 OK", 78));
        foreach ((byte[] a, byte[] b) in P2PBytes.Chunks(77, 5, first, 0x30).Zip(P2PBytes.Chunks(78, 6, second, 0x30)))
        {
            _scene.Send(b).Send(a);
        }

        IReadOnlyList<MsnTransfer> transfers = _scene.Complete();
        Assert.Equal(["one.bin", "two.bin"], transfers.Select(transfer => transfer.FileName).Order());
        Assert.All(transfers, transfer => Assert.Equal(MsnTransferOutcome.Completed, transfer.Outcome));
        Assert.Equal(2, transfers.Select(transfer => transfer.Sha256).Distinct().Count());
    }

    [Fact]
    public void Content_without_a_negotiation_is_told_all_the_same()
    {
        MsnTransfer transfer = _scene.Send(P2PBytes.V1(77, 5, P2PVectors.Gif, flags: 0x20)).Single();
        Assert.Equal((MsnTransferKind.Unknown, MsnTransferOutcome.Completed), (transfer.Kind, transfer.Outcome));
        Assert.Equal((TransferScene.Alice, TransferScene.Bob, 77L), (transfer.From, transfer.To.ToString(), transfer.PeerSessionId));
        Assert.Equal(new[] { "TransferUnnegotiated" }, transfer.Anomalies);
    }

    [Fact]
    public void A_negotiation_that_comes_after_the_content_names_it()
    {
        byte[] content = P2PBytes.Content(500);
        MsnTransfer transfer = _scene.Send(P2PBytes.V1(77, 5, content, flags: 0x30)).OfferFile(77, "late.bin", 500).Single();
        Assert.Equal(("late.bin", MsnTransferOutcome.Completed), (transfer.FileName, transfer.Outcome));
    }

    [Fact]
    public void A_file_that_begins_anew_is_one_content()
    {
        byte[] content = P2PBytes.Content(3000);
        _scene.OfferFile(77, "a.bin", 3000);
        byte[][] chunks = P2PBytes.Chunks(77, 5, content, 0x30).ToArray();
        byte[][] again = P2PBytes.Chunks(77, 9, content, 0x30).ToArray();
        MsnTransfer transfer = _scene.Send(chunks[0]).Receive(P2PBytes.V1(77, 8, [], flags: 1, ackSize: 1202)).Send(again[1]).Send(again[2]).Single();
        Assert.Equal((MsnTransferOutcome.Completed, 3000L), (transfer.Outcome, transfer.ReceivedSize));
    }

    // One client leaves the length out of the first chunk, and counts on as if it had not sent it.
    [Fact]
    public void A_first_chunk_without_length_counts_when_the_next_one_differs()
    {
        byte[] content = P2PBytes.Content(3000);
        _scene.OfferFile(77, "a.bin", 3000);
        byte[] Chunk(int from, int to, long offset, int? stated = null)
        {
            byte[] packet = P2PBytes.V1(77, 5, content[from..to], offset, 3000, 0x30);
            BitConverter.TryWriteBytes(packet.AsSpan(24), stated ?? to - from);
            return packet;
        }

        MsnTransfer transfer = _scene.Send(Chunk(0, 1202, 0, 0)).Send(Chunk(0, 1202, 0, 0))
            .Send(Chunk(1202, 2404, 0)).Send(Chunk(2404, 3000, 1202, 1202)).Single();
        Assert.Equal(MsnTransferOutcome.Completed, transfer.Outcome);
        Assert.Empty(transfer.Anomalies);
    }

    [Fact]
    public void A_first_chunk_without_length_that_comes_again_counts_once()
    {
        byte[] content = P2PBytes.Content(2000);
        byte[][] chunks = P2PBytes.Chunks(77, 5, content, 0x30).ToArray();
        byte[] bare = chunks[0].ToArray();
        bare.AsSpan(24, 4).Clear();
        MsnTransfer transfer = _scene.OfferFile(77, "a.bin", 2000).Send(bare).Send(chunks[0]).Send(chunks[1]).Single();
        Assert.Equal(MsnTransferOutcome.Completed, transfer.Outcome);
    }

    [Fact]
    public void Sessions_and_calls_of_other_pairs_may_have_the_same_numbers()
    {
        byte[] first = P2PBytes.Content(500, 1);
        byte[] second = P2PBytes.Content(500, 2);
        _scene.OfferFile(77, "one.bin", 500).Send(P2PBytes.V1(77, 5, first, flags: 0x30));
        AnalysisScene scene = _scene.Scene;
        MsnpSession other = scene.Open("192.0.2.23:1036");
        SlpText call = _scene.Call with { To = "carol@example.org" };
        scene.Client(other, "USR 1 alice@example.org 4712.1.2")
            .Client(other, "MSG 9 D", P2PBytes.Message("carol@example.org", P2PBytes.V1(0, 101, call.Invite(SlpText.FileGuid, 77, ContextBytes.File("two.bin", 500)))))
            .Client(other, "MSG 9 D", P2PBytes.Message("carol@example.org", P2PBytes.V1(77, 5, second, flags: 0x30)));
        IReadOnlyList<MsnTransfer> transfers = _scene.Complete();
        Assert.Equal(
            ["one.bin > bob@example.org Completed", "two.bin > carol@example.org Completed"],
            transfers.Select(transfer => $"{transfer.FileName} > {transfer.To} {transfer.Outcome}").Order());
    }

    [Fact]
    public void The_copy_on_the_other_leg_is_no_second_transfer()
    {
        byte[] content = P2PBytes.Content(500);
        byte[] invite = P2PBytes.Message(TransferScene.Bob, P2PBytes.V1(0, 101, _scene.Call.Invite(SlpText.FileGuid, 77, ContextBytes.File("a.bin", 500))), 0);
        byte[] data = P2PBytes.Message(TransferScene.Bob, P2PBytes.V1(77, 5, content, flags: 0x30));
        AnalysisScene scene = _scene.Scene;
        MsnpSession leg = scene.Open("192.0.2.24:1036");
        scene.Client(leg, "ANS 1 bob@example.org 1.2 4711")
            .Client(_scene.Session, "MSG 9 D", invite).Server(leg, "MSG alice@example.org Alice", invite)
            .Client(_scene.Session, "MSG 10 D", data).Server(leg, "MSG alice@example.org Alice", data);
        MsnTransfer transfer = _scene.Single();
        Assert.Equal(500, transfer.ReceivedSize);
        Assert.Single(transfer.DataEvidence.FrameNumbers);
        Assert.Single(transfer.Evidence.FrameNumbers);
    }

    [Fact]
    public void An_emoticon_is_named_by_what_is_typed()
    {
        const string Object = "<msnobj Creator=\"alice@example.org\" Size=\"43\" Type=\"2\" Location=\"a.tmp\" Friendly=\"AAA=\""
            + " SHA1D=\"La6qi18Z8LwgnZdsAr1qy1GwCwo=\"/>";
        SlpText call = _scene.Call.Swapped;
        _scene.Scene.Client(
            _scene.Session, "MSG 3 N", MessageBytes.Typed("text/x-mms-emoticon", ":dot?:\t" + Object + "\t"));
        MsnTransfer transfer = _scene.ReceiveSlp(call.Invite(SlpText.ObjectGuid, 77, ContextBytes.Object(Object), 11))
            .SendSlp(call.Answer("200 OK", 77))
            .Send(P2PBytes.V1(77, 5, P2PVectors.Gif, flags: 0x20))
            .Single();
        Assert.Equal((MsnTransferKind.Emoticon, ":dot?:", true), (transfer.Kind, transfer.Shortcut, transfer.Sha1dMatches));
        Assert.Equal("_dot___2daeaa8b5f19f0bc209d976c02bd6acb51b00b0a.gif", TransferFileName.Of(transfer));
    }

    [Fact]
    public void Handwriting_needs_no_negotiation()
    {
        byte[] text = Encoding.Unicode.GetBytes(
            "MIME-Version: 1.0\r\nContent-Type: image/gif\r\n\r\n\0base64:" + Convert.ToBase64String(P2PVectors.Gif));
        MsnTransfer transfer = _scene.Send(P2PBytes.V1(64, 5, text), 3).Single();
        Assert.Equal((MsnTransferKind.Ink, MsnTransferOutcome.Completed), (transfer.Kind, transfer.Outcome));
        Assert.Empty(transfer.Anomalies);
    }

    [Fact]
    public void Moves_of_a_game_are_contents_of_their_own()
    {
        byte[] context = Encoding.Unicode.GetBytes("10331021;1;Tic Tac Toe");
        IReadOnlyList<MsnTransfer> transfers = _scene
            .SendSlp(_scene.Call.Invite("{6A13AF9C-5308-4F35-923A-67E8DDA40C2F}", 77, context, 10331021))
            .ReceiveSlp(_scene.Call.Answer("200 OK", 77))
            .Send(P2PBytes.V1(77, 5, ContextBytes.Prefixed("move 1")))
            .Receive(P2PBytes.V1(77, 6, ContextBytes.Prefixed("move 2")))
            .Complete();
        Assert.Equal(
            ["1 alice@example.org move 1", "2 bob@example.org move 2"],
            transfers.Select(transfer => $"{transfer.Part} {transfer.From} {transfer.Text}"));
        Assert.All(transfers, transfer => Assert.Equal(("Tic Tac Toe", MsnTransferKind.Activity), (transfer.ApplicationName, transfer.Kind)));
    }

    [Fact]
    public void A_negotiation_goes_through_the_notification_server_too()
    {
        AnalysisScene scene = _scene.Scene;
        MsnpSession notification = scene.Open("192.0.2.23:1040");
        scene.Client(notification, "VER 1 MSNP18").Client(notification, "USR 2 SSO I " + TransferScene.Alice)
            .Client(notification, "UUN 3 bob@example.org;{22222222-3333-4444-5555-666666666666} 3", _scene.Call.Invite(SlpText.FileGuid, 77, ContextBytes.File("a.bin", 500)))
            .Server(notification, "UBN bob@example.org 3", _scene.Call.Answer("603 Decline", 77))
            .Server(notification, "UBN bob@example.org 1", "<SNM opcode=\"SNM\"/>"u8.ToArray());
        MsnTransfer transfer = _scene.Single();
        Assert.Equal(("a.bin", MsnTransferOutcome.Declined, TransferScene.Bob), (transfer.FileName, transfer.Outcome, transfer.To.ToString()));
    }

    [Fact]
    public void Damaged_packets_do_no_harm()
    {
        AnalysisScene scene = _scene.Scene;
        scene.Client(_scene.Session, "MSG 1 D", MessageBytes.Typed("application/x-msnmsgrp2p", "short"))
            .Client(_scene.Session, "MSG 2 D", "Content-Type: application/x-msnmsgrp2p\r\n"u8.ToArray())
            .Client(_scene.Session, "MSG 3 D", P2PBytes.Message("", new byte[100]))
            .Client(_scene.Session, "SDG 4", "Routing: 1.0\r\n\r\n"u8.ToArray())
            .Client(_scene.Session, "SDG 5", "Routing: 1.0\r\n\r\nMessaging: 1.0\r\nMessage-Type: Data\r\nBridging-Offsets: 0,x,-5,99999\r\n\r\nabc"u8.ToArray())
            .Client(_scene.Session, "UUN 6 bob@example.org 3", "BYE"u8.ToArray())
            .Client(_scene.Session, "MSG 7 N", MessageBytes.Typed("text/x-msmsgsinvite", "x\r\n"));
        Assert.Empty(_scene.Complete());
    }
}
