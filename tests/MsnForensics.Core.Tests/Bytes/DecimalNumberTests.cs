using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class DecimalNumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("00042", 42)]
    [InlineData("4294967295", 4294967295)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("0000000000000000001", 1)]
    public void Digits_are_read(string text, long expected)
    {
        Assert.True(DecimalNumber.TryParse(text, out long value));
        Assert.Equal(expected, value);
        Assert.True(DecimalNumber.TryParse(Encoding.ASCII.GetBytes(text), out value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("+5")]
    [InlineData("-1")]
    [InlineData("0x10")]
    [InlineData("1.0")]
    [InlineData("1:48")]
    [InlineData("9223372036854775808")]
    [InlineData("9999999999999999999")]
    [InlineData("00000000000000000001")]
    [InlineData("12345678901234567890")]
    [InlineData("\u0661")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(DecimalNumber.TryParse(text, out _));
        Assert.False(DecimalNumber.TryParse(Encoding.UTF8.GetBytes(text), out _));
    }
}
