using System.Text;
using CsCheck;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class TextPoolTests
{
    private readonly TextPool _pool = new();

    [Fact]
    public void A_word_that_comes_again_is_the_same_string()
    {
        string first = _pool.Decode("alice@example.org"u8);
        Assert.Equal("alice@example.org", first);
        Assert.Same(first, _pool.Decode("alice@example.org"u8));
        Assert.Equal("", _pool.Decode(default));
    }

    [Fact]
    public void Any_bytes_are_decoded_as_without_it() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        for (int i = 0; i < 2; i++)
        {
            string text = _pool.Decode(bytes, out bool isUtf8);
            Assert.Equal(WireText.Decode(bytes, out bool isExpectedUtf8), text);
            Assert.Equal(isExpectedUtf8, isUtf8);
        }
    });

    [Fact]
    public void Words_do_not_take_each_other_for_themselves()
    {
        for (int i = 0; i < 20_000; i++)
        {
            string word = "word " + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(word, _pool.Decode(Encoding.ASCII.GetBytes(word)));
        }
    }
}
