using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Core.Tests.Analysis.Transfers;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Channels;

/// <summary>Reference: sections 1.2, 4.6, 6.8, 7.2, 7.5.</summary>
public sealed class ChannelReaderTests
{
    private readonly TransferScene _scene = new(new AnalysisRequest { Kinds = RecordKinds.Channel });

    [Fact]
    public void An_old_file_s_connection_is_found_by_its_cookie()
    {
        MsnChannel channel = Single(new FileScene(new byte[5000]).Msnftp());
        Assert.Equal((MsnTransferKind.File, "Msnftp", "report.bin"), (channel.Purpose, channel.Protocol, channel.SubjectName));
        Assert.Equal((FileScene.Alice, FileScene.Bob), (channel.Offerer, channel.Peer));
        Assert.Equal((true, MsnMatchGround.Cookie), (channel.IsObserved, channel.MatchGround));
        Assert.Equal("203.0.113.99:6891 > 203.0.113.45:6891", channel.ObservedEndpoints);
        Assert.True(channel.ObservedBytes > 5000);
        Assert.NotEmpty(channel.Evidence.FrameNumbers);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void A_direct_connection_is_proven_by_its_nonce(int version, bool isHashed)
    {
        MsnChannel channel = Single(new FileScene(new byte[5000]).Direct(version, isHashed));
        Assert.Equal((FileScene.Bob, MsnMatchGround.Nonce), (channel.Offerer, channel.MatchGround));
        Assert.Equal(
            ["203.0.113.99:6891 (public)", "192.168.1.20:6891 (private)"],
            channel.Candidates.Select(candidate => candidate.ToString()));
        Assert.Equal(MsnChannelTransport.Tcp, channel.Transport);
    }

    [Fact]
    public void Without_traffic_the_endpoint_is_told_as_missing()
    {
        IReadOnlyList<TestPacket> packets = new FileScene(new byte[50]).Direct(2, true);
        MsnChannel channel = Single(packets.TakeWhile(packet => !IsFileConnection(packet)).ToList());
        Assert.Equal((false, MsnMatchGround.None, -1L), (channel.IsObserved, channel.MatchGround, channel.StreamId));
        Assert.Null(channel.ObservedEndpoints);
    }

    [Fact]
    public void Foreign_bytes_at_an_announced_address_are_matched_by_it()
    {
        IReadOnlyList<TestPacket> packets = new FileScene(new byte[50]).Direct(2, true);
        List<TestPacket> negotiation = packets.TakeWhile(packet => !IsFileConnection(packet)).ToList();
        TcpConversation other = new TcpConversation(
            System.Net.IPEndPoint.Parse("203.0.113.45:1044"),
            System.Net.IPEndPoint.Parse("203.0.113.99:6891"),
            negotiation[^1].Time.AddSeconds(2)).Handshake().FromClient("what is this").Close();
        MsnChannel channel = Single([.. negotiation, .. other.Packets]);
        Assert.Equal((true, MsnMatchGround.Endpoint), (channel.IsObserved, channel.MatchGround));
    }

    [Fact]
    public void A_connection_that_nobody_announced_is_a_channel_of_nobody()
    {
        IReadOnlyList<TestPacket> packets = new FileScene(new byte[5000]).Direct(2, true);
        MsnChannel channel = Single(packets.SkipWhile(packet => !IsFileConnection(packet)).ToList());
        Assert.Equal((null, true, MsnMatchGround.None), (channel.Offerer, channel.IsObserved, channel.MatchGround));
        Assert.Empty(channel.Candidates);
        Assert.NotEmpty(channel.Evidence.FrameNumbers);
    }

    [Fact]
    public void Calls_announce_addresses_in_three_forms()
    {
        Say(true, "Invitation-Command: INVITE\r\nApplication-GUID: {02D3C01F-BF30-4825-A83A-DE7AF41648AA}\r\n"
            + "Session-Protocol: SM1\r\nPublic-IP: 203.0.113.7\r\nPrivate-IP: 192.168.1.20\r\n");
        Say(false, "Invitation-Command: ACCEPT\r\nIP-Address: 198.51.100.9:11224\r\n"
            + "IP-Address-Enc64: MTkyLjE2OC4xLjIwOjExMjI0\r\n");
        MsnChannel[] channels = Channels();
        Assert.Equal(["Sip", "Sip"], channels.Select(channel => channel.Protocol));
        Assert.Equal("203.0.113.7:0 (public); 192.168.1.20:0 (private)", channels[0].Candidates.ToString());
        Assert.Equal("198.51.100.9:11224 (public); 192.168.1.20:11224 (private)", channels[1].Candidates.ToString());
        Assert.All(channels, channel => Assert.Equal(MsnTransferKind.Call, channel.Purpose));
    }

    [Fact]
    public void Shared_programs_have_a_channel_without_an_address()
    {
        Say(true, "Invitation-Command: INVITE\r\nApplication-GUID: {44BBA842-CC51-11CF-AAFA-00AA00B6015C}\r\n");
        Say(false, "Invitation-Command: ACCEPT\r\n");
        MsnChannel channel = Assert.Single(Channels());
        Assert.Equal((MsnTransferKind.NetMeeting, TransferScene.Bob), (channel.Purpose, channel.Offerer));
        Assert.Empty(channel.Candidates);
    }

    [Fact]
    public void A_webcam_s_documents_name_both_sides_and_the_reflector()
    {
        _scene.SendSlp(_scene.Call.Invite(SlpText.WebcamGuid, 77, [], 4))
            .ReceiveSlp(_scene.Call.Answer("200 OK", 77));
        _scene.Send(P2PBytes.V1(77, 500, ContextBytes.Prefixed(
            "<producer><rid>142</rid><session>9274</session><tcp><tcpport>6893</tcpport><tcpipaddress1>203.0.113.45</tcpipaddress1>"
            + "</tcp><udp><udplocalport>7000</udplocalport><udpexternalip>203.0.113.45</udpexternalip></udp></producer>\r\n\r\n")), 4);
        _scene.Send(P2PBytes.V1(77, 501, ContextBytes.Prefixed(
            "ReflData:72753D687474703A2F2F722E6578616D706C652E636F6D3A393031302F2674693D3535")), 4);
        MsnChannel[] channels = Channels();
        Assert.Equal(
            ["Webcam Tcp 203.0.113.45:6893 (public)", "Webcam Udp 203.0.113.45:7000 (public)", "WebcamReflector Tcp r.example.com:9010 (relay)"],
            channels.Select(channel => $"{channel.Protocol} {channel.Transport} {channel.Candidates}"));
        Assert.All(channels, channel => Assert.Equal(TransferScene.Alice, channel.Offerer));
    }

    [Theory]
    [InlineData("turnsetup", "ServerAddress: 198.51.100.80\r\nSessionPassword: c2VjcmV0\r\n", "MsnRelay Tcp 198.51.100.80:443 (relay)")]
    [InlineData("transudpswitch", "IPv4ExternalAddrsAndPorts: 203.0.113.45:4000\r\n", "MsnDatagram Udp 203.0.113.45:4000 (public)")]
    [InlineData("transdestaddrupdate", "stroPdnAsrddAlanretxE4vPI: 0004:54.311.0.302\r\n", "MsnDirect Unknown 203.0.113.45:4000 (public)")]
    public void Later_words_about_the_way_announce_too(string type, string body, string expected)
    {
        _scene.OfferFile(77, "a.txt", 5).SendSlp(_scene.Call.Request("ACK", "application/x-msnmsgr-" + type, body + "\r\n"));
        MsnChannel channel = Assert.Single(Channels());
        Assert.Equal(expected, $"{channel.Protocol} {channel.Transport} {channel.Candidates}");
        Assert.Equal("a.txt", channel.SubjectName);
    }

    private static bool IsFileConnection(TestPacket packet) => packet.Bytes.AsSpan().IndexOf("MSG "u8) < 0
        && packet.Bytes.Length > 40
        && packet.Bytes[34] == 4 && packet.Bytes[35] == 20;

    private static MsnChannel Single(IReadOnlyList<TestPacket> packets) => Assert.Single(
        AnalysisRun.Of(packets, new AnalysisRequest { Kinds = RecordKinds.Channel }).Of<MsnChannel>());

    private void Say(bool isByAlice, string fields)
    {
        byte[] payload = FileScene.Invitation(fields);
        if (isByAlice)
        {
            _scene.Scene.Client(_scene.Session, "MSG 9 N", payload);
        }
        else
        {
            _scene.Scene.Server(_scene.Session, "MSG " + TransferScene.Bob + " Bob", payload);
        }
    }

    private MsnChannel[] Channels() => _scene.Scene.Complete().OfType<MsnChannel>().ToArray();
}
