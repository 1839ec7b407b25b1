using System;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class CacheHintTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(4096)]
    public void Any_bytes_are_left_as_they_are(int length)
    {
        byte[] bytes = new byte[length];
        Array.Fill(bytes, (byte)7);
        CacheHint.Prefetch(bytes);
        Assert.All(bytes, value => Assert.Equal(7, value));
    }
}
