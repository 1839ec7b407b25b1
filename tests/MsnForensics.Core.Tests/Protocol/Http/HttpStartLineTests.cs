using System;
using System.Text;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

public sealed class HttpStartLineTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\n")]
    [InlineData("POST http://a.example/b?c=d e HTTP/1.0\n")]
    [InlineData("CONNECT messenger.hotmail.com:1863 HTTP/1.0\r\n")]
    [InlineData("M-SEARCH * HTTP/1.1\r\n")]
    [InlineData("GET /rdr/pprdr.asp\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("HTTP/1.0 404\r\n")]
    [InlineData("HTTP/1.1 200 \n")]
    public void Whole_line_is_recognised_and_its_beginnings_may_become_one(string line)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(line);
        Assert.Equal(ParseStatus.Complete, HttpStartLine.Recognize(bytes, 1000));
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Equal(ParseStatus.NeedMore, HttpStartLine.Recognize(bytes.AsSpan(0, length), 1000));
        }
    }

    [Theory]
    [InlineData("GET /\r\n")]
    [InlineData("GET 12 MSGR\\SELF 5\r\n")]
    [InlineData("GET /a b\r\n")]
    [InlineData("GET / HTTP/2.0\r\n")]
    [InlineData("GET /HTTP/1.1\r\n")]
    [InlineData("HTTP/1.1 20 OK\r\n")]
    [InlineData("HTTP/1.1  200 OK\r\n")]
    [InlineData("HTTP/1.12 200 OK\r\n")]
    [InlineData("HTTP/1.1 2000\r\n")]
    [InlineData("HTTP/1.1\r\n")]
    [InlineData("HTTP/2.0 200 OK\r\n")]
    [InlineData("VER 1 MSNP8 CVR0\r\n")]
    [InlineData("get / HTTP/1.1\r\n")]
    [InlineData("AB / HTTP/1.1\r\n")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXY / HTTP/1.1\r\n")]
    [InlineData("\r\n")]
    [InlineData("\u00FFGET / HTTP/1.1\r\n")]
    public void Other_line_is_refused(string line) =>
        Assert.Equal(ParseStatus.Invalid, HttpStartLine.Recognize(Encoding.Latin1.GetBytes(line), 1000));

    [Fact]
    public void Line_beyond_the_limit_is_refused()
    {
        byte[] line = Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\n");
        Assert.Equal(ParseStatus.Complete, HttpStartLine.Recognize(line, 15));
        Assert.Equal(ParseStatus.Invalid, HttpStartLine.Recognize(line, 14));
        Assert.Equal(ParseStatus.Invalid, HttpStartLine.Recognize(line.AsSpan(0, 15), 14));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n", false, 0)]
    [InlineData("GET / HTTP/1.1\r\n", true, -1)]
    [InlineData("x\nGET / HTTP/1.1\r\n", true, 2)]
    [InlineData("x GET / HTTP/1.1\r\ny\r\nHTTP/1.1 200 OK\r\n", false, 21)]
    [InlineData("x\r\nHTTP/1", false, 3)]
    [InlineData("x\r\n", false, -1)]
    [InlineData("", false, -1)]
    public void Next_start_line_is_found(string text, bool isInsideLine, int expected) =>
        Assert.Equal(expected, HttpStartLine.Find(Encoding.ASCII.GetBytes(text), isInsideLine, 1000));
}
