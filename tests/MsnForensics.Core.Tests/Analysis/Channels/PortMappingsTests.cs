using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Channels;

/// <summary>Routers' ports: UPnP Forum, WANIPConnection:1.</summary>
public sealed class PortMappingsTests
{
    private static readonly IReadOnlyList<TestPacket> Negotiation = new FileScene(new byte[50]).Direct(2, true);

    [Fact]
    public void A_program_that_says_so_is_reported()
    {
        MsnChannel channel = Assert.Single(Read(Ask("192.168.1.20", 5000, 6000, "UDP", "msnmsgr (192.168.1.20:5000) 6000 UDP")));
        Assert.Equal(("UPnP", MsnChannelTransport.Udp, null), (channel.Protocol, channel.Transport, channel.Offerer));
        Assert.Equal("192.168.1.20:5000 (private); *:6000 (mapped)", channel.Candidates.ToString());
        Assert.StartsWith("msnmsgr", channel.SubjectName, StringComparison.Ordinal);
        Assert.NotEmpty(channel.Evidence.FrameNumbers);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Another_s_is_reported_when_a_negotiation_names_its_port(bool comesFirst)
    {
        IReadOnlyList<TestPacket> request = Ask(
            "192.168.1.20", 6891, 7000, "TCP", "x", Negotiation[comesFirst ? 0 : ^1].Time.AddSeconds(comesFirst ? -1 : 1));
        MsnChannel[] channels = Read(comesFirst ? [.. request, .. Negotiation] : [.. Negotiation, .. request]);
        MsnChannel mapped = Assert.Single(channels, channel => channel.Protocol == "UPnP");
        Assert.Equal((FileScene.Bob, MsnTransferKind.File), (mapped.Offerer, mapped.Purpose));
        Assert.Equal(2, channels.Length);
    }

    [Theory]
    [InlineData("AddPortMapping", "192.168.1.20", 5000, "torrent")]
    [InlineData("DeletePortMapping", "192.168.1.20", 5000, "msnmsgr")]
    [InlineData("AddPortMapping", "nowhere", 5000, "msnmsgr")]
    [InlineData("AddPortMapping", "192.168.1.20", 0, "msnmsgr")]
    public void Foreign_and_damaged_ones_are_not(string action, string client, int port, string description) =>
        Assert.Empty(Read(Ask(client, port, 6000, "TCP", description, action: action)));

    private static MsnChannel[] Read(IReadOnlyList<TestPacket> packets) => AnalysisRun.Of(
        packets, new AnalysisRequest { Kinds = RecordKinds.Channel }).Of<MsnChannel>().ToArray();

    private static IReadOnlyList<TestPacket> Ask(
        string client, int port, int external, string protocol, string description, DateTimeOffset? time = null, string action = "AddPortMapping")
    {
        const string Service = "urn:schemas-upnp-org:service:WANIPConnection:1";
        string body = "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
            + $"<u:{action} xmlns:u=\"{Service}\"><NewRemoteHost></NewRemoteHost><NewExternalPort>{external}</NewExternalPort>"
            + $"<NewProtocol>{protocol}</NewProtocol><NewInternalPort>{port}</NewInternalPort>"
            + $"<NewInternalClient>{client}</NewInternalClient><NewEnabled>1</NewEnabled>"
            + $"<NewPortMappingDescription>{description}</NewPortMappingDescription></u:{action}></s:Body></s:Envelope>";
        return new TcpConversation(
            IPEndPoint.Parse("192.168.1.20:3000"), IPEndPoint.Parse("192.168.1.1:2869"), time ?? DateTimeOffset.UnixEpoch.AddYears(38))
            .Handshake()
            .FromClient("POST /upnp/control HTTP/1.1\r\nHost: 192.168.1.1:2869\r\nSOAPAction: \"" + Service + "#" + action + "\"\r\n"
                + "Content-Type: text/xml\r\nContent-Length: " + Encoding.UTF8.GetByteCount(body) + "\r\n\r\n" + body)
            .FromServer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").Close().Packets;
    }
}
