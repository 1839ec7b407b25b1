using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Web;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Analysis.Web;

public sealed class ExchangeQueueTests
{
    private readonly ExchangeQueue _queue = new();

    [Fact]
    public void Answers_come_in_the_order_of_the_requests()
    {
        HttpMessage first = Message("GET /1", 1);
        HttpMessage second = Message("HEAD /2", 2);
        _queue.Ask(first);
        _queue.Ask(second);
        Assert.Equal("GET", _queue.NextMethod);
        Assert.Same(first, _queue.Answer(Message("HTTP/1.1 200", 3), false).Request);
        Assert.Equal("HEAD", _queue.NextMethod);
        Assert.Same(second, _queue.Answer(Message("HTTP/1.1 200", 4), false).Request);
        Assert.Null(_queue.NextMethod);
        Assert.Equal(2, Taken().Count);
    }

    [Fact]
    public void Behind_lost_answers_the_last_request_before_the_answer_is_answered()
    {
        HttpMessage[] requests = [Message("GET /1", 1), Message("GET /2", 3), Message("GET /3", 9)];
        OpenExchange[] exchanges = [.. requests.Select(_queue.Ask)];
        HttpMessage answer = Message("HTTP/1.1 200", 4);
        Assert.Same(exchanges[1], _queue.Answer(answer, true));
        Assert.True(exchanges[0].IsGivenUp);
        Assert.False(exchanges[2].IsGivenUp);
        Assert.Equal([exchanges[0], exchanges[1]], Taken());
        Assert.Same(exchanges[1], exchanges.Single(exchange => exchange.Response == answer));
    }

    [Fact]
    public void Answer_older_than_every_request_has_lost_its_own()
    {
        _queue.Ask(Message("GET /1", 5));
        OpenExchange alone = _queue.Answer(Message("HTTP/1.1 200", 4), false);
        Assert.Null(alone.Request);
        Assert.Empty(Taken());
        _queue.Ask(Message("GET /2", 6));
        Assert.Equal([alone], Taken());
    }

    [Fact]
    public void Request_that_a_hole_kept_back_finds_its_answer()
    {
        OpenExchange waiting = _queue.Answer(Message("HTTP/1.1 200", 4), false);
        Assert.Same(waiting, _queue.Ask(Message("GET /1", 3)));
        Assert.Equal([waiting], Taken());
    }

    [Fact]
    public void Exchange_is_not_finished_before_both_have_ended()
    {
        HttpMessage request = Message("POST /1", 1, isEnded: false);
        HttpMessage answer = Message("HTTP/1.1 200", 2, isEnded: false);
        _queue.Ask(request);
        _queue.Answer(answer, false);
        Assert.Empty(Taken());
        answer.Finish(true);
        Assert.Empty(Taken());
        Assert.Same(answer, _queue.Find(request)!.Response);
        request.Finish(true);
        Assert.Single(Taken());
        Assert.Null(_queue.Find(request));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_waits_at_the_end_is_given_up(bool hasLoss)
    {
        _queue.Ask(Message("GET /1", 1));
        _queue.Close(hasLoss);
        Assert.Equal(!hasLoss, Assert.Single(Taken()).IsAtEnd);
    }

    [Fact]
    public void Number_of_waiting_requests_is_limited()
    {
        OpenExchange[] exchanges = [.. Enumerable.Range(0, 65).Select(i => _queue.Ask(Message("GET /" + i, i)))];
        Assert.Equal([exchanges[0]], Taken());
    }

    [Fact]
    public void Opening_request_is_found_while_it_waits()
    {
        Assert.Null(_queue.FindOpening());
        OpenExchange opening = _queue.Ask(Message("POST /gateway/gateway.dll?Action=open&Server=SB", 1));
        opening.Gateway = new GatewayRequest("open", "SB", null, null, null);
        Assert.Same(opening, _queue.FindOpening());
        _queue.Answer(Message("HTTP/1.1 200", 2), false);
        Assert.Null(_queue.FindOpening());
    }

    private List<OpenExchange> Taken()
    {
        List<OpenExchange> taken = [];
        while (_queue.TryTakeFinished(out OpenExchange exchange))
        {
            taken.Add(exchange);
        }

        return taken;
    }

    private static HttpMessage Message(string line, long second, bool isEnded = true)
    {
        byte[] head = Encoding.ASCII.GetBytes(line + (line.StartsWith("HTTP", System.StringComparison.Ordinal) ? "" : " HTTP/1.1") + "\r\n\r\n");
        HttpMessage message = new(HttpHead.Parse(head), default, 0, head.Length, AnalysisScene.FrameAt(second));
        if (isEnded)
        {
            message.Finish(true);
        }

        return message;
    }
}
