using System.Text;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

public sealed class HttpChunkSizeTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1a", 26)]
    [InlineData("FfF;ext=1", 4095)]
    [InlineData("0000000000000010", 16)]
    [InlineData("10  ", 16)]
    [InlineData("10\t;x", 16)]
    [InlineData("10000000000", 1L << 40)]
    public void Size_is_read(string line, long expected)
    {
        Assert.True(HttpChunkSize.TryParse(Encoding.ASCII.GetBytes(line), out long size));
        Assert.Equal(expected, size);
    }

    [Theory]
    [InlineData("")]
    [InlineData(";1")]
    [InlineData(" 1")]
    [InlineData("-1")]
    [InlineData("0x10")]
    [InlineData("1g")]
    [InlineData("10000000001")]
    [InlineData("ffffffffffffffff")]
    [InlineData("00000000000000010")]
    public void Absurd_size_is_refused(string line) =>
        Assert.False(HttpChunkSize.TryParse(Encoding.ASCII.GetBytes(line), out _));
}
