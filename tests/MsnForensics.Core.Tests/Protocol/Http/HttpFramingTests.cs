using System.Text;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

public sealed class HttpFramingTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1", null, HttpFramingKind.None, 0)]
    [InlineData("POST / HTTP/1.1\nContent-Length: 12", null, HttpFramingKind.Length, 12)]
    [InlineData("POST / HTTP/1.1\nContent-Length: 0", null, HttpFramingKind.Length, 0)]
    [InlineData("POST / HTTP/1.1\nContent-Length: 1099511627776", null, HttpFramingKind.Length, 1L << 40)]
    [InlineData("POST / HTTP/1.1\ntransfer-encoding: Chunked\nContent-Length: 4", null, HttpFramingKind.Chunked, 0)]
    [InlineData("POST / HTTP/1.1\nTransfer-Encoding: gzip\nTransfer-Encoding: chunked", null, HttpFramingKind.Chunked, 0)]
    [InlineData("POST / HTTP/1.1\nTransfer-Encoding: identity\nContent-Length: 4", null, HttpFramingKind.Length, 4)]
    [InlineData("CONNECT a.example:1863 HTTP/1.0\nContent-Length: 4", null, HttpFramingKind.Tunnel, 0)]
    [InlineData("HTTP/1.1 200 OK", null, HttpFramingKind.UntilClose, 0)]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 4", "GET", HttpFramingKind.Length, 4)]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 4", "HEAD", HttpFramingKind.None, 0)]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 4", "CONNECT", HttpFramingKind.Tunnel, 0)]
    [InlineData("HTTP/1.1 403 No\nContent-Length: 4", "CONNECT", HttpFramingKind.Length, 4)]
    [InlineData("HTTP/1.1 100 Continue\nContent-Length: 4", "POST", HttpFramingKind.None, 0)]
    [InlineData("HTTP/1.1 101 Switching Protocols", "GET", HttpFramingKind.Tunnel, 0)]
    [InlineData("HTTP/1.1 204 No Content\nContent-Length: 4", "GET", HttpFramingKind.None, 0)]
    [InlineData("HTTP/1.1 304 Not Modified\nTransfer-Encoding: chunked", "GET", HttpFramingKind.None, 0)]
    public void End_of_the_body_is_told(string head, string? method, HttpFramingKind kind, long length) =>
        Assert.Equal(new HttpFraming(kind, length), Of(head, method));

    [Theory]
    [InlineData("POST / HTTP/1.1\nContent-Length: -1", HttpFramingKind.None, 0)]
    [InlineData("POST / HTTP/1.1\nContent-Length: 0x10", HttpFramingKind.None, 0)]
    [InlineData("POST / HTTP/1.1\nContent-Length: ", HttpFramingKind.None, 0)]
    [InlineData("POST / HTTP/1.1\nContent-Length: 1099511627777", HttpFramingKind.None, 0)]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 99999999999999999999", HttpFramingKind.UntilClose, 0)]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 4\nContent-Length: 5", HttpFramingKind.Length, 4)]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 4, x", HttpFramingKind.Length, 4)]
    public void Absurd_length_is_doubted(string head, HttpFramingKind kind, long length) =>
        Assert.Equal(new HttpFraming(kind, length, true), Of(head, null));

    private static HttpFraming Of(string head, string? method) =>
        HttpFraming.Of(HttpHead.Parse(Encoding.ASCII.GetBytes(head + "\n\n")), method);
}
