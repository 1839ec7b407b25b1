using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Channels;

/// <summary>Reference: section 6.8.</summary>
public sealed class ChannelRecordBuilderTests
{
    private readonly IReadOnlyList<TestPacket> _packets = new FileScene(new byte[5000]).Msnftp();

    [Fact]
    public void The_proven_connection_is_the_channel_and_others_are_attempts()
    {
        // Both addresses are tried at the same time; one connection stays empty.
        TcpConversation attempt = new TcpConversation(
            IPEndPoint.Parse("203.0.113.99:7000"),
            IPEndPoint.Parse("203.0.113.45:6891"),
            _packets[^1].Time.AddSeconds(-1)).Handshake().Close();
        MsnChannel channel = Single([.. _packets, .. attempt.Packets]);
        Assert.Equal(MsnMatchGround.Cookie, channel.MatchGround);
        Assert.Equal("203.0.113.99:7000 > 203.0.113.45:6891", channel.Attempts.ToString());
    }

    [Fact]
    public void What_is_proven_for_one_channel_is_no_attempt_of_another()
    {
        IReadOnlyList<TestPacket> direct = new FileScene(new byte[5000]).Direct(2, true);
        List<TestPacket> packets = [.. _packets, .. direct];
        MsnChannel[] channels = AnalysisRun.Of(
            packets.OrderBy(packet => packet.Time).ToList(),
            new AnalysisRequest { Kinds = RecordKinds.Channel }).Of<MsnChannel>().ToArray();
        Assert.Equal(2, channels.Length);
        Assert.All(channels, channel => Assert.Empty(channel.Attempts));
    }

    [Fact]
    public void A_connection_long_after_the_announcement_is_no_part_of_it()
    {
        List<TestPacket> negotiation = Negotiation();
        Assert.False(Single([.. negotiation, .. Later(negotiation, 240)]).IsObserved);
        Assert.True(Single([.. negotiation, .. Later(negotiation, 120)]).IsObserved);
    }

    [Fact]
    public void The_port_alone_needs_a_computer_that_took_part()
    {
        List<TestPacket> negotiation = Negotiation();
        Assert.Equal(MsnMatchGround.None, Single([.. negotiation, .. Other("198.51.100.77:900")]).MatchGround);
        string alice = new IPEndPoint(new IPAddress(negotiation[0].Bytes.AsSpan(26, 4)), 900).ToString();
        Assert.Equal(MsnMatchGround.Port, Single([.. negotiation, .. Other(alice)]).MatchGround);

        IReadOnlyList<TestPacket> Other(string client) => new TcpConversation(
            IPEndPoint.Parse(client), IPEndPoint.Parse("198.51.100.78:6891"), negotiation[^1].Time.AddSeconds(3))
            .Handshake().FromClient("x").Close().Packets;
    }

    [Fact]
    public void Records_have_stable_ids_and_the_time_of_the_announcement()
    {
        MsnChannel channel = Single(_packets);
        Assert.Equal(channel.RecordId, Single(_packets).RecordId);
        Assert.Equal(channel.Timestamp, _packets.First(packet => packet.Bytes.AsSpan().IndexOf("AuthCookie"u8) >= 0).Time);
    }

    private List<TestPacket> Negotiation() => _packets.TakeWhile(
        packet => packet.Bytes.AsSpan().IndexOf("MSNFTP"u8) < 0 && (packet.Bytes[34] << 8) + packet.Bytes[35] != 6891
            && (packet.Bytes[36] << 8) + packet.Bytes[37] != 6891).ToList();

    private static IReadOnlyList<TestPacket> Later(List<TestPacket> negotiation, int seconds) => new TcpConversation(
        IPEndPoint.Parse("203.0.113.99:7000"),
        IPEndPoint.Parse("203.0.113.45:6891"),
        negotiation[^1].Time.AddSeconds(seconds)).Handshake().FromClient("x").Close().Packets;

    private static MsnChannel Single(IReadOnlyList<TestPacket> packets) => Assert.Single(
        AnalysisRun.Of(packets, new AnalysisRequest { Kinds = RecordKinds.Channel }).Of<MsnChannel>());
}
