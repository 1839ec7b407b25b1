using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class SlpFieldsTests
{
    // Reference: section 4.7.
    [Theory]
    [InlineData("srddA-lanretxE4vPI: 54.311.0.302", "IPv4External-Addrs", "203.0.113.45")]
    [InlineData("troP-lanretxE4vPI: 1986", "IPv4External-Port", "6891")]
    [InlineData("srddA-lanretnI4vPI: 5.0.0.01 02.1.861.291", "IPv4Internal-Addrs", "192.168.1.20 10.0.0.5")]
    [InlineData("stroPdnAsrddAlanretxE4vPI: 1986:54.311.0.302", "IPv4ExternalAddrsAndPorts", "203.0.113.45:6891")]
    [InlineData("stroPdnAsrddAlanretnI4vPI: 1986:02.1.861.291", "IPv4InternalAddrsAndPorts", "192.168.1.20:6891")]
    [InlineData("stroPdnAsrddA6vPI: 1986#1::8bd:1002", "IPv6AddrsAndPorts", "2001:db8::1#6891")]
    public void Mirrored_fields_are_read_forwards(string line, string name, string value) =>
        Assert.Equal(new SlpField(name, value, true), Assert.Single(SlpFields.Read(Encoding.UTF8.GetBytes(line + "\r\n"))));

    [Theory]
    [InlineData("IPv4External-Addrs: 203.0.113.45", "IPv4External-Addrs", "203.0.113.45")]
    [InlineData("egdirB: TCPv1", "egdirB", "TCPv1")]
    [InlineData("IPv6-global:", "IPv6-global", "")]
    [InlineData("Context: a:b", "Context", "a:b")]
    public void Other_fields_stay(string line, string name, string value) =>
        Assert.Equal(new SlpField(name, value, false), Assert.Single(SlpFields.Read(Encoding.UTF8.GetBytes(line + "\0"))));

    [Fact]
    public void A_broken_line_goes_on_with_its_value()
    {
        IReadOnlyList<SlpField> fields = SlpFields.Read("lost\r\nContext: PG1z\r\nbm9i\nag==\r\n\r\nAppID: 2\r\n\0"u8);
        Assert.Equal(["Context=PG1zbm9iag==", "AppID=2"], fields.Select(field => field.Name + "=" + field.Value));
        Assert.Equal("2", fields.ValueOf("appid"));
        Assert.Null(fields.ValueOf("SessionID"));
    }

    [Fact]
    public void Fields_have_a_limit() =>
        Assert.Equal(200, SlpFields.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A: b\r\n", 300)))).Count);
}
