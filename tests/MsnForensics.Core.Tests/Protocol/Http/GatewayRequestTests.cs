using System.Text;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

public sealed class GatewayRequestTests
{
    private const string Url = "http://gateway.messenger.hotmail.com/gateway/gateway.dll?";

    [Fact]
    public void Open_request_names_the_server()
    {
        GatewayRequest request = Of(Url + "Action=open&Server=NS&IP=messenger.hotmail.com")!;
        Assert.Equal(new GatewayRequest("open", "NS", "messenger.hotmail.com", null, null), request);
        Assert.True(request.IsOpen);
        Assert.Null(request.Key);
    }

    [Fact]
    public void Order_and_case_of_the_names_do_not_matter()
    {
        GatewayRequest request = Of("/Gateway/GATEWAY.DLL?ip=192.0.2.20%3A1863&server=sb&ACTION=Open")!;
        Assert.Equal(new GatewayRequest("open", "SB", "192.0.2.20:1863", null, null), request);
    }

    [Fact]
    public void Later_requests_name_the_session()
    {
        GatewayRequest poll = Of(Url + "Action=poll&Lifespan=60&SessionID=954547325.13160")!;
        Assert.Equal(new GatewayRequest("poll", null, null, "954547325.13160", "60"), poll);
        Assert.Equal("954547325", poll.Key);
        Assert.False(poll.IsOpen);
        GatewayRequest commands = Of(Url + "SessionID=0e6489ff-2928-445c-8605-4311deb6b40e")!;
        Assert.Equal("", commands.Action);
        Assert.Equal("0e6489ff-2928-445c-8605-4311deb6b40e", commands.Key);
    }

    [Theory]
    [InlineData("POST", "/other/gateway.dll?Action=open")]
    [InlineData("POST", "/gateway/gateway.dll/x?Action=open")]
    [InlineData("GET", "/gateway/gateway.dll?Action=open")]
    public void Other_request_is_none(string method, string target) => Assert.Null(Of(target, method));

    private static GatewayRequest? Of(string target, string method = "POST")
    {
        HttpHead head = HttpHead.Parse(Encoding.ASCII.GetBytes(method + " " + target + " HTTP/1.1\r\n\r\n"));
        return GatewayRequest.Of(head, HttpTarget.Of(head));
    }
}
