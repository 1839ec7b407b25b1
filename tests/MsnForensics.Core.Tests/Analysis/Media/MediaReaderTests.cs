using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Media;

/// <summary>Reference: sections 3.8, 7.7 and 7.9.</summary>
public sealed class MediaReaderTests
{
    private static readonly string Invite = CallScene.Message(
        "INVITE sip:bob@example.org SIP/2.0",
        "INVITE",
        CallScene.Sdp("203.0.113.45", 34567, "a=candidate:1 1 UDP 100 192.168.1.20 34567 typ host\r\n"));

    private static readonly string Ok = CallScene.Message("SIP/2.0 200 OK", "INVITE", CallScene.Sdp("203.0.113.99", 40000));

    private static readonly string Bye = CallScene.Message("BYE sip:alice@example.org SIP/2.0", "BYE", isFromAlice: false);

    private readonly CallScene _scene = new();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_call_has_participants_descriptions_and_media(int parts)
    {
        _scene.FromAlice(Invite, parts).FromBob(Ok)
            .Rtp(true, 114, 0xA1, Enumerable.Range(65_500, 100).Where(i => i % 10 != 0))
            .Rtp(false, 111, 0xB1, Enumerable.Range(7, 50).SelectMany(i => new[] { i, i }))
            .Rtp(false, 101, 0xB1, [57]);
        AnalysisRun run = Read();
        MsnTransfer call = Assert.Single(run.Of<MsnTransfer>());
        Assert.Equal((MsnTransferKind.Call, MsnTransferOutcome.Accepted), (call.Kind, call.Outcome));
        Assert.Equal((CallScene.Alice, CallScene.Bob, "call-1"), (call.From, call.To.ToString(), call.CallId));
        Assert.Contains("m=audio 34567", call.Text);
        Assert.Contains("m=audio 40000", call.Text);
        Assert.Equal(
            ["audio x-msrta/16000 203.0.113.45:34567 > 203.0.113.99:40000", "audio SIREN/16000, telephone-event/8000 203.0.113.99:40000 > 203.0.113.45:34567"],
            call.Media.Select(media => $"{media.Medium} {media.Codec} {media.Sender} > {media.Receiver}"));
        Assert.Equal([(90L, 9L), (51L, 0L)], call.Media.Select(media => (media.PacketCount, media.LostCount!.Value)));
        Assert.Equal([0xA1L, 0xB1L], call.Media.Select(media => media.Source!.Value));
        Assert.Equal(90 * 40, call.Media[0].Length);
        Assert.True(call.Media[0].EndTime > call.Media[0].StartTime);
        MsnChannel[] channels = run.Of<MsnChannel>().ToArray();
        Assert.Equal([CallScene.Alice, CallScene.Bob], channels.Select(channel => channel.Offerer));
        Assert.All(channels, channel => Assert.Equal(("Rtp", true, MsnMatchGround.Endpoint), (channel.Protocol, channel.IsObserved, channel.MatchGround)));
        Assert.Contains("192.168.1.20:34567 (host)", channels[0].Candidates.ToString());
    }

    [Fact]
    public void A_call_ends_by_word()
    {
        _scene.FromAlice(Invite).FromBob(Ok).FromBob(Bye);
        Assert.Equal((MsnTransferOutcome.Completed, "closed by bob@example.org (BYE)"), Outcome());
    }

    [Theory]
    [InlineData("SIP/2.0 603 Decline", MsnTransferOutcome.Declined, "declined by bob@example.org (603 Decline)")]
    [InlineData("SIP/2.0 480 Temporarily Unavailable", MsnTransferOutcome.Failed, "failed, said by bob@example.org (480 Temporarily Unavailable)")]
    [InlineData("SIP/2.0 180 Ringing", MsnTransferOutcome.Offered, null)]
    public void Answers_are_outcomes(string answer, MsnTransferOutcome outcome, string? reason)
    {
        _scene.FromAlice(Invite).FromBob(CallScene.Message(answer, "INVITE"));
        Assert.Equal((outcome, reason), Outcome());
    }

    [Fact]
    public void Who_cancels_before_the_answer_is_told()
    {
        _scene.FromAlice(Invite).FromAlice(CallScene.Message("CANCEL sip:bob@example.org SIP/2.0", "CANCEL"))
            .FromBob(CallScene.Message("SIP/2.0 487 Request Terminated", "INVITE"));
        Assert.Equal((MsnTransferOutcome.Cancelled, "cancelled by alice@example.org (CANCEL)"), Outcome());
    }

