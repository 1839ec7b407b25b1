using System;
using System.Text;
using CsCheck;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class Base64TextTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("YQ==", "a", true)]
    [InlineData("YQ", "a", true)]
    [InlineData("YWI=", "ab", true)]
    [InlineData(" YW\r\nJj ", "abc", true)]
    [InlineData("YWJjY", "abc", false)]
    [InlineData("YWJj-YWJj", "abc", false)]
    [InlineData("YQ==YQ==", "a", false)]
    [InlineData("=", "", true)]
    [InlineData("{guid}", "", false)]
    public void Text_is_decoded_as_far_as_it_goes(string text, string expected, bool isWhole)
    {
        Assert.Equal(expected, Encoding.ASCII.GetString(Base64Text.Decode(text, out bool actual)));
        Assert.Equal(isWhole, actual);
    }

    [Fact]
    public void Whatever_was_encoded_comes_back() => Gen.Byte.Array[0, 40].Sample(bytes =>
        bytes.AsSpan().SequenceEqual(Base64Text.Decode(Convert.ToBase64String(bytes), out bool isWhole)) && isWhole);

    [Fact]
    public void Any_cut_gives_the_bytes_in_front_of_it()
    {
        byte[] bytes = "a longer text"u8.ToArray();
        string text = Convert.ToBase64String(bytes);
        for (int length = 0; length <= text.Length; length++)
        {
            byte[] decoded = Base64Text.Decode(text[..length], out _);
            Assert.Equal(bytes[..decoded.Length], decoded);
        }
    }
}
