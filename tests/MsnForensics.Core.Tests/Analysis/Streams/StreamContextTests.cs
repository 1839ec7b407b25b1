using MsnForensics.Analysis.Streams;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class StreamContextTests
{
    private readonly AnalysisScene _scene = new();

    [Fact]
    public void TCP_is_the_outermost_layer()
    {
        StreamContext tcp = _scene.OpenStream();
        Assert.Equal(("Tcp", "tcp", 0), (tcp.Carrier, tcp.Layer, tcp.Depth));
        Assert.Equal("198.51.100.31:1863", tcp.ServerEndpoint);
    }

    [Fact]
    public void A_tunnel_keeps_offsets_and_names_its_target()
    {
        StreamContext tcp = _scene.OpenStream();
        tcp.ClientSide = StreamSide.B;
        StreamContext tunnel = tcp.Open(new StreamLayer("Socks5", Target: "messenger.example.org:1863"));
        Assert.Equal(("Socks5", "tcp", 1), (tunnel.Carrier, tunnel.Layer, tunnel.Depth));
        Assert.Equal("messenger.example.org:1863", tunnel.ServerEndpoint);
        Assert.Equal(StreamSide.B, tunnel.ClientSide);
        Assert.NotEqual(tcp.Key, tunnel.Key);
    }

    [Fact]
    public void Layers_nest()
    {
        StreamContext inner = _scene.OpenStream()
            .Open(new StreamLayer("HttpConnect", Target: "login.example.org:443"))
            .Open(new StreamLayer("Tls", "tls"));
        Assert.Equal(("HttpConnect/Tls", "tls", 2), (inner.Carrier, inner.Layer, inner.Depth));
        Assert.Equal("login.example.org:443", inner.ServerEndpoint);
    }

    [Fact]
    public void A_layer_counts_its_own_bytes_and_frames()
    {
        StreamContext inner = _scene.OpenStream().Open(new StreamLayer("Tls", "tls"));
        inner.Note(10, AnalysisScene.FrameAt(1005));
        inner.Note(4, new MsnForensics.Capture.FrameSet([AnalysisScene.FrameAt(1007), AnalysisScene.FrameAt(1006)]));
        Assert.Equal((14L, 1005L, 1007L), (inner.ByteCount, inner.First.Number, inner.Last.Number));
    }

    [Fact]
    public void Layers_that_nest_too_deep_are_not_followed()
    {
        StreamContext at = _scene.OpenStream();
        ByteStream? content = null;
        for (int i = 0; i < 5; i++)
        {
            content = _scene.Hub.Layers.Open(at, new StreamLayer("Socks5"));
            at = content?.Context ?? at;
        }

        Assert.Null(content);
        Assert.Equal(4, at.Depth);
        Assert.Contains(_scene.Take(), record => record is MsnAnomaly { Code: "TunnelDepthReached" });
    }
}
