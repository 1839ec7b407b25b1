using System.Net;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Transport;

/// <summary>The published examples of the specification.</summary>
public sealed class CommunityIdTests
{
    [Theory]
    [InlineData("128.232.110.120", 34855, "66.35.250.204", 80, 6, "1:LQU9qZlK+B5F3KDmev6m5PMibrg=")]
    [InlineData("192.168.1.52", 54585, "8.8.8.8", 53, 17, "1:d/FP5EW3wiY1vCndhwleRRKHowQ=")]
    [InlineData("192.168.170.8", 7, "192.168.170.56", 80, 132, "1:jQgCxbku+pNGw8WPbEc/TS/uTpQ=")]
    [InlineData(
        "2001:470:e5bf:dead:4957:2174:e82c:4887", 63943, "2607:f8b0:400c:c03::1a", 25, 6, "1:/qFaeAR+gFe1KYjMzVDsMv+wgU4=")]
    public void Both_directions_have_the_published_identifier(
        string source, int sourcePort, string destination, int destinationPort, int protocol, string expected)
    {
        IPEndPoint from = new(IPAddress.Parse(source), sourcePort);
        IPEndPoint to = new(IPAddress.Parse(destination), destinationPort);
        Assert.Equal(expected, CommunityId.Compute(from, to, protocol));
        Assert.Equal(expected, CommunityId.Compute(to, from, protocol));
    }

    [Fact]
    public void Equal_addresses_are_ordered_by_port()
    {
        IPEndPoint one = new(IPAddress.Loopback, 1);
        IPEndPoint two = new(IPAddress.Loopback, 2);
        Assert.Equal(CommunityId.Compute(one, two, 6), CommunityId.Compute(two, one, 6));
    }
}
