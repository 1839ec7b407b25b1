using System.Linq;
using System.Net;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class WireEndpointTests
{
    [Theory]
    [InlineData("203.0.113.45:6891", "203.0.113.45:6891")]
    [InlineData("2001:db8::1#6891", "[2001:db8::1]:6891")]
    [InlineData("203.0.113.45:0", null)]
    [InlineData("203.0.113.45:65536", null)]
    [InlineData("203.0.113.45", null)]
    [InlineData("1:6891", null)]
    [InlineData("host.example.org:6891", null)]
    [InlineData("fe80::1%eth0#1", null)]
    [InlineData("", null)]
    public void Endpoints_are_read(string text, string? expected) =>
        Assert.Equal(expected, WireEndpoint.Parse(text)?.ToString());

    [Fact]
    public void Lists_are_read()
    {
        Assert.Equal(
            ["192.168.1.20:6891", "10.0.0.5:6891"],
            WireEndpoint.ParseList("192.168.1.20  x 10.0.0.5", "6891").Select(endpoint => endpoint.ToString()));
        Assert.Empty(WireEndpoint.ParseList("192.168.1.20", ""));
        Assert.Equal(2, WireEndpoint.ParseList("192.168.1.20:1 10.0.0.5:2").Count());
        Assert.Equal(32, WireEndpoint.ParseList(string.Join(' ', Enumerable.Repeat("10.0.0.5:2", 100))).Count());
    }

    // Reference: section 11.2.
    [Theory]
    [InlineData("762380491", "203.0.113.45")]
    [InlineData("2440102091", "203.0.113.145")]
    [InlineData("-1854865205", "203.0.113.145")]
    [InlineData("0", null)]
    [InlineData("4294967296", null)]
    [InlineData("-2147483649", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_network_id_is_an_address(string? text, string? expected) =>
        Assert.Equal(expected, WireEndpoint.ParseNetworkId(text)?.ToString());

    [Theory]
    [InlineData("11178", 6891)]
    [InlineData("12609", null)]
    [InlineData("65536", null)]
    [InlineData("", null)]
    public void A_masked_port_is_read(string text, int? expected) =>
        Assert.Equal(expected, WireEndpoint.ParseMaskedPort(text));

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("169.254.1.1", true)]
    [InlineData("203.0.113.45", false)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("2001:db8::1", false)]
    public void Private_addresses_are_known(string text, bool expected) =>
        Assert.Equal(expected, WireEndpoint.IsPrivate(IPAddress.Parse(text)));
}
