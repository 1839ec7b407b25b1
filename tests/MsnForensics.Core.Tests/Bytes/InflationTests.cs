using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using CsCheck;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class InflationTests
{
    private static readonly byte[] Clear = Enumerable.Range(0, 5000).Select(i => (byte)(i * i >> 3)).ToArray();

    private static readonly (byte[] Bytes, CompressionFormat Format)[] Forms =
    [
        (Compress(stream => new GZipStream(stream, CompressionLevel.Optimal)), CompressionFormat.Gzip),
        (Compress(stream => new ZLibStream(stream, CompressionLevel.Optimal)), CompressionFormat.Deflate),
        (Compress(stream => new DeflateStream(stream, CompressionLevel.Optimal)), CompressionFormat.Deflate),
        (Compress(stream => new DeflateStream(stream, CompressionLevel.NoCompression)), CompressionFormat.Deflate),
    ];

    [Fact]
    public void Whole_input_gives_the_clear_bytes()
    {
        foreach ((byte[] bytes, CompressionFormat format) in Forms)
        {
            Assert.Equal(Clear, Inflation.Inflate(bytes, format, Clear.Length, out InflationEnd end));
            Assert.Equal(InflationEnd.Complete, end);
        }
    }

    [Fact]
    public void Output_ends_at_the_limit()
    {
        foreach ((byte[] bytes, CompressionFormat format) in Forms)
        {
            byte[] clear = Inflation.Inflate(bytes, format, Clear.Length - 1, out InflationEnd end);
            Assert.Equal(Clear[..^1], clear);
            Assert.Equal(InflationEnd.Limit, end);
        }
    }

    [Fact]
    public void Truncation_at_every_byte_gives_what_stood_before_it()
    {
        foreach ((byte[] bytes, CompressionFormat format) in Forms)
        {
            int least = 0;
            for (int length = 0; length < bytes.Length; length++)
            {
                byte[] clear = Inflation.Inflate(bytes[..length], format, 10_000, out InflationEnd end);
                Assert.Equal(Clear[..clear.Length], clear);
                Assert.InRange(clear.Length, least, Clear.Length);
                least = clear.Length;
                Assert.True(end == InflationEnd.Damage || format == CompressionFormat.Deflate);
            }

            Assert.InRange(least, Clear.Length - 300, Clear.Length);
        }
    }

    [Fact]
    public void Damage_is_told_by_the_trailer_and_nothing_else_happens()
    {
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 3000], Gen.Byte[1, 255]).Sample((form, at, flip) =>
        {
            (byte[] bytes, CompressionFormat format) = Forms[form];
            byte[] damaged = (byte[])bytes.Clone();
            damaged[at % bytes.Length] ^= flip;
            byte[] clear = Inflation.Inflate(damaged, format, 10_000, out InflationEnd end);
            return end != InflationEnd.Complete || clear.AsSpan().SequenceEqual(Clear);
        });
    }

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Select(Gen.Byte.Array[0, 50], Gen.Bool).Sample((bytes, isGzip) =>
        Inflation.Inflate(
            bytes, isGzip ? CompressionFormat.Gzip : CompressionFormat.Deflate, 100, out _).Length <= 100);

    private static byte[] Compress(Func<Stream, Stream> open)
    {
        using MemoryStream target = new();
        using (Stream stream = open(target))
        {
            stream.Write(Clear);
        }

        return target.ToArray();
    }
}
