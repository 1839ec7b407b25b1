using System.Text;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class CommandChainTests
{
    [Theory]
    [InlineData("CAL 1 bob@example.org\r\n", 1, 1, 1, 0, false, false)]
    [InlineData("CAL 1 bob@example.org\r\nOUT\r\n", 2, 1, 1, 0, false, true)]
    [InlineData("JOI bob@example.org Bob 0\r\nACK 4\r\n", 2, 1, 0, 2, false, true)]
    [InlineData("JOI bob@example.org Bob 0\r\nhello\r\n", 1, 1, 0, 1, true, false)]
    [InlineData("PNG\r\nPNG\r\n", 2, 0, 2, 0, false, false)]
    [InlineData("PNG\r\nPNG\r\nPNG\r\n", 3, 0, 3, 0, false, true)]
    [InlineData("PNG\r\nPNG\r\nhello\r\n", 2, 0, 2, 0, true, false)]
    [InlineData("PNG\r\nPNG\r\nPNG\r\nPNG\r\nhello", 3, 0, 3, 0, false, true)]
    [InlineData("217 1\r\n217 2\r\n217 3\r\n", 3, 0, 0, 3, false, false)]
    [InlineData("217 1\r\nACK 2\r\n217 3\r\n", 3, 0, 0, 3, false, true)]
    [InlineData("hello", 0, 0, 0, 0, true, false)]
    [InlineData("", 0, 0, 0, 0, false, false)]
    public void Chain_weighs_its_commands(
        string text, int count, int telling, int client, int server, bool isBroken, bool isBelievable)
    {
        CommandChain chain = MsnpSynchronizer.Follow(Encoding.ASCII.GetBytes(text), MsnParserOption.Default);
        Assert.Equal((count, telling), (chain.Count, chain.TellingCount));
        Assert.Equal((client, server), (chain.ClientCount, chain.ServerCount));
        Assert.Equal((isBroken, isBelievable), (chain.IsBroken, chain.IsBelievable));
    }

    [Theory]
    [InlineData("CAL 1 bob@example.org\r\n", false)]
    [InlineData("CAL 1 bob@example.org\r\n\r\n", false)]
    [InlineData("CAL 1 bob@example.org\r\nOU", true)]
    [InlineData("MSG 1 N 50\r\nMIME-Version: 1.0\r\n", true)]
    [InlineData("MSG 1 N 50\r\n", true)]
    public void Chain_tells_whether_the_bytes_end_inside_a_command(string text, bool expected) => Assert.Equal(
        expected, MsnpSynchronizer.Follow(Encoding.ASCII.GetBytes(text), MsnParserOption.Default).EndsInside);

    [Fact]
    public void Chain_names_the_servers_of_its_commands()
    {
        Assert.Equal(MsnpServer.Switchboard, ServerOf("JOI bob@example.org Bob 0\r\nACK 4\r\n"));
        Assert.Equal(MsnpServer.Notification, ServerOf("NLN NLN bob@example.org Bob 0\r\nQNG\r\n"));
        Assert.Equal(MsnpServer.None, ServerOf("217 5\r\n"));
    }

    private static MsnpServer ServerOf(string text) =>
        MsnpSynchronizer.Follow(Encoding.ASCII.GetBytes(text), MsnParserOption.Default).Server;
}
