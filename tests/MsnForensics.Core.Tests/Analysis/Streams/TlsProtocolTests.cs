using MsnForensics.Analysis.Streams;
using MsnForensics.Testing.Samples;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class TlsProtocolTests
{
    private readonly AnalysisScene _scene = new();
    private readonly TlsProtocol _protocol;

    public TlsProtocolTests() => _protocol = new TlsProtocol(_scene.Hub);

    [Fact]
    public void Hello_is_enough_however_it_is_cut()
    {
        byte[] hello = ForeignTraffic.ClientHello("login.example.org");
        for (int length = 0; length <= hello.Length; length++)
        {
            Assert.Equal(length < 6 ? null : true, _protocol.Recognize(StreamProbes.Of(_scene, hello[..length], [])));
        }
    }

    [Fact]
    public void Stream_of_records_without_a_beginning_is_recognised_by_two_of_them()
    {
        byte[] first = TlsHello.Record(23, new byte[600]);
        Assert.Null(_protocol.Recognize(StreamProbes.Of(_scene, first, [], isMidStream: true)));
        Assert.True(_protocol.Recognize(StreamProbes.Of(_scene, [.. first, .. first], [], isMidStream: true)));
    }

    [Fact]
    public void Single_record_is_believed_when_no_second_one_can_be_waited_for()
    {
        byte[] first = TlsHello.Record(23, new byte[600])[..300];
        Assert.True(_protocol.Recognize(StreamProbes.Of(_scene, first, [], isMidStream: true, isFinal: true)));
        Assert.False(_protocol.Recognize(StreamProbes.Of(_scene, first[..5], [], isMidStream: true, isFinal: true)));
    }

    [Theory]
    [InlineData("VER 1 MSNP8 CVR0\r\n", "")]
    [InlineData("GET / HTTP/1.1\r\n", "HTTP/1.1 200 OK\r\n")]
    public void Other_bytes_are_other_protocols(string a, string b) =>
        Assert.False(_protocol.Recognize(StreamProbes.Of(a, b, isFinal: true)));
}
