using System;
using System.Net;
using MsnForensics.Analysis.Redaction;

namespace MsnForensics.Core.Tests.Analysis.Redaction;

public sealed class PseudonymsTests : IDisposable
{
    private readonly Pseudonyms _names = new(new byte[16], false);

    public void Dispose() => _names.Dispose();

    [Theory]
    [InlineData("192.168.1.7", "^(10|172|192|169)\\.")]
    [InlineData("10.0.0.1", "^(10|172|192|169)\\.")]
    [InlineData("64.4.13.58", "^2(4\\d|5[0-5])\\.")]
    [InlineData("2001:4860::1", "^2001:db8:")]
    [InlineData("127.0.0.1", "^127\\.0\\.0\\.1$")]
    [InlineData("::", "^::$")]
    public void Addresses_stay_addresses(string address, string pattern)
    {
        string made = _names.Address(IPAddress.Parse(address));
        Assert.Matches(pattern, made);
        Assert.True(IPAddress.TryParse(made, out _));
        Assert.Equal(made, _names.Address(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("{F26D1F07-95E2-403C-BC18-D4BFED493428}", "^\\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\\}$")]
    [InlineData("a3f0c2d4e5f60718a3f0c2d4e5f60718", "^[0-9a-f]{32}$")]
    [InlineData("-6842378912345678901", "^-[1-9][0-9]{18}$")]
    [InlineData("2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "^[A-Za-z0-9+/]{27}=$")]
    [InlineData("1:7/92cry0gZizwPkP0oAxQy12c2M=", "^1:[A-Za-z0-9+/]{27}=$")]
    [InlineData("17262740", "^value-[0-9a-f]{12}$")]
    [InlineData("anything else", "^value-[0-9a-f]{12}$")]
    public void Ids_keep_their_form(string id, string pattern)
    {
        Assert.Matches(pattern, _names.Id(id));
        Assert.NotEqual(id, _names.Id(id));
    }

    [Theory]
    [InlineData("/evidence/alice.pcap", "^file-[0-9a-f]{12}\\.pcap$")]
    [InlineData("photo.alice", "^file-[0-9a-f]{12}$")]
    [InlineData("x.JPG", "^file-[0-9a-f]{12}\\.jpg$")]
    public void Files_keep_known_extensions_alone(string path, string pattern) => Assert.Matches(pattern, _names.File(path));
}
