using System.Linq;
using System.Text;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Web;

namespace MsnForensics.Core.Tests.Analysis.Web;

/// <summary>A switchboard session as it goes through a tunnel.</summary>
internal static class TunnelledChat
{
    public const string First = "USR 1 alice@example.org 17342299.1050000000.12345\r\n";

    public static void Play(WebScene scene, TcpConversation tcp, bool isFirstSent = false)
    {
        if (!isFirstSent)
        {
            scene.Send(tcp, true, Encoding.ASCII.GetBytes(First));
        }

        scene.Send(tcp, false, GatewayTunnel.Lines("USR 1 OK alice@example.org Alice"))
            .Send(tcp, true, GatewayTunnel.Lines("CAL 2 bob@example.org"))
            .Send(tcp, false, GatewayTunnel.Lines("CAL 2 RINGING 17342299\nJOI bob@example.org Bob 0"))
            .Send(tcp, true, GatewayTunnel.Say(3, "hello"))
            .Send(tcp, false, GatewayTunnel.Hear("bob@example.org", "hi"));
    }

    public static void Check(AnalysisRun run, string carrier, string server, string proxy)
    {
        MsnSession session = Assert.Single(run.Sessions);
        Assert.Equal((carrier, server, proxy), (session.Carrier, session.ServerEndpoint, session.CarrierEndpoint));
        Assert.Equal("alice@example.org", session.Account);
        Assert.Equal(
            ["alice@example.org -> bob@example.org: hello", "bob@example.org -> alice@example.org: hi"], run.TimedLines);
        MsnStream stream = Assert.Single(run.Streams);
        Assert.Equal(carrier.Contains('/', System.StringComparison.Ordinal) ? "Http" : "Msnp", stream.Content);
        Assert.Equal(0, stream.UnparsedBytes);
        Assert.Equal(1, run.Captures[0].MsnStreamCount);
        Assert.Equal(session.ClientEndpoint, stream.ClientEndpoint);
        Assert.Equal(0, run.Streams.Sum(item => item.MissingBytes));
    }
}
