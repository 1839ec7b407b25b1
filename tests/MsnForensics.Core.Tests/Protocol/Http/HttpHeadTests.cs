using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

public sealed class HttpHeadTests
{
    [Fact]
    public void Request_line_is_parted_and_headers_keep_their_order()
    {
        HttpHead head = HttpHead.Parse(
            "POST /a?b=c d HTTP/1.1\r\nHost : example.org\r\nX-Fold: one\r\n\ttwo  \r\nX-FOLD:three\r\nbare\r\nE:\r\n\r\n"u8);
        Assert.True(head.IsRequest);
        Assert.Equal("POST", head.Method);
        Assert.Equal("/a?b=c d", head.Target);
        Assert.Equal(0, head.StatusCode);
        Assert.Equal("example.org", head["host"]);
        Assert.Equal("one two", head["x-fold"]);
        Assert.Equal(["one two", "three"], head.All("X-Fold"));
        Assert.Equal("", head["bare"]);
        Assert.Equal("", head["e"]);
        Assert.Null(head["missing"]);
        Assert.Equal(["Host", "X-Fold", "X-FOLD", "bare", "E"], head.Headers.Select(header => header.Key));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK", 200, "OK")]
    [InlineData("HTTP/1.0 407 Proxy Authentication Required", 407, "Proxy Authentication Required")]
    [InlineData("HTTP/1.1 500", 500, "")]
    [InlineData("HTTP/1.1 5x0 no", 0, "")]
    [InlineData("HTTP/1.1", 0, "")]
    public void Status_line_is_parted(string line, int code, string reason)
    {
        HttpHead head = HttpHead.Parse(Encoding.ASCII.GetBytes(line + "\n\n"));
        Assert.False(head.IsRequest);
        Assert.Equal(code, head.StatusCode);
        Assert.Equal(reason, head.Reason);
        Assert.Equal(line, head.ToString());
    }

    [Fact]
    public void Any_bytes_give_a_head() => Gen.Byte.Array[0, 100].Sample(bytes =>
    {
        HttpHead head = HttpHead.Parse(bytes);
        List<KeyValuePair<string, string>> headers = head.Headers.ToList();
        return head.StartLine.Length <= bytes.Length && headers.Count <= bytes.Length
            && head.Target.Length <= Math.Max(0, bytes.Length);
    });
}
