using System;
using System.Linq;
using System.Net;
using System.Text;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class TransportOfferTests
{
    // Reference: section 4.6.
    [Fact]
    public void A_request_names_bridges_and_NAT()
    {
        TransportOffer offer = Read(
            "Bridges: TRUDPv1 TCPv1 SBBridge TURNv1\nNetID: 762380491\nConn-Type: Port-Restrict-NAT\nUPnPNat: false\n"
            + "IPv6-global: \nHashed-Nonce: {2791B933-33CC-EDB4-9F26-B11AB76E8E2D}\nSessionID: 1234567\n"
            + "Nat-Trav-Msg-Type: WLX-Nat-Trav-Msg-Direct-Connect-Req\n");
        Assert.Equal(["TRUDPv1", "TCPv1", "SBBridge", "TURNv1"], offer.Bridges);
        Assert.Null(offer.Bridge);
        Assert.Equal("203.0.113.45", offer.ExternalAddress!.ToString());
        Assert.Equal("Port-Restrict-NAT", offer.ConnectionType);
        Assert.Equal(new Guid("2791B933-33CC-EDB4-9F26-B11AB76E8E2D"), offer.HashedNonce);
        Assert.Equal("WLX-Nat-Trav-Msg-Direct-Connect-Req", offer.MessageType);
        Assert.False(offer.IsListening);
        Assert.Empty(offer.Endpoints);
    }

    [Fact]
    public void An_answer_names_endpoints()
    {
        TransportOffer offer = Read(
            "Bridge: TCPv1\nListening: true\nNonce: {00112233-4455-6677-8899-AABBCCDDEEFF}\n"
            + "IPv4External-Addrs: 203.0.113.45\nIPv4External-Port: 6891\n"
            + "IPv4Internal-Addrs: 192.168.1.20 10.0.0.5\nIPv4Internal-Port: 6892\n"
            + "IPv4ExternalAddrsAndPorts: 203.0.113.45:6891\nIPv4InternalAddrsAndPorts: 192.168.1.20:6892\n"
            + "IPv6AddrsAndPorts: 2001:db8::1#6893\n");
        Assert.Equal("TCPv1", offer.Bridge);
        Assert.True(offer.IsListening);
        Assert.Equal(new Guid("00112233-4455-6677-8899-AABBCCDDEEFF"), offer.Nonce);
        Assert.Null(offer.HashedNonce);
        Assert.Equal(
            ["203.0.113.45:6891", "192.168.1.20:6892", "10.0.0.5:6892", "[2001:db8::1]:6893"],
            offer.Endpoints.Select(endpoint => endpoint.ToString()));
    }

    [Fact]
    public void Mirrored_endpoints_are_read_forwards()
    {
        TransportOffer offer = Read(
            "stroPdnAsrddAlanretnI4vPI: 1986:02.1.861.291 2986:5.0.0.01\nsrddA-lanretxE4vPI: 54.311.0.302\n"
            + "troP-lanretxE4vPI: 1986\n");
        Assert.Equal(
            ["203.0.113.45:6891", "10.0.0.5:6892", "192.168.1.20:6891"],
            offer.Endpoints.Select(endpoint => endpoint.ToString()));
    }

    [Fact]
    public void A_relay_is_named_by_address() =>
        Assert.Equal(IPAddress.Parse("198.51.100.7"), Read("ServerAddress: 198.51.100.7\nSessionUsername: x\n").RelayAddress);

    [Fact]
    public void Nothing_gives_nothing()
    {
        TransportOffer offer = Read("");
        Assert.Empty(offer.Bridges);
        Assert.Empty(offer.Endpoints);
        Assert.Null(offer.Nonce);
        Assert.Null(offer.RelayAddress);
    }

    private static TransportOffer Read(string body) => TransportOffer.Read(SlpFields.Read(Encoding.UTF8.GetBytes(body)));
}
