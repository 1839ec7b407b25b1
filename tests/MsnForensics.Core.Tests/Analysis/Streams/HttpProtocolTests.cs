using MsnForensics.Analysis.Streams;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class HttpProtocolTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\n", "", true)]
    [InlineData("POST /gateway/gateway.dll?Action=open HTTP/1.1\r\nHost: x", "", true)]
    [InlineData("", "HTTP/1.0 200 OK\r\n", true)]
    [InlineData("GET is a word\r\nHTTP/1.1", "", false)]
    [InlineData("VER 1 MSNP8 CVR0\r\n", "VER 1 MSNP8\r\n", false)]
    [InlineData("", "", false)]
    public void Recognises_the_first_line(string a, string b, bool expected)
    {
        HttpProtocol protocol = new();
        Assert.Equal(expected, protocol.Recognize(StreamProbes.Of(a, b)));
        Assert.Null(protocol.CreateAnalyzer(StreamProbes.Of(a, b)));
        Assert.Equal("Http", protocol.Name);
    }
}
