using MsnForensics.Analysis.Streams;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class MsnpProtocolTests
{
    private readonly AnalysisScene _scene = new();

    [Theory]
    [InlineData("VER 1 MSNP8 CVR0\r\n", "", true)]
    [InlineData("", "VER 1 MSNP8\r\n", true)]
    [InlineData("VE", "", null)]
    [InlineData("", "", null)]
    [InlineData("GET / HTTP/1.1\r\n", "", false)]
    [InlineData("", "220 mail ready\r\n", false)]
    public void Recognises_a_connection_from_its_start(string a, string b, bool? expected) =>
        Assert.Equal(expected, new MsnpProtocol(_scene.Hub).Recognize(StreamProbes.Of(a, b)));

    [Theory]
    [InlineData("lo there\r\nPNG\r\nMSG 3 N 5\r\n", "", null)]
    [InlineData("MSG bob@example.org Bob 26\r\nMIME-Version: 1.0\r\n\r\nhelloBYE bob@example.org\r\n", "", true)]
    [InlineData("nothing\r\nof the kind\r\n", "", null)]
    public void Searches_when_the_beginning_is_missing(string a, string b, bool? expected) =>
        Assert.Equal(expected, new MsnpProtocol(_scene.Hub).Recognize(StreamProbes.Of(a, b, isMidStream: true)));

    [Fact]
    public void In_the_end_undecided_is_no() => Assert.False(
        new MsnpProtocol(_scene.Hub).Recognize(StreamProbes.Of("VE", "", isFinal: true)));

    [Theory]
    [InlineData("USR 1 alice@example.org 1.2.3\r\n", "USR 1 OK alice@example.org Alice\r\n", StreamSide.A)]
    [InlineData("USR 1 OK alice@example.org Alice\r\nJOI bob@example.org Bob\r\n",
        "USR 1 alice@example.org 1.2.3\r\n", StreamSide.B)]
    public void The_content_tells_who_is_the_client(string a, string b, StreamSide expected)
    {
        StreamProbe probe = StreamProbes.Of(
            _scene, System.Text.Encoding.ASCII.GetBytes(a), System.Text.Encoding.ASCII.GetBytes(b));
        MsnpProtocol protocol = new(_scene.Hub);
        Assert.True(protocol.Recognize(probe));
        Assert.NotNull(protocol.CreateAnalyzer(probe));
        Assert.Equal(expected, probe.Context.ClientSide);
    }
}
