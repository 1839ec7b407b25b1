using System.IO;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PeekableStreamTests
{
    private static readonly byte[] Bytes = Enumerable.Range(0, 50).Select(i => (byte)i).ToArray();

    [Fact]
    public void Peeked_bytes_are_read_again()
    {
        using PeekableStream stream = new(new ChoppedStream(Bytes, 3), true);
        Assert.Equal(Bytes[..4], stream.Peek(4).ToArray());
        Assert.Equal(Bytes[..12], stream.Peek(12).ToArray());
        Assert.Equal(Bytes[..2], stream.Peek(2).ToArray());
        using MemoryStream all = new();
        stream.CopyTo(all);
        Assert.Equal(Bytes, all.ToArray());
        Assert.Equal(50, stream.BytesTaken);
    }

    [Fact]
    public void Peek_gives_what_there_is()
    {
        using PeekableStream stream = new(new MemoryStream(Bytes), true);
        Assert.Equal(Bytes, stream.Peek(100).ToArray());
    }

    [Fact]
    public void A_failing_device_is_remembered()
    {
        using PeekableStream stream = new(new FailingStream(), true);
        Assert.Throws<IOException>(() => stream.Read(new byte[1], 0, 1));
        Assert.True(stream.HasFaulted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_an_owned_stream_is_disposed(bool isOwned)
    {
        MemoryStream inner = new(Bytes);
        new PeekableStream(inner, isOwned).Dispose();
        Assert.Equal(!isOwned, inner.CanRead);
    }

    private sealed class FailingStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("device");
    }
}
