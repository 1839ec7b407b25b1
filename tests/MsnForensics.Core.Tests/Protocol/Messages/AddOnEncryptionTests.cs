using System;
using System.Text;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Core.Tests.Protocol.Messages;

public sealed class AddOnEncryptionTests
{
    [Theory]
    [InlineData("?OTR:AAIDAAAAAAEAAAAB")]
    [InlineData("?OTRv23?")]
    [InlineData("?OTR Error: you sent a message that cannot be read")]
    public void Off_the_record_messages_are_recognised(string text) => Assert.True(AddOnEncryption.IsEncrypted(text));

    [Theory]
    [InlineData(48)]
    [InlineData(64)]
    [InlineData(200)]
    [InlineData(1000)]
    public void Random_bytes_in_Base64_are_recognised(int count)
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            byte[] bytes = new byte[count];
            new Random(seed).NextBytes(bytes);
            string text = Convert.ToBase64String(bytes);
            Assert.True(AddOnEncryption.IsEncrypted(text), text);
            Assert.True(AddOnEncryption.IsEncrypted(text.Insert(30, "\r\n")), text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("what does ?OTR: mean")]
    [InlineData("https://example.org/a/very/long/path/that/goes/on/and/on/and/on/and/on/and/on/and/on?x=1")]
    [InlineData("hahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahaha")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd80709da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetzgebungsverfahren")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567")]
    [InlineData("The quick brown fox jumps over the lazy dog and then it goes home to sleep for a long time")]
    public void Ordinary_texts_are_not(string text) => Assert.False(AddOnEncryption.IsEncrypted(text));

    [Fact]
    public void Text_in_Base64_is_not()
    {
        string text = "The quick brown fox jumps over the lazy dog; then it goes home to sleep for a long, long time.";
        Assert.False(AddOnEncryption.IsEncrypted(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void An_ordinary_text_costs_no_memory()
    {
        string text = new string('a', 30) + " " + new string('b', 500);
        Assert.False(AddOnEncryption.IsEncrypted(text));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            AddOnEncryption.IsEncrypted(text);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
