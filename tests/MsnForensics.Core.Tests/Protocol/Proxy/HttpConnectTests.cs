using MsnForensics.Protocol.Http;
using MsnForensics.Protocol.Proxy;

namespace MsnForensics.Core.Tests.Protocol.Proxy;

public sealed class HttpConnectTests
{
    [Fact]
    public void Request_names_server_and_user()
    {
        HttpHead head = HttpHead.Parse(
            "CONNECT messenger.hotmail.com:1863 HTTP/1.0\r\nProxy-Authorization: Basic YWxpY2U6c2VjcmV0\r\n\r\n"u8);
        Assert.Equal(
            new ProxyRequest
            {
                Kind = ProxyKind.HttpConnect,
                IsConnect = true,
                Host = "messenger.hotmail.com",
                Port = 1863,
                User = "alice",
                Password = "secret",
                Length = 93,
            },
            HttpConnect.RequestOf(head, 93));
        Assert.Null(HttpConnect.RequestOf(HttpHead.Parse("GET / HTTP/1.0\r\n\r\n"u8), 18));
    }

    [Fact]
    public void Answer_tells_success()
    {
        Assert.Equal(
            new ProxyReply(true, 200, 40),
            HttpConnect.ReplyOf(HttpHead.Parse("HTTP/1.0 200 Connection established\r\n\r\n"u8), 40));
        Assert.Equal(
            new ProxyReply(false, 407, 30), HttpConnect.ReplyOf(HttpHead.Parse("HTTP/1.0 407 No\r\n\r\n"u8), 30));
    }
}
