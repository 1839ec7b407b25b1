using MsnForensics.Analysis.Streams;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Streams;

/// <summary>First bytes of connections between clients (reference: section 0.5).</summary>
public sealed class PeerProtocolTests
{
    [Theory]
    [InlineData("VER MSNFTP\r\n", "", false, true)]
    [InlineData("", "VER MSNFTP\r\n", false, true)]
    [InlineData("VER MSNF", "", false, null)]
    [InlineData("VER 1 MSNP8\r\n", "", false, false)]
    [InlineData("USR bob@example.org 5\r\n", "", true, true)]
    [InlineData("USR bob@example.org 5\r\n", "", false, false)]
    [InlineData("GET / HTTP/1.1\r\n", "", false, false)]
    [InlineData("GET / HTTP/1.1\r\n", "", true, null)]
    public void MSNFTP_is_known_by_its_lines(string a, string b, bool isMidStream, bool? expected) =>
        Assert.Equal(expected, new MsnftpProtocol(new AnalysisScene().Hub).Recognize(StreamProbes.Of(a, b, isMidStream)));

    [Theory]
    [InlineData("\x04\0\0\0foo\0", "", false, true)]
    [InlineData("\x04\0\0", "", false, null)]
    [InlineData("\x04\0\0\0fo", "", false, null)]
    [InlineData("\x04\0\0\0bar\0", "", false, false)]
    [InlineData("\x10\0\0\0", "", false, null)]
    [InlineData("\x30\0\0", "", false, null)]
    [InlineData("\x31\0\0", "", false, false)]
    [InlineData("GET / HTTP/1.1\r\n", "", false, false)]
    public void A_direct_connection_is_known_by_its_greeting(string a, string b, bool isMidStream, bool? expected) =>
        Assert.Equal(expected, new DirectProtocol(new AnalysisScene().Hub).Recognize(StreamProbes.Of(a, b, isMidStream)));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void A_missed_greeting_is_made_up_for(bool isVersion1, bool isMidStream)
    {
        byte[] handshake = P2PBytes.Frame(P2PBytes.Handshake(FileScene.AliceNonce, isVersion1));
        byte[] packet = P2PBytes.Frame(
            isVersion1 ? P2PBytes.V1(77, 5, new byte[100]) : P2PBytes.V2(77, 5, new byte[100], 1));
        byte[] bytes = [.. handshake, .. packet, .. packet];
        DirectProtocol protocol = new(new AnalysisScene().Hub);
        Assert.True(protocol.Recognize(StreamProbes.Of(new AnalysisScene(), bytes, [], isMidStream)));
    }

    [Fact]
    public void Noise_is_given_up_in_time()
    {
        byte[] noise = P2PBytes.Content(20_000);
        AnalysisScene scene = new();
        Assert.False(new DirectProtocol(scene.Hub).Recognize(StreamProbes.Of(scene, noise, [], isMidStream: true)));
        Assert.False(new MsnftpProtocol(scene.Hub).Recognize(StreamProbes.Of(scene, noise, [], isMidStream: true)));
        Assert.False(new DirectProtocol(scene.Hub).Recognize(StreamProbes.Of("", "", isFinal: true)));
        Assert.False(new MsnftpProtocol(scene.Hub).Recognize(StreamProbes.Of("", "", isFinal: true)));
    }
}
