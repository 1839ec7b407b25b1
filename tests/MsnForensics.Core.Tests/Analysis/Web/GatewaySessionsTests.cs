using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Web;

namespace MsnForensics.Core.Tests.Analysis.Web;

/// <summary>The HTTP gateway: sessions by their ids, whatever connections carry them.</summary>
public sealed class GatewaySessionsTests
{
    private static readonly string[] Lost = ["GatewayExchangeMissing", "GatewayOpenMissing", "HttpMessageIncomplete"];

    private readonly WebScene _scene = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_sessions_share_one_connection(bool isConstant)
    {
        TcpConversation tcp = _scene.Connect();
        GatewayTunnel server = GatewayChat.Notification(_scene, tcp, isConstant);
        GatewayTunnel room = GatewayChat.Switchboard(_scene, tcp);
        GatewayChat.SignIn(server);
        GatewayChat.Enter(room);
        GatewayChat.First(room);
        server.Poll([]);
        GatewayChat.Second(room);
        GatewayChat.Leave(room);
        AnalysisRun run = Run();
        CheckChat(run);
        MsnStream stream = Assert.Single(run.Streams);
        Assert.Equal(("Http", "Msnp"), (stream.Protocol, stream.Content));
        Assert.Equal(0, stream.UnparsedBytes);
        Assert.Equal(1, run.Captures[0].MsnStreamCount);
        Assert.Empty(run.Codes.Intersect(Lost));
    }

    [Fact]
    public void One_session_goes_over_three_connections_and_moves_to_the_gateways_address()
    {
        TcpConversation first = _scene.Connect("192.0.2.80:80");
        GatewayTunnel room = GatewayChat.Switchboard(_scene, first);
        GatewayTunnel server = GatewayChat.Notification(_scene, _scene.Connect("192.0.2.80:80"));
        GatewayChat.SignIn(server);
        room.Turn("USR 1 alice@example.org 17342299.1050000000.12345", "USR 1 OK alice@example.org Alice");
        TcpConversation second = _scene.Connect();
        room.Tcp = second;
        room.Turn("CAL 2 bob@example.org", "CAL 2 RINGING 17342299\nJOI bob@example.org Bob 0");
        GatewayChat.First(room);
        room.Tcp = _scene.Connect();
        GatewayChat.Second(room);
        room.Tcp = second;
        GatewayChat.Leave(room);
        AnalysisRun run = Run();
        CheckChat(run);
        Assert.Equal(4, run.Streams.Count);
        Assert.All(run.Streams, stream => Assert.Equal("Msnp", stream.Content));
        MsnSession session = run.Sessions.Single(item => item.Kind == MsnSessionKind.Switchboard);
        Assert.Equal("192.0.2.80:80", session.CarrierEndpoint);
        Assert.Equal(_scene.Packets[^2].Time, session.EndTime);
        Assert.Empty(run.Codes.Intersect(Lost));
    }

