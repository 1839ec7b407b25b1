using System;
using System.IO;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Capture;

public sealed class DecompressedStreamTests
{
    [Fact]
    public void Damage_ends_the_stream_and_is_kept()
    {
        using DecompressedStream stream = Create(new ThrowingStream(new InvalidDataException()), out _);
        Assert.Equal(0, stream.Read(new byte[10], 0, 10));
        Assert.Equal(new Damage(false, "The zstd data is damaged"), stream.GetDamage());
    }

    [Fact]
    public void A_cut_is_told_from_damage()
    {
        using DecompressedStream stream = Create(new ThrowingStream(new EndOfStreamException()), out _);
        Assert.Equal(0, stream.Read(new byte[10], 0, 10));
        Assert.True(stream.GetDamage()!.IsCut);
    }

    [Fact]
    public void A_failing_device_is_not_taken_for_damage()
    {
        PeekableStream device = new(new ThrowingStream(new IOException("device")), true);
        using DecompressedStream stream = new("zstd", new PassingStream(device), device, null, null);
        Assert.Throws<IOException>(() => stream.Read(new byte[10], 0, 10));
    }

    [Fact]
    public void Bytes_behind_the_compressed_data_are_reported()
    {
        using DecompressedStream stream = Create(new MemoryStream(), out PeekableStream compressed);
        Assert.Equal(3, compressed.Peek(3).Length);
        Assert.Equal(0, stream.Read(new byte[10], 0, 10));
        Assert.False(stream.GetDamage()!.IsCut);
    }

    private static DecompressedStream Create(Stream clear, out PeekableStream compressed)
    {
        compressed = new PeekableStream(new MemoryStream(new byte[3]), true);
        return new DecompressedStream("zstd", clear, compressed, null, null);
    }

    private sealed class PassingStream(Stream inner) : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);
    }

    private sealed class ThrowingStream(Exception exception) : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw exception;
    }
}
