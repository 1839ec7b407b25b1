using System;
using System.Text;
using CsCheck;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class HexTextTests
{
    [Fact]
    public void Bytes_come_back_from_their_digits_of_either_case() => Gen.Byte.Array[0, 50].Sample(bytes =>
    {
        string text = HexText.Of(bytes);
        byte[] lower = new byte[bytes.Length];
        byte[] upper = new byte[bytes.Length];
        return text == Convert.ToHexStringLower(bytes)
            && HexText.TryParse(Encoding.ASCII.GetBytes(text), lower)
            && HexText.TryParse(Encoding.ASCII.GetBytes(text.ToUpperInvariant()), upper)
            && lower.AsSpan().SequenceEqual(bytes) && upper.AsSpan().SequenceEqual(bytes);
    });

    [Theory]
    [InlineData("0")]
    [InlineData("000")]
    [InlineData("0g")]
    [InlineData("g0")]
    [InlineData(" 0")]
    [InlineData("0/")]
    [InlineData(":0")]
    [InlineData("@0")]
    [InlineData("`0")]
    public void Other_characters_and_lengths_are_refused(string text) =>
        Assert.False(HexText.TryParse(Encoding.ASCII.GetBytes(text), new byte[1]));
}
