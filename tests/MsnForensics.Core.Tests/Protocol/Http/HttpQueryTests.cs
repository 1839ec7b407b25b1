using System.Linq;
using CsCheck;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

public sealed class HttpQueryTests
{
    [Fact]
    public void Values_are_read_by_name_in_any_case()
    {
        HttpQuery query = HttpQuery.Parse("Action=open&SERVER=NS&&ip=a%2Eb%20c+d&flag&=none&Action=poll&E=");
        Assert.Equal("open", query["action"]);
        Assert.Equal("NS", query["Server"]);
        Assert.Equal("a.b c+d", query["IP"]);
        Assert.Equal("", query["flag"]);
        Assert.Equal("", query["e"]);
        Assert.Null(query["none"]);
        Assert.Equal(["Action", "SERVER", "ip", "flag", "Action", "E"], query.Values.Select(value => value.Key));
    }

    [Fact]
    public void Number_of_values_is_limited()
    {
        Assert.Equal(256, HttpQuery.Parse(string.Join('&', Enumerable.Repeat("a=b", 256))).Values.Count);
        Assert.Equal(256, HttpQuery.Parse(string.Join('&', Enumerable.Repeat("a=b", 300))).Values.Count);
    }

    [Fact]
    public void Any_text_gives_values() =>
        Gen.String.Sample(text => HttpQuery.Parse(text).Values.Count <= text.Length);
}
