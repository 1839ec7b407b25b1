using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Samples;
using MsnForensics.Testing.Web;

namespace MsnForensics.Core.Tests.Analysis.Web;

public sealed class HttpStreamAnalyzerTests
{
    private const string Host = "Host: contacts.msn.com";
    private static readonly byte[] Call = Soap("ABContactDelete", "<abId>0</abId>");

    private readonly WebScene _scene = new();

    [Fact]
    public void Call_and_answer_make_one_record()
    {
        TcpConversation tcp = _scene.Connect();
        _scene.Send(tcp, true, Call).Send(tcp, false, HttpText.Answer("Content-Type: text/xml", SoapText.Answer("ABContactDelete")));
        AnalysisRun run = Run();
        MsnServiceCall call = Assert.Single(run.Of<MsnServiceCall>());
        Assert.Equal("ABContactDelete", call.Action);
        Assert.Equal(MsnCompleteness.Complete, call.Completeness);
        Assert.Equal(("Http", 0L), (run.Streams[0].Protocol, run.Streams[0].UnparsedBytes));
        Assert.Equal(1, run.Captures[0].MsnStreamCount);
        Assert.Equal([4L, 6L], call.Evidence.FrameNumbers);
        Assert.Equal("tcp", call.Evidence.Layer);
    }