    [Fact]
    public void A_server_where_a_call_waits_is_a_channel()
    {
        MsnChannel channel = Assert.Single(Read(_scene.Note("INVITE 198.51.100.70 xyz")).Of<MsnChannel>());
        Assert.Equal(("SipServer", "198.51.100.70:0 (server)"), (channel.Protocol, channel.Candidates.ToString()));
        Assert.Equal((MsnTransferKind.Call, CallScene.Bob), (channel.Purpose, channel.Offerer));
    }

    [Fact]
    public void Datagrams_that_are_no_media_are_not_counted()
    {
        _scene.FromAlice(Invite).FromBob(Ok);
        DateTimeOffset time = _scene.Packets[^1].Time;
        byte[] stun = [0, 1, 0, 0, 0x21, 0x12, 0xA4, 0x42, .. new byte[12]];
        byte[] control = [0x80, 200, 0, 1, 0, 0, 0, 1];
        foreach (byte[] payload in new[] { stun, control, Encoding.ASCII.GetBytes("nothing") })
        {
            _scene.Datagram(true, payload, time.AddSeconds(1));
        }

        Assert.Empty(Assert.Single(Read().Of<MsnTransfer>()).Media);
    }

    [Fact]
    public void A_video_conversation_is_counted_by_frames()
    {
        IReadOnlyList<TestPacket> packets = new WebcamScene(0).Conversation(20);
        AnalysisRun run = AnalysisRun.Of([.. packets.Where((_, i) => i != packets.Count - 3)], Request);
        MsnTransfer transfer = Assert.Single(run.Of<MsnTransfer>());
        Assert.Equal(MsnTransferKind.Webcam, transfer.Kind);
        Assert.Equal(
            ["video WMV3 203.0.113.45:6893 > 203.0.113.99:1055", "audio SIREN/16000 203.0.113.45:6893 > 203.0.113.99:1055"],
            transfer.Media.Select(media => $"{media.Medium} {media.Codec} {media.Sender} > {media.Receiver}"));
        Assert.All(transfer.Media, media => Assert.Equal(
            (19L, 38L, 3800L), (media.FrameCount, media.PacketCount, media.Length)));
        Assert.Contains(run.Of<MsnChannel>(), channel => channel is { Protocol: "Webcam", IsObserved: true, Transport: MsnChannelTransport.Udp });
    }

    [Fact]
    public void Signalling_in_datagrams_of_an_agreed_call_is_read()
    {
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(CallScene.Alice, CallScene.Bob);
        room.Say(CallScene.Alice, FileScene.Invitation(
            "Invitation-Command: INVITE\r\nApplication-Name: a Voice Conversation\r\n"
            + "Application-GUID: {02D3C01F-BF30-4825-A83A-DE7AF41648AA}\r\nPublic-IP: 203.0.113.45\r\n"));
        room.Say(CallScene.Bob, FileScene.Invitation(
            "Invitation-Command: ACCEPT\r\nIP-Address: 203.0.113.99:40000\r\n"));
        DateTimeOffset time = room.PacketsOf(CallScene.Alice)[^1].Time;
        CallScene datagrams = new();
        string invite = CallScene.Message(
            "INVITE sip:bob@example.org SIP/2.0", "INVITE", CallScene.Sdp("203.0.113.45", 5004));
        string ok = CallScene.Message("SIP/2.0 200 OK", "INVITE", CallScene.Sdp("203.0.113.99", 5006));
        datagrams.Datagram(true, Encoding.UTF8.GetBytes(invite), time.AddSeconds(1));
        datagrams.Datagram(false, Encoding.UTF8.GetBytes(ok), time.AddSeconds(2));
        datagrams.Datagram(false, Encoding.UTF8.GetBytes(Bye), time.AddSeconds(3));
        AnalysisRun run = AnalysisRun.Of(
            [.. room.PacketsOf(CallScene.Alice), .. datagrams.Packets.TakeLast(3)], Request);
        MsnTransfer call = Assert.Single(run.Of<MsnTransfer>(), transfer => transfer.CallId == "call-1");
        Assert.Equal((MsnTransferKind.Call, MsnTransferOutcome.Completed), (call.Kind, call.Outcome));
        Assert.Equal((CallScene.Alice, CallScene.Bob), (call.From, call.To.ToString()));
        Assert.Contains("m=audio 5006", call.Text);
    }

    private static AnalysisRequest Request { get; } = new() { Kinds = RecordKinds.Transfer | RecordKinds.Channel };

    private AnalysisRun Read(CallScene? scene = null) => AnalysisRun.Of(
        (scene ?? _scene).Packets, Request);

    private (MsnTransferOutcome Outcome, string? Reason) Outcome()
    {
        MsnTransfer call = Assert.Single(Read().Of<MsnTransfer>());
        return (call.Outcome, call.Reason);
    }
}
