using System.Linq;
using System.Text;
using MsnForensics.Core.Tests.Analysis.Web;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Web;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class SocksStreamAnalyzerTests
{
    private const string Proxy = "192.0.2.1:1080";
    private static readonly byte[] Port = [0x07, 0x47];
    private static readonly byte[] Bound = [0, 0, 0, 0, 0, 0];

    /// <summary>Client and proxy by turns.</summary>
    public static TheoryData<string, string, string?> Kinds => new()
    {
        { "4", "192.0.2.20:1863", "alice" },
        { "4a", "messenger.hotmail.com:1863", null },
        { "5", "messenger.hotmail.com:1863", null },
        { "5 by address", "192.0.2.20:1863", null },
        { "5 by long address", "[2001:db8::1]:1863", null },
        { "5 with credentials", "messenger.hotmail.com:1863", "alice" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Session_behind_the_proxy_is_read(string kind, string server, string? user)
    {
        foreach (int size in new[] { 1460, 1, 3 })
        {
            WebScene scene = new();
            TcpConversation tcp = Open(scene, kind, size);
            TunnelledChat.Play(scene, tcp);
            AnalysisRun run = AnalysisRun.Of(scene.Packets);
            TunnelledChat.Check(run, "Socks" + kind[0], server, Proxy);
            Assert.Equal("Socks", run.Streams[0].Protocol);
            Assert.Equal(user, run.Sessions[0].CarrierUser);
            Assert.Empty(run.Codes);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Client_alone_is_read(string kind, string server, string? user)
    {
        WebScene scene = new();
        TunnelledChat.Play(scene, Open(scene, kind, 1460));
        AnalysisRun run = AnalysisRun.Of([.. scene.Packets.Where(packet => (packet.Bytes[34] << 8 | packet.Bytes[35]) != 1080)]);
        Assert.Equal("hello", Assert.Single(run.Texts).Text);
        Assert.Equal((server, user), (run.Sessions[0].ServerEndpoint, run.Sessions[0].CarrierUser));
    }

    [Fact]
    public void Lost_reply_is_passed_over()
    {
        WebScene scene = new();
        TcpConversation tcp = scene.Connect(Proxy);
        scene.Send(tcp, true, Request("4")).Lose(tcp, false, [0, 0x5A, .. Bound]);
        TunnelledChat.Play(scene, tcp);
        AnalysisRun run = AnalysisRun.Of(scene.Packets);
        Assert.Equal(["hello", "hi"], run.Texts.OrderBy(text => text.Timestamp).Select(text => text.Text));
        Assert.Equal("Socks4", Assert.Single(run.Sessions).Carrier);
    }

    [Fact]
    public void Refusal_is_reported_and_nothing_is_read()
    {
        WebScene scene = new();
        TcpConversation tcp = scene.Connect(Proxy);
        scene.Send(tcp, true, Request("4")).Send(tcp, false, [0, 0x5B, .. Bound]);
        AnalysisRun run = AnalysisRun.Of(scene.Packets);
        Assert.Empty(run.Sessions);
        Assert.Single(run.Codes, code => code == "ProxyRefused");
        Assert.Equal("Socks", run.Streams[0].Protocol);
    }

    [Theory]
    [InlineData("\u0004\u0001binary", "answer")]
    [InlineData("\u0005\u0001\u0000", "\u0005\u00FF")]
    [InlineData("\u0005\u0001\u0000\u0005\u0002\u0000\u0001\u0001\u0001\u0001\u0001\u0000\u0050", "")]
    [InlineData("\u0005\u0001\u0002hello", "x")]
    public void Other_streams_are_not_taken_for_a_proxys(string client, string server)
    {
        WebScene scene = new();
        TcpConversation tcp = scene.Connect(Proxy);
        scene.Send(tcp, true, Encoding.Latin1.GetBytes(client));
        scene.Send(tcp, false, Encoding.Latin1.GetBytes(server));
        AnalysisRun run = AnalysisRun.Of(scene.Packets);
        Assert.Equal("Unknown", run.Streams[0].Protocol);
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void Foreign_stream_behind_a_proxy_is_set_aside()
    {
        WebScene scene = new();
        TcpConversation tcp = Open(scene, "5", 1460);
        scene.Send(tcp, true, Encoding.ASCII.GetBytes("SSH-2.0-x\r\n" + new string('x', 9000)));
        AnalysisRun run = AnalysisRun.Of(scene.Packets);
        Assert.Equal(("Socks", null), (run.Streams[0].Protocol, run.Streams[0].Content));
        Assert.Equal(run.Streams[0].ClientBytes + run.Streams[0].ServerBytes, run.Streams[0].UnparsedBytes);
        Assert.Equal(0, run.Captures[0].MsnStreamCount);
    }

    private static TcpConversation Open(WebScene scene, string kind, int segmentSize)
    {
        TcpConversation tcp = scene.Connect(Proxy);
        tcp.SegmentSize = segmentSize;
        if (kind[0] == '4')
        {
            scene.Send(tcp, true, Request(kind)).Send(tcp, false, [0, 0x5A, .. Bound]);
            return tcp;
        }

        bool hasCredentials = kind == "5 with credentials";
        scene.Send(tcp, true, [5, 2, 0, 2]).Send(tcp, false, [5, (byte)(hasCredentials ? 2 : 0)]);
        if (hasCredentials)
        {
            scene.Send(tcp, true, [1, 5, .. "alice"u8, 6, .. "secret"u8]).Send(tcp, false, [1, 0]);
        }

        scene.Send(tcp, true, [5, 1, 0, .. AddressOf(kind), .. Port]).Send(tcp, false, [5, 0, 0, 1, .. Bound]);
        return tcp;
    }

    private static byte[] Request(string kind) => kind == "4"
        ? [4, 1, .. Port, 192, 0, 2, 20, .. "alice"u8, 0]
        : [4, 1, .. Port, 0, 0, 0, 1, 0, .. "messenger.hotmail.com"u8, 0];

    private static byte[] AddressOf(string kind) => kind switch
    {
        "5 by address" => [1, 192, 0, 2, 20],
        "5 by long address" => [4, 0x20, 1, 0x0D, 0xB8, .. new byte[11], 1],
        _ => [3, 21, .. "messenger.hotmail.com"u8],
    };
}
