using System;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

public sealed class GatewaySessionTests
{
    [Theory]
    [InlineData("SessionID=954547325.13160; GW-IP=192.0.2.33", "954547325.13160", "192.0.2.33", false, null)]
    [InlineData("sessionid=954547325.13160;gw-ip=192.0.2.33;session=CLOSE", "954547325.13160", "192.0.2.33", true, null)]
    [InlineData("Session=close; SessionID=1.2", "1.2", null, true, null)]
    [InlineData("SessionID=1.2; Action=open; x; Session=open", "1.2", null, false, "open")]
    [InlineData("SessionID=; GW-IP=", null, null, false, null)]
    [InlineData("", null, null, false, null)]
    public void Header_is_read(string value, string? id, string? address, bool isClosed, string? action) =>
        Assert.Equal(new GatewaySession(id, address, isClosed, action), GatewaySession.Parse(value));

    [Theory]
    [InlineData("954547325.13160", "954547325")]
    [InlineData("a.b.c", "a.b")]
    [InlineData("0e6489ff-2928-445c-8605-4311deb6b40e", "0e6489ff-2928-445c-8605-4311deb6b40e")]
    [InlineData(".5", ".5")]
    [InlineData("7.", "7")]
    public void Key_is_what_does_not_change(string id, string expected) =>
        Assert.Equal(expected, GatewaySession.KeyOf(id));

    [Fact]
    public void Answer_without_the_header_tells_nothing()
    {
        Assert.Null(GatewaySession.Of(HttpHead.Parse("HTTP/1.1 200 OK\r\n\r\n"u8)));
        byte[] head = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nx-msn-messenger: SessionID=7.1\r\n\r\n");
        Assert.Equal("7", GatewaySession.Of(HttpHead.Parse(head))!.Key);
    }

    [Fact]
    public void Any_text_gives_a_session() => Gen.String.Sample(text =>
        (GatewaySession.Parse(text).SessionId ?? "").Length <= Math.Max(0, text.Length));
}
