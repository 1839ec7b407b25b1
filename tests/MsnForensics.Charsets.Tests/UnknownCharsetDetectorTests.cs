using CsCheck;
using MsnForensics.Bytes;

namespace MsnForensics.Charsets.Tests;

public sealed class UnknownCharsetDetectorTests
{
    private readonly UnknownCharsetDetector _detector = new();

    [Theory]
    [InlineData("windows-1251", "Привет, как дела? Сегодня вечером встречаемся у кинотеатра, не опаздывай.")]
    [InlineData("shift_jis", "こんにちは、元気ですか。今日は映画を見に行きましょう。")]
    [InlineData("gb18030", "你好，今天晚上我们一起去看电影吧，不要迟到。")]
    public void Languages_are_told_by_their_letters(string charset, string text)
    {
        byte[] bytes = WireCharset.Find(charset)!.GetBytes(text);
        CharsetGuess guess = _detector.Detect(bytes)!;
        Assert.Equal(text, WireCharset.Decode(bytes, guess.Charset));
        Assert.InRange(guess.Confidence, 0.3, 1);
    }

    [Fact]
    public void Nothing_is_guessed_of_nothing() => Assert.Null(_detector.Detect([]));

    [Fact]
    public void Any_bytes_are_taken() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        CharsetGuess? guess = _detector.Detect(bytes);
        Assert.True(guess is null || guess.Confidence is >= 0 and <= 1);
    });
}
