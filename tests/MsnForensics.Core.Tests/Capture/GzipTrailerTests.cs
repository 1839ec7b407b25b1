using System.IO;
using System.IO.Compression;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class GzipTrailerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10_000)]
    public void IsEndPossible_compares_the_last_four_bytes_however_they_come(int chunk)
    {
        GzipTrailer trailer = Pass(Compress(1234), chunk);
        Assert.True(trailer.IsEndPossible(1234));
        Assert.False(trailer.IsEndPossible(1233));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10_000)]
    public void Several_members_cannot_be_judged(int chunk) =>
        Assert.True(Pass(Compress(1234).Concat(Compress(99)).ToArray(), chunk).IsEndPossible(1333));

    private static GzipTrailer Pass(byte[] bytes, int chunk)
    {
        GzipTrailer trailer = new(new ChoppedStream(bytes, chunk));
        using MemoryStream passed = new();
        trailer.CopyTo(passed);
        Assert.Equal(bytes, passed.ToArray());
        return trailer;
    }

    private static byte[] Compress(int length)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(new byte[length]);
        }

        return compressed.ToArray();
    }
}