    [Fact]
    public void Evidence_names_the_frames_of_the_bodies()
    {
        TcpConversation tcp = _scene.Connect();
        tcp.SegmentSize = 100;
        GatewayTunnel room = GatewayChat.Switchboard(_scene, tcp);
        GatewayChat.Enter(room);
        GatewayChat.First(room);
        IReadOnlyList<TestPacket> packets = _scene.Packets;
        AnalysisRun run = Run();
        Assert.Equal(2, run.Texts.Count);
        foreach (MsnMessage text in run.Texts)
        {
            Assert.Equal("http", text.Evidence.Layer);
            byte[] frames = text.Evidence.FrameNumbers.SelectMany(number => packets[(int)number - 1].Bytes).ToArray();
            Assert.Contains(text.Text!, System.Text.Encoding.UTF8.GetString(frames), System.StringComparison.Ordinal);
            Assert.InRange(text.Evidence.FrameNumbers.Count, 1, 3);
            Assert.Equal(packets[(int)text.Evidence.FrameNumbers[^1] - 1].Time, text.Timestamp);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Chunked_and_compressed_answers_are_read(bool isCompressed)
    {
        TcpConversation tcp = _scene.Connect();
        tcp.SegmentSize = 70;
        GatewayTunnel room = new(_scene, tcp, "77001", "SB", "192.0.2.20:1863")
        {
            Answer = isCompressed
                ? (headers, body) => HttpText.Chunked(headers + "\nContent-Encoding: gzip", HttpText.Gzip(body), 30)
                : (headers, body) => HttpText.Chunked(headers, body, 7),
        };
        GatewayChat.Enter(room);
        GatewayChat.First(room);
        GatewayChat.Second(room);
        AnalysisRun run = Run();
        Assert.Equal(GatewayChat.Lines, run.TimedLines);
        Assert.Equal(0, run.Streams[0].UnparsedBytes);
        Assert.Empty(run.Codes.Intersect(Lost));
    }

    [Fact]
    public void Command_that_is_split_over_bodies_is_put_together()
    {
        GatewayTunnel room = GatewayChat.Switchboard(_scene, _scene.Connect());
        GatewayChat.Enter(room);
        byte[] said = GatewayTunnel.Say(3, "hello through the gate");
        byte[] heard = GatewayTunnel.Hear(GatewayChat.Bob, "hi Alice");
        room.Turn(said[..40], heard[..9]).Turn(said[40..], heard[9..]);
        AnalysisRun run = Run();
        Assert.Equal(GatewayChat.Lines.Take(2), run.Lines.Order());
    }

    [Fact]
    public void Session_ends_as_the_gateway_says()
    {
        GatewayTunnel room = GatewayChat.Switchboard(_scene, _scene.Connect());
        GatewayChat.Enter(room);
        room.Poll([], "; Session=close");
        Assert.Equal("Finished", Assert.Single(Run().Sessions).EndReason);
    }

    [Fact]
    public void Session_ends_with_an_error_of_the_gateway_unless_it_goes_on()
    {
        TcpConversation tcp = _scene.Connect();
        GatewayTunnel room = GatewayChat.Switchboard(_scene, tcp);
        GatewayChat.Enter(room);
        room.Ask([]);
        _scene.Send(tcp, false, HttpText.Message("HTTP/1.1 500 Internal Server Error", "Content-Type: text/html", "<p>MSG</p>"u8.ToArray()));
        Assert.Equal("Reset", Assert.Single(Run().Sessions).EndReason);
        GatewayChat.First(room);
        AnalysisRun run = Run();
        Assert.Equal("CaptureEnd", Assert.Single(run.Sessions).EndReason);
        Assert.Equal(GatewayChat.Lines.Take(2), run.TimedLines);
    }

    [Theory]
    [InlineData(50, "CaptureEnd")]
    [InlineData(70, "TimedOut")]
    public void Silence_of_a_minute_is_an_end(double seconds, string expected)
    {
        GatewayTunnel room = GatewayChat.Switchboard(_scene, _scene.Connect());
        GatewayChat.Enter(room);
        _scene.Wait(seconds).Connect("203.0.113.9:80");
        Assert.Equal(expected, Assert.Single(Run().Sessions).EndReason);
    }

    [Fact]
    public void Session_whose_open_request_is_missing_is_told_by_what_it_says()
    {
        GatewayTunnel room = GatewayChat.Switchboard(_scene, _scene.Connect());
        room.Turn("USR 1 alice@example.org 17342299.1050000000.12345", "USR 1 OK alice@example.org Alice");
        int from = _scene.Packets.Count;
        room.Turn("CAL 2 bob@example.org", "CAL 2 RINGING 17342299\nJOI bob@example.org Bob 0");
        GatewayChat.First(room);
        GatewayChat.Second(room);
        AnalysisRun run = AnalysisRun.Of([.. _scene.Packets.Skip(from)]);
        MsnSession session = Assert.Single(run.Sessions);
        Assert.Equal(MsnSessionKind.Switchboard, session.Kind);
        Assert.Equal("192.0.2.33:80", session.ServerEndpoint);
        Assert.Equal(["hello through the gate", "hi Alice", "second", "last"], run.Texts.OrderBy(text => text.Timestamp).Select(text => text.Text));
        Assert.Single(run.Codes, code => code == "GatewayOpenMissing");
        Assert.DoesNotContain("GatewayExchangeMissing", run.Codes);
    }

    [Fact]
    public void Open_request_without_its_answer_belongs_to_the_next_id_on_its_connection()
    {
        TcpConversation tcp = _scene.Connect();
        GatewayTunnel room = GatewayChat.Switchboard(_scene, tcp);
        room.Ask(GatewayTunnel.Lines("USR 1 alice@example.org 17342299.1050000000.12345"));
        _scene.Lose(tcp, false, room.Response(GatewayTunnel.Lines("USR 1 OK alice@example.org Alice")));
        room.Turn("CAL 2 bob@example.org", "CAL 2 RINGING 17342299\nJOI bob@example.org Bob 0");
        GatewayChat.First(room);
        GatewayChat.Second(room);
        AnalysisRun run = Run();
        MsnSession session = Assert.Single(run.Sessions);
        Assert.Equal(("alice@example.org", "192.0.2.20:1863"), (session.Account, session.ServerEndpoint));
        Assert.Equal(GatewayChat.Lines, run.TimedLines);
        Assert.Contains("GatewayExchangeMissing", run.Codes);
        Assert.DoesNotContain("GatewayOpenMissing", run.Codes);
    }

    [Fact]
    public void Lost_answer_leaves_a_hole_and_the_rest_is_read()
    {
        TcpConversation tcp = _scene.Connect();
        GatewayTunnel room = GatewayChat.Switchboard(_scene, tcp);
        GatewayChat.Enter(room);
        room.Ask([]);
        _scene.Lose(tcp, false, room.Response(GatewayTunnel.Hear(GatewayChat.Bob, "never seen")));
        GatewayChat.First(room);
        GatewayChat.Second(room);
        AnalysisRun run = Run();
        Assert.Equal(GatewayChat.Lines, run.TimedLines);
        Assert.Single(run.Codes, code => code == "GatewayExchangeMissing");
        Assert.Contains("TcpGap", run.Codes);
    }

    [Fact]
    public void Lost_request_leaves_a_hole_and_the_rest_is_read()
    {
        TcpConversation tcp = _scene.Connect();
        GatewayTunnel room = GatewayChat.Switchboard(_scene, tcp);
        GatewayChat.Enter(room);
        _scene.Lose(tcp, true, room.Request(GatewayTunnel.Say(9, "never seen")));
        room.Reply([]);
        GatewayChat.First(room);
        GatewayChat.Second(room);
        AnalysisRun run = Run();
        Assert.Equal(GatewayChat.Lines, run.TimedLines);
        Assert.Single(run.Codes, code => code == "GatewayExchangeMissing");
    }

    [Fact]
    public void Hole_inside_a_body_marks_the_message_and_no_more()
    {
        TcpConversation tcp = _scene.Connect();
        GatewayTunnel room = GatewayChat.Switchboard(_scene, tcp);
        GatewayChat.Enter(room);
        byte[] request = room.Request(GatewayTunnel.Say(3, "a text with a hole in it"));
        int hole = request.Length - 10;
        _scene.Send(tcp, true, request[..hole]).Lose(tcp, true, request[hole..(hole + 4)])
            .Send(tcp, true, request[(hole + 4)..]);
        room.Reply([]);
        GatewayChat.Second(room);
        AnalysisRun run = Run();
        Assert.Equal(
            [(MsnCompleteness.Gap, 1), (MsnCompleteness.Complete, 2)],
            run.Texts.GroupBy(text => text.Completeness).Select(group => (group.Key, group.Count())).OrderBy(item => item.Item2));
        Assert.Contains("HttpMessageIncomplete", run.Codes);
        Assert.DoesNotContain("MsnpResynchronized", run.Codes);
    }

    [Fact]
    public void One_side_alone_gives_what_it_says()
    {
        TcpConversation tcp = _scene.Connect();
        GatewayTunnel room = GatewayChat.Switchboard(_scene, tcp);
        GatewayChat.Enter(room);
        GatewayChat.First(room);
        GatewayChat.Second(room);
        TestPacket[] client = [.. _scene.Packets.Where(packet => IsFrom(packet, 50_000))];
        TestPacket[] server = [.. _scene.Packets.Where(packet => !IsFrom(packet, 50_000))];
        AnalysisRun run = AnalysisRun.Of(client);
        Assert.Equal(["hello through the gate", "second"], run.Texts.Select(text => text.Text));
        Assert.Equal("alice@example.org", Assert.Single(run.Sessions).Account);
        Assert.Equal("192.0.2.20:1863", run.Sessions[0].ServerEndpoint);
        run = AnalysisRun.Of(server);
        Assert.Equal(["hi Alice", "last"], run.Texts.Select(text => text.Text));
        Assert.Equal("198.51.100.7:50000", Assert.Single(run.Sessions).ClientEndpoint);
    }

    [Fact]
    public void Exchange_on_a_connection_that_was_not_captured_is_told_by_the_ids()
    {
        GatewayTunnel room = GatewayChat.Switchboard(_scene, _scene.Connect());
        GatewayChat.Enter(room);
        GatewayChat.First(room);
        room.Request([]);
        room.Response([]);
        GatewayChat.Second(room);
        AnalysisRun run = Run();
        Assert.Equal(GatewayChat.Lines, run.TimedLines);
        Assert.Single(run.Codes, code => code == "GatewayExchangeMissing");
    }

    [Fact]
    public void Request_that_the_capture_ends_with_is_no_loss()
    {
        GatewayTunnel room = GatewayChat.Switchboard(_scene, _scene.Connect());
        GatewayChat.Enter(room);
        room.Ask([]);
        Assert.Empty(Run().Codes.Intersect(Lost));
    }

    [Fact]
    public void The_same_id_of_two_clients_is_two_sessions()
    {
        GatewayTunnel one = GatewayChat.Switchboard(_scene, _scene.Connect());
        GatewayTunnel other = GatewayChat.Switchboard(_scene, _scene.Connect("192.0.2.33:80", "198.51.100.8"));
        one.Turn("USR 1 alice@example.org 1.1", "USR 1 OK alice@example.org Alice");
        other.Turn("USR 1 carol@example.org 1.2", "USR 1 OK carol@example.org Carol");
        one.Turn("CAL 2 bob@example.org", "CAL 2 RINGING 1");
        other.Turn("CAL 2 dave@example.org", "CAL 2 RINGING 2");
        Assert.Equal(
            ["alice@example.org", "carol@example.org"], Run().Sessions.Select(session => session.Account!).Order());
    }

    [Fact]
    public void Splitting_in_segments_of_any_size_changes_nothing()
    {
        string expected = "";
        foreach (int size in new[] { 1460, 1, 3, 64, 200 })
        {
            WebScene scene = new();
            TcpConversation tcp = scene.Connect();
            tcp.SegmentSize = size;
            tcp.Step = System.TimeSpan.FromTicks(1);
            GatewayTunnel room = GatewayChat.Switchboard(scene, tcp);
            GatewayChat.Enter(room);
            GatewayChat.First(room);
            GatewayChat.Second(room);
            AnalysisRun run = AnalysisRun.Of(scene.Packets);
            string said = string.Join("\n", run.Commands.Select(command => $"{command.Direction} {command.Name} {command.Arguments} {command.Payload}"))
                + string.Join("\n", run.TimedLines) + string.Join(",", run.Codes);
            expected = expected.Length == 0 ? said : expected;
            Assert.Equal(expected, said);
        }
    }

    private static bool IsFrom(TestPacket packet, int port) => ((packet.Bytes[34] << 8) | packet.Bytes[35]) == port;

    private static void CheckChat(AnalysisRun run)
    {
        Assert.Equal(GatewayChat.Lines, run.TimedLines);
        Assert.Equal(2, run.Sessions.Count);
        MsnSession notification = run.Sessions.Single(session => session.Kind == MsnSessionKind.Notification);
        MsnSession room = run.Sessions.Single(session => session.Kind == MsnSessionKind.Switchboard);
        Assert.Equal("messenger.hotmail.com:1863", notification.ServerEndpoint);
        Assert.Equal("192.0.2.20:1863", room.ServerEndpoint);
        Assert.Equal("MSNP9", room.Dialect);
        Assert.Equal(notification.SessionId, room.LinkedSessionId);
        Assert.All(run.Sessions, session => Assert.Equal("HttpGateway", session.Carrier));
        Assert.All(run.Sessions, session => Assert.Equal("198.51.100.7", session.ClientEndpoint.Split(':')[0]));
        Assert.Equal("Left", room.EndReason);
    }

    private AnalysisRun Run() => AnalysisRun.Of(_scene.Packets);
}
