using System;
using System.Linq;
using System.Text;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Web;

namespace MsnForensics.Core.Tests.Analysis.Web;

/// <summary>CONNECT: the bytes behind the heads are a stream of their own.</summary>
public sealed class HttpTunnelTests
{
    private const string Ask = "CONNECT messenger.hotmail.com:1863 HTTP/1.0\r\nUser-Agent: MSMSGS\r\n\r\n";
    private const string Granted = "HTTP/1.0 200 Connection established\r\nVia: proxy\r\n\r\n";

    private readonly WebScene _scene = new();
    private readonly TcpConversation _tcp;

    public HttpTunnelTests() => _tcp = _scene.Connect("192.0.2.1:8080");

    [Fact]
    public void Session_in_the_tunnel_is_read()
    {
        Client(Ask).Server(Granted);
        TunnelledChat.Play(_scene, _tcp);
        AnalysisRun run = AnalysisRun.Of(_scene.Packets);
        TunnelledChat.Check(run, "HttpConnect", "messenger.hotmail.com:1863", "192.0.2.1:8080");
        Assert.Equal("Http", run.Streams[0].Protocol);
        Assert.All(run.Commands, command => Assert.Equal("tcp", command.Evidence.Layer));
        Assert.Equal(Ask.Length, run.Commands[0].Evidence.StreamOffset);
    }

    [Fact]
    public void Credentials_are_asked_for_and_the_user_is_told()
    {
        Client(Ask).Server("HTTP/1.0 407 Proxy Authentication Required\r\nContent-Length: 4\r\n\r\nno!!")
            .Client(Ask.Replace("\r\n\r\n", "\r\nProxy-Authorization: Basic YWxpY2U6c2VjcmV0\r\n\r\n", StringComparison.Ordinal))
            .Server(Granted);
        TunnelledChat.Play(_scene, _tcp);
        AnalysisRun run = AnalysisRun.Of(_scene.Packets);
        TunnelledChat.Check(run, "HttpConnect", "messenger.hotmail.com:1863", "192.0.2.1:8080");
        Assert.Equal("alice", run.Sessions[0].CarrierUser);
        Assert.DoesNotContain("ProxyRefused", run.Codes);
    }

    [Fact]
    public void Client_that_does_not_wait_for_the_answer_is_read()
    {
        Client(Ask + TunnelledChat.First).Server(Granted);
        TunnelledChat.Play(_scene, _tcp, isFirstSent: true);
        TunnelledChat.Check(AnalysisRun.Of(_scene.Packets), "HttpConnect", "messenger.hotmail.com:1863", "192.0.2.1:8080");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_side_alone_is_read(bool isClient)
    {
        Client(Ask).Server(Granted);
        TunnelledChat.Play(_scene, _tcp);
        TestPacket[] side = [.. _scene.Packets.Where(packet => (packet.Bytes[34] << 8 | packet.Bytes[35]) == 8080 != isClient)];
        AnalysisRun run = AnalysisRun.Of(side);
        Assert.Equal(isClient ? ["hello"] : ["hi"], run.Texts.Select(text => text.Text));
        Assert.Equal(isClient ? "messenger.hotmail.com:1863" : "192.0.2.1:8080", Assert.Single(run.Sessions).ServerEndpoint);
        Assert.Equal("HttpConnect", run.Sessions[0].Carrier);
    }

    [Fact]
    public void Refusal_is_reported_where_MSN_was_asked_for()
    {
        Client(Ask).Server("HTTP/1.0 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        Assert.Single(AnalysisRun.Of(_scene.Packets).Codes, code => code == "ProxyRefused");
        WebScene other = new();
        TcpConversation tcp = other.Connect("192.0.2.1:8080");
        other.Send(tcp, true, "CONNECT www.example.org:443 HTTP/1.0\r\n\r\n"u8.ToArray())
            .Send(tcp, false, "HTTP/1.0 403 Forbidden\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        Assert.Empty(AnalysisRun.Of(other.Packets).Codes);
    }

    [Fact]
    public void Foreign_tunnel_is_set_aside()
    {
        Client("CONNECT www.example.org:443 HTTP/1.0\r\n\r\n").Server(Granted);
        _scene.Send(_tcp, true, Encoding.Latin1.GetBytes("SSH-2.0-x\r\n" + new string('x', 40_000)));
        AnalysisRun run = AnalysisRun.Of(_scene.Packets);
        Assert.Equal(0, run.Captures[0].MsnStreamCount);
        Assert.Equal(run.Streams[0].ClientBytes + run.Streams[0].ServerBytes, run.Streams[0].UnparsedBytes);
    }

    [Fact]
    public void Hole_in_the_tunnel_is_one_of_the_session()
    {
        Client(Ask).Server(Granted);
        TunnelledChat.Play(_scene, _tcp);
        byte[] lost = GatewayTunnel.Say(9, "never seen");
        _scene.Lose(_tcp, true, lost).Send(_tcp, true, GatewayTunnel.Say(10, "after")).Send(_tcp, true, GatewayTunnel.Say(11, "last"));
        AnalysisRun run = AnalysisRun.Of(_scene.Packets);
        Assert.Equal(["hello", "hi", "after", "last"], run.Texts.OrderBy(text => text.Timestamp).Select(text => text.Text));
        Assert.Contains("TcpGap", run.Codes);
    }

    [Fact]
    public void Tunnel_in_a_tunnel_is_read_up_to_the_limit()
    {
        Client(Ask.Replace("messenger.hotmail.com:1863", "inner.example:8080", StringComparison.Ordinal)).Server(Granted)
            .Client(Ask).Server(Granted);
        TunnelledChat.Play(_scene, _tcp);
        AnalysisRun run = AnalysisRun.Of(_scene.Packets);
        TunnelledChat.Check(run, "HttpConnect/HttpConnect", "messenger.hotmail.com:1863", "192.0.2.1:8080");
        run = AnalysisRun.Of(_scene.Packets, new() { Option = new() { MaximumTunnelDepth = 1 } });
        Assert.Empty(run.Sessions);
        Assert.Single(run.Codes, code => code == "TunnelDepthReached");
    }

    [Fact]
    public void Segments_of_any_size_give_the_same()
    {
        foreach (int size in new[] { 1, 2, 50 })
        {
            WebScene scene = new();
            TcpConversation tcp = scene.Connect("192.0.2.1:8080");
            tcp.SegmentSize = size;
            scene.Send(tcp, true, Encoding.ASCII.GetBytes(Ask)).Send(tcp, false, Encoding.ASCII.GetBytes(Granted));
            TunnelledChat.Play(scene, tcp);
            TunnelledChat.Check(AnalysisRun.Of(scene.Packets), "HttpConnect", "messenger.hotmail.com:1863", "192.0.2.1:8080");
        }
    }

    private HttpTunnelTests Client(string text) => Send(true, text);

    private HttpTunnelTests Server(string text) => Send(false, text);

    private HttpTunnelTests Send(bool fromClient, string text)
    {
        _scene.Send(_tcp, fromClient, Encoding.ASCII.GetBytes(text));
        return this;
    }
}
