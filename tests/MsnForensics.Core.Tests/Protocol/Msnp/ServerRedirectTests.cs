using System;
using System.Text;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class ServerRedirectTests
{
    [Theory]
    [InlineData("XFR 2 NS 192.0.2.10:1864", "192.0.2.10:1864", null, false, null)]
    [InlineData("XFR 2 NS 192.0.2.10", "192.0.2.10:1863", null, false, null)]
    [InlineData("XFR 2 NS 192.0.2.10:0", "192.0.2.10:1863", null, false, null)]
    [InlineData("XFR 2 NS 192.0.2.10:70000", "192.0.2.10:1863", null, false, null)]
    [InlineData("XFR 2 NS 192.0.2.10:1863 0", "192.0.2.10:1863", null, false, null)]
    [InlineData("XFR 2 NS 192.0.2.10:1863 0 192.0.2.1:1863", "192.0.2.10:1863", "192.0.2.1:1863", false, null)]
    [InlineData("XFR 3 NS ns.example.org:1863 U D", "ns.example.org:1863", null, false, null)]
    [InlineData("XFR 3 NS gw.example.org:80 G D", "gw.example.org:80", null, true, null)]
    [InlineData(
        "XFR 3 NS ns.example.org:1863 U D VmVyc2lvbjogMQ0KWGZyQ291bnQ6IDINCg==", "ns.example.org:1863", null, false, 2)]
    [InlineData("XFR 0 NS 0", "", null, false, null)]
    public void Every_dialect_is_read(string line, string address, string? current, bool isGateway, int? count)
    {
        ServerRedirect redirect = Parse(line)!;
        Assert.Equal(
            (address, current, isGateway, count),
            (redirect.Address, redirect.CurrentServer, redirect.IsGateway, redirect.Count));
    }

    [Theory]
    [InlineData("XFR 8 SB")]
    [InlineData("XFR 8 SB 192.0.2.20:1863 CKI 1.2.3")]
    [InlineData("XFR 8 NS")]
    [InlineData("RNG 8 NS 192.0.2.20:1863")]
    public void Other_commands_are_none(string line) => Assert.Null(Parse(line));

    private static ServerRedirect? Parse(string line) =>
        ServerRedirect.Parse(WireCommand.Parse(Encoding.UTF8.GetBytes(line), Array.Empty<byte>(), null));
}
