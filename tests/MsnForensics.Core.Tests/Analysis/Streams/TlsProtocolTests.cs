using MsnForensics.Analysis.Streams;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class TlsProtocolTests
{
    [Fact]
    public void Reads_the_servers_name()
    {
        StreamProbe probe = StreamProbes.Of(new(), ForeignTraffic.ClientHello("login.example.org"), []);
        Assert.True(new TlsProtocol().Recognize(probe));
        Assert.True(probe.IsEncrypted);
        Assert.Equal("login.example.org", probe.ServerName);
    }

    [Fact]
    public void Waits_for_the_rest_of_a_split_hello_but_not_for_ever()
    {
        byte[] half = ForeignTraffic.ClientHello("login.example.org")[..40];
        Assert.Null(new TlsProtocol().Recognize(StreamProbes.Of(new(), half, [])));
        StreamProbe final = StreamProbes.Of(new(), half, [], isFinal: true);
        Assert.True(new TlsProtocol().Recognize(final));
        Assert.Null(final.ServerName);
    }

    [Theory]
    [InlineData("VER 1 MSNP8 CVR0\r\n", "")]
    [InlineData("GET / HTTP/1.1\r\n", "HTTP/1.1 200 OK\r\n")]
    public void Other_bytes_are_other_protocols(string a, string b) =>
        Assert.False(new TlsProtocol().Recognize(StreamProbes.Of(a, b, isFinal: true)));
}