    [Fact]
    public void Several_calls_on_one_connection_stay_apart()
    {
        TcpConversation tcp = _scene.Connect();
        foreach (string action in new[] { "ABGroupAdd", "ABGroupDelete", "ABGroupUpdate" })
        {
            _scene.Send(tcp, true, Soap(action)).Send(tcp, false, "HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray())
                .Send(tcp, false, HttpText.Chunked("", Encoding.UTF8.GetBytes(SoapText.Answer(action)), 9));
        }

        MsnServiceCall[] calls = [.. Run().Of<MsnServiceCall>()];
        Assert.Equal(["ABGroupAdd", "ABGroupDelete", "ABGroupUpdate"], calls.Select(call => call.Action));
        Assert.All(calls, call => Assert.Equal(SoapText.Answer(call.Action!), Encoding.UTF8.GetString(call.Response!.AsSpan())));
    }

    [Fact]
    public void Answers_to_pipelined_calls_come_in_their_order()
    {
        TcpConversation tcp = _scene.Connect();
        _scene.Send(tcp, true, LinkFraming.Concat(Soap("ABGroupAdd"), Soap("ABGroupDelete")))
            .Send(tcp, false, LinkFraming.Concat(
                HttpText.Answer("", SoapText.Answer("ABGroupAdd")), HttpText.Answer("", SoapText.Fault("GroupDoesNotExist"))));
        Assert.Equal(
            [("ABGroupAdd", null), ("ABGroupDelete", "GroupDoesNotExist")],
            Run().Of<MsnServiceCall>().Select(call => (call.Action!, call.Fault)));
    }

    [Fact]
    public void Compressed_answer_in_chunks_is_read()
    {
        TcpConversation tcp = _scene.Connect();
        tcp.SegmentSize = 50;
        byte[] body = HttpText.Gzip(Encoding.UTF8.GetBytes(SoapText.Answer("ABGroupAdd", "<guid>g</guid>")));
        _scene.Send(tcp, true, Soap("ABGroupAdd")).Send(tcp, false, HttpText.Chunked("Content-Encoding: gzip", body, 20));
        MsnServiceCall call = Assert.Single(Run().Of<MsnServiceCall>());
        Assert.Contains(call.ResponseFields, field => field == new MsnServiceField("ABGroupAddResult/guid", "g"));
        Assert.Equal(MsnCompleteness.Complete, call.Completeness);
    }

    [Fact]
    public void Foreign_stream_is_set_aside()
    {
        TcpConversation tcp = _scene.Connect();
        _scene.Send(tcp, true, HttpText.Request("GET /a", "Host: www.example.org"))
            .Send(tcp, false, HttpText.Answer("", new string('x', 5000))).Send(tcp, true, Call);
        AnalysisRun run = Run();
        Assert.Empty(run.Of<MsnServiceCall>());
        Assert.Equal(0, run.Captures[0].MsnStreamCount);
        Assert.Equal("Http", run.Streams[0].Protocol);
        Assert.Equal(run.Streams[0].ClientBytes + run.Streams[0].ServerBytes, run.Streams[0].UnparsedBytes);
    }

    [Fact]
    public void Call_behind_a_proxy_is_found_among_foreign_ones()
    {
        TcpConversation tcp = _scene.Connect("192.0.2.1:8080");
        byte[] call = HttpText.Request("POST http://contacts.msn.com/abservice/abservice.asmx", "", SoapText.Call("ABGroupAdd", ""));
        _scene.Send(tcp, true, HttpText.Request("GET http://www.example.org/a", "Host: www.example.org"))
            .Send(tcp, false, HttpText.Answer("", new string('x', 50_000)))
            .Send(tcp, true, call).Send(tcp, false, HttpText.Answer("", SoapText.Answer("ABGroupAdd")))
            .Send(tcp, true, HttpText.Request("GET http://www.example.org/b")).Send(tcp, false, HttpText.Answer("", "y"));
        MsnServiceCall found = Assert.Single(Run().Of<MsnServiceCall>());
        Assert.Equal(("contacts.msn.com", "/abservice/abservice.asmx"), (found.Host, found.Path));
        Assert.Equal("192.0.2.1:8080", found.ServerEndpoint);
    }

    [Fact]
    public void Hole_in_a_foreign_body_is_counted_over()
    {
        TcpConversation tcp = _scene.Connect("192.0.2.1:8080");
        byte[] answer = HttpText.Answer("", new string('x', 50_000));
        _scene.Send(tcp, true, HttpText.Request("GET http://www.example.org/a"))
            .Send(tcp, false, answer[..1000]).Lose(tcp, false, answer[1000..40_000]).Send(tcp, false, answer[40_000..])
            .Send(tcp, true, Call).Send(tcp, false, HttpText.Answer("", SoapText.Answer("ABContactDelete")));
        AnalysisRun run = Run();
        Assert.Equal(MsnCompleteness.Complete, Assert.Single(run.Of<MsnServiceCall>()).Completeness);
        Assert.DoesNotContain("HttpDamaged", run.Codes);
    }

    [Fact]
    public void Answer_without_its_request_is_told_by_what_it_says()
    {
        TcpConversation tcp = _scene.Connect();
        _scene.Lose(tcp, true, Call)
            .Send(tcp, false, HttpText.Answer("Content-Type: text/xml", SoapText.Answer("ABContactDelete")))
            .Send(tcp, true, Soap("ABGroupAdd")).Send(tcp, false, HttpText.Answer("", SoapText.Answer("ABGroupAdd")));
        MsnServiceCall[] calls = [.. Run().Of<MsnServiceCall>()];
        Assert.Equal(["ABContactDelete", "ABGroupAdd"], calls.Select(call => call.Action));
        Assert.Equal([null, "contacts.msn.com"], calls.Select(call => call.Host));
        Assert.Equal([MsnCompleteness.Truncated, MsnCompleteness.Complete], calls.Select(call => call.Completeness));
    }

    [Fact]
    public void Lost_answer_is_not_taken_for_the_next_one()
    {
        TcpConversation tcp = _scene.Connect();
        _scene.Send(tcp, true, Call)
            .Lose(tcp, false, HttpText.Answer("", SoapText.Answer("ABContactDelete")))
            .Send(tcp, true, Soap("ABGroupAdd")).Send(tcp, false, HttpText.Answer("", SoapText.Answer("ABGroupAdd")))
            .Send(tcp, true, Soap("ABGroupDelete")).Send(tcp, false, HttpText.Answer("", SoapText.Answer("ABGroupDelete")));
        MsnServiceCall[] calls = [.. Run().Of<MsnServiceCall>().OrderBy(call => call.Timestamp)];
        Assert.Equal(["ABContactDelete", "ABGroupAdd", "ABGroupDelete"], calls.Select(call => call.Action));
        Assert.Equal([null, 200, 200], calls.Select(call => call.StatusCode));
        Assert.All(calls.Skip(1), call => Assert.Contains(call.Action + "Response", call.Response!.ToString(), System.StringComparison.Ordinal));
    }

    [Fact]
    public void Damage_is_reported_and_the_next_call_is_read()
    {
        TcpConversation tcp = _scene.Connect();
        _scene.Send(tcp, true, Call).Send(tcp, false, HttpText.Answer("", SoapText.Answer("ABContactDelete")))
            .Send(tcp, true, "some junk\r\n"u8.ToArray())
            .Send(tcp, true, Soap("ABGroupAdd")).Send(tcp, false, HttpText.Answer("", SoapText.Answer("ABGroupAdd")));
        AnalysisRun run = Run();
        Assert.Equal(2, run.Of<MsnServiceCall>().Count);
        Assert.Single(run.Codes, code => code == "HttpDamaged");
        Assert.Equal(11, run.Streams[0].UnparsedBytes);
    }

    [Fact]
    public void Cut_at_the_end_of_the_capture_gives_what_is_there()
    {
        TcpConversation tcp = _scene.Connect();
        byte[] answer = HttpText.Answer("", SoapText.Answer("ABContactDelete"));
        _scene.Send(tcp, true, Call).Send(tcp, false, answer[..^20]);
        AnalysisRun run = Run();
        MsnServiceCall call = Assert.Single(run.Of<MsnServiceCall>());
        Assert.Equal((200, MsnCompleteness.Truncated), (call.StatusCode, call.Completeness));
        Assert.Contains("HttpMessageIncomplete", run.Codes);
    }

    [Fact]
    public void Head_that_is_cut_gives_its_first_lines()
    {
        TcpConversation tcp = _scene.Connect();
        _scene.Send(tcp, true, Call[..100]);
        MsnServiceCall call = Assert.Single(Run().Of<MsnServiceCall>());
        Assert.Equal(("/abservice/abservice.asmx", "contacts.msn.com"), (call.Path, call.Host));
        Assert.Equal(MsnCompleteness.Truncated, call.Completeness);
    }

    [Fact]
    public void Body_beyond_the_limit_is_cut()
    {
        TcpConversation tcp = _scene.Connect();
        _scene.Send(tcp, true, Call).Send(tcp, false, HttpText.Answer("", SoapText.Answer("ABContactDelete", new string('x', 4000))))
            .Send(tcp, true, Soap("ABGroupAdd")).Send(tcp, false, HttpText.Answer("", SoapText.Answer("ABGroupAdd")));
        AnalysisRun run = AnalysisRun.Of(
            _scene.Packets, new AnalysisRequest { Option = new() { MaximumHttpBodyLength = 3000 } });
        MsnServiceCall[] calls = [.. run.Of<MsnServiceCall>()];
        Assert.Equal(3000, calls[0].Response!.Count);
        Assert.Equal([MsnCompleteness.Truncated, MsnCompleteness.Complete], calls.Select(call => call.Completeness));
        Assert.Single(run.Codes, code => code == "HttpBodyTooLong");
    }

    [Fact]
    public void Budget_that_is_spent_gives_up_bodies()
    {
        TcpConversation tcp = _scene.Connect();
        tcp.SegmentSize = 1000;
        _scene.Send(tcp, true, Call).Send(tcp, false, HttpText.Answer("", SoapText.Answer("ABContactDelete", new string('x', 200_000))));
        AnalysisRun run = AnalysisRun.Of(
            _scene.Packets, new AnalysisRequest { Option = new() { MaximumHeldBytes = 70_000 } });
        Assert.Contains("AnalysisLimitReached", run.Codes);
        MsnServiceCall call = Assert.Single(run.Of<MsnServiceCall>());
        Assert.InRange(call.Response!.Count, 1, 72_000);
    }

    [Fact]
    public void Damaged_coding_is_reported()
    {
        TcpConversation tcp = _scene.Connect();
        _scene.Send(tcp, true, Call).Send(tcp, false, HttpText.Answer("Content-Encoding: br", "abc"));
        AnalysisRun run = Run();
        Assert.Single(run.Codes, code => code == "HttpBodyUndecodable");
        Assert.Equal("abc", Assert.Single(run.Of<MsnServiceCall>()).Response!.ToString());
    }

    [Fact]
    public void Segments_of_any_size_give_the_same_calls()
    {
        string expected = "";
        foreach (int size in new[] { 1460, 1, 7, 100 })
        {
            WebScene scene = new();
            TcpConversation tcp = scene.Connect();
            tcp.SegmentSize = size;
            byte[] body = HttpText.Gzip(Encoding.UTF8.GetBytes(SoapText.Answer("ABGroupAdd", "<guid>g</guid>")));
            scene.Send(tcp, true, Call).Send(tcp, false, HttpText.Answer("", SoapText.Answer("ABContactDelete")))
                .Send(tcp, true, Soap("ABGroupAdd")).Send(tcp, false, HttpText.Chunked("Content-Encoding: gzip", body, 20));
            AnalysisRun run = AnalysisRun.Of(scene.Packets);
            string said = string.Join("\n", run.Of<MsnServiceCall>().Select(call => call.Action + " " + call.Request + " " + call.Response))
                + string.Join(",", run.Codes);
            expected = expected.Length == 0 ? said : expected;
            Assert.Equal(expected, said);
        }
    }

    private static byte[] Soap(string action, string content = "") => HttpText.Request(
        "POST /abservice/abservice.asmx",
        Host + "\nSOAPAction: \"http://www.msn.com/webservices/AddressBook/" + action + "\"",
        SoapText.Call(action, content));

    private AnalysisRun Run() => AnalysisRun.Of(_scene.Packets);
}
