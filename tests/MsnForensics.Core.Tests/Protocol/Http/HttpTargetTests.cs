using System.Text;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

public sealed class HttpTargetTests
{
    [Theory]
    [InlineData("GET /a/b?c=d&e HTTP/1.1\nHost: Example.org:8080", "example.org", 8080, "/a/b", "c=d&e", false)]
    [InlineData("GET http://A.example/b?c HTTP/1.1\nHost: other.example", "a.example", 0, "/b", "c", true)]
    [InlineData("GET http://a.example?c HTTP/1.1", "a.example", 0, "", "c", true)]
    [InlineData("GET http://user:pw@a.example:81 HTTP/1.1", "a.example", 81, "/", "", true)]
    [InlineData("GET /a?u=http://b.example/ HTTP/1.1\nHost: a.example", "a.example", 0, "/a", "u=http://b.example/", false)]
    [InlineData("GET /a HTTP/1.0", "", 0, "/a", "", false)]
    [InlineData("GET /a HTTP/1.1\nHost: [2001:db8::1]:80", "2001:db8::1", 80, "/a", "", false)]
    [InlineData("GET /a HTTP/1.1\nHost: 2001:db8::1", "2001:db8::1", 0, "/a", "", false)]
    [InlineData("GET /a HTTP/1.1\nHost: a.example:99999", "a.example", 0, "/a", "", false)]
    [InlineData("CONNECT messenger.hotmail.com:1863 HTTP/1.0\nHost: x", "messenger.hotmail.com", 1863, "", "", true)]
    public void Target_is_told(string head, string host, int port, string path, string query, bool isAbsolute) =>
        Assert.Equal(
            new HttpTarget(host, port, path, query, isAbsolute),
            HttpTarget.Of(HttpHead.Parse(Encoding.ASCII.GetBytes(head + "\n\n"))));

    [Fact]
    public void Target_prints_as_host_and_path()
    {
        Assert.Equal("a.example:81/b", new HttpTarget("a.example", 81, "/b", "", false).ToString());
        Assert.Equal("a.example/b", new HttpTarget("a.example", 0, "/b", "c", false).ToString());
    }
}
