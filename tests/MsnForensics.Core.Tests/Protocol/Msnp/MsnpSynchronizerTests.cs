using System.Text;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class MsnpSynchronizerTests
{
    private const string Telling = "JOI bob@example.org Bob 0\r\n";

    [Theory]
    [InlineData("", -1)]
    [InlineData("x\r\n" + Telling + Telling, 3)]
    [InlineData("x\n" + Telling + Telling, 2)]
    [InlineData("x" + Telling + Telling, 1)]
    [InlineData(Telling + "hello\r\n" + Telling + Telling, 34)]
    [InlineData("x\r\nACK 4\r\n" + Telling, 3)]
    [InlineData("xACK 4\r\n" + Telling + "ACK 5\r\n", 8)]
    [InlineData("x\r\nACK 4\r\nACK 5\r\nACK 6\r\n", 3)]
    [InlineData("x\r\n200 1\r\n201 2\r\n202 3\r\n203 4\r\nx", -1)]
    [InlineData("x\r\nMSG evil@example.org x 5\r\nhello" + Telling + "ACK 4\r\n", 34)]
    [InlineData("x\r\nMSG evil@example.org x 5\r\nhello\r\nBYE bob@example.org\r\nno", -1)]
    [InlineData("nothing of that kind\r\nat all\r\n", -1)]
    public void Next_command_is_found(string text, int expected)
    {
        int at = MsnpSynchronizer.FindNext(
            Encoding.ASCII.GetBytes(text), false, MsnParserOption.Default, false, out bool isOpen);
        Assert.Equal(expected, at);
        Assert.False(isOpen);
    }

    [Theory]
    [InlineData("x\r\n" + Telling, 3, 3)]
    [InlineData("x\r\nACK 4\r\n", 3, -1)]
    [InlineData("x\r\nACK", 3, -1)]
    [InlineData("x" + Telling, 1, -1)]
    [InlineData("xJO", 1, -1)]
    [InlineData("x\r\nMSG bob@example.org Bob 50\r\n", 3, -1)]
    [InlineData("x\r\nMSG bob@example.org Bob 50\r\nMIME-Version", 3, -1)]
    [InlineData("x\r\nMSG bob@example.org Bob 50\r\nMIME-Version: 1", 3, 3)]
    [InlineData("x\r\nMSG evil@example.org x 50\r\nhello", 3, -1)]
    public void Unproved_candidate_is_waited_for_until_the_end(string text, int waiting, int final)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        Assert.Equal(waiting, MsnpSynchronizer.FindNext(bytes, false, MsnParserOption.Default, false, out bool isOpen));
        Assert.True(isOpen);
        Assert.Equal(final, MsnpSynchronizer.FindNext(bytes, false, MsnParserOption.Default, true, out isOpen));
        Assert.False(isOpen);
    }

    [Fact]
    public void Front_inside_a_line_is_no_start_of_a_line()
    {
        byte[] bytes = "ACK 4\r\nACK 5\r\nACK 6\r\nACK 7\r\n"u8.ToArray();
        Assert.Equal(0, MsnpSynchronizer.FindNext(bytes, false, MsnParserOption.Default, false, out _));
        Assert.Equal(7, MsnpSynchronizer.FindNext(bytes, true, MsnParserOption.Default, false, out _));
    }
}
