using System.Text;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class HttpProtocolTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\n", "", true)]
    [InlineData("POST /gateway/gateway.dll?Action=open HTTP/1.1\r\nHost: x", "", true)]
    [InlineData("", "HTTP/1.0 200 OK\r\n", true)]
    [InlineData("GET / HTT", "", null)]
    [InlineData("", "HTTP/1.", null)]
    [InlineData("GET is a word\r\nHTTP/1.1", "", false)]
    [InlineData("VER 1 MSNP8 CVR0\r\n", "VER 1 MSNP8\r\n", false)]
    [InlineData("EHL", "220 mail.example.org\r\n", false)]
    public void Start_line_is_recognised(string a, string b, bool? expected)
    {
        HttpProtocol protocol = new(new AnalysisScene().Hub);
        Assert.Equal(expected, protocol.Recognize(StreamProbes.Of(a, b)));
        Assert.Equal(expected ?? false, protocol.Recognize(StreamProbes.Of(a, b, isFinal: true)));
        Assert.Equal("Http", protocol.Name);
    }

    [Theory]
    [InlineData("the end of a body\r\n\r\nPOST /a HTTP/1.1\r\n", true)]
    [InlineData("the end of a body", null)]
    public void Stream_that_starts_late_is_recognised_by_the_first_start_line_in_it(string text, bool? expected)
    {
        HttpProtocol protocol = new(new AnalysisScene().Hub);
        Assert.Equal(expected, protocol.Recognize(StreamProbes.Of(text, isMidStream: true)));
        Assert.NotEqual(true, protocol.Recognize(StreamProbes.Of(text)));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n", false)]
    [InlineData("GET / HTTP/1.1\r\nHost: www.example.org\r\n", true)]
    [InlineData("GET http://www.example.org/ HTTP/1.1\r\n\r\n", true)]
    [InlineData("CONNECT www.example.org:443 HTTP/1.1\r\n\r\n", true)]
    [InlineData("POST /gateway/gateway.dll?Action=open HTTP/1.1\r\nContent-Length: 9\r\n\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", false)]
    [InlineData("HTTP/1.1 200 OK\r\nX-MSN-Messenger: SessionID=1.2\r\n\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n", true)]
    public void What_begins_with_a_foreign_exchange_is_not_read(string text, bool isRead)
    {
        AnalysisScene scene = new();
        StreamProbe probe = StreamProbes.Of(scene, Encoding.ASCII.GetBytes(text), []);
        Assert.Equal(isRead, new HttpProtocol(scene.Hub).CreateAnalyzer(probe) is not null);
        Assert.Equal(isRead, probe.Context.Stream.WantsData);
    }
}
