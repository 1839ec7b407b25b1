using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

public sealed class HttpContentTests
{
    private static readonly byte[] Clear = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, 200).Select(i => "VER " + i + " MSNP9\r\n")));

    [Theory]
    [InlineData("Content-Encoding: gzip", "gzip")]
    [InlineData("content-encoding: X-GZip", "gzip")]
    [InlineData("Content-Encoding: deflate", "zlib")]
    [InlineData("Content-Encoding: deflate", "raw")]
    [InlineData("Transfer-Encoding: gzip, chunked", "gzip")]
    [InlineData("Content-Encoding: gzip\r\nTransfer-Encoding: deflate, chunked", "gzip,zlib")]
    [InlineData("Content-Encoding: gzip, deflate", "gzip,zlib")]
    [InlineData("Content-Encoding: identity", "")]
    [InlineData("Content-Encoding:", "")]
    [InlineData("Transfer-Encoding: chunked", "")]
    public void Codings_are_undone(string header, string codings)
    {
        byte[] body = Clear;
        foreach (string coding in codings.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            body = Encode(body, coding);
        }

        Assert.Equal(Clear, HttpContent.Decode(HeadOf(header), body, Clear.Length, out HttpContentState state));
        Assert.Equal(HttpContentState.Complete, state);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip, br")]
    [InlineData("gzip, gzip, gzip, gzip, gzip")]
    public void Unknown_coding_keeps_the_bytes(string coding)
    {
        Assert.Equal(Clear, HttpContent.Decode(HeadOf("Content-Encoding: " + coding), Clear, 10, out HttpContentState state));
        Assert.Equal(HttpContentState.Unknown, state);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("zlib", "deflate")]
    [InlineData("raw", "deflate")]
    public void Clear_bytes_are_limited(string form, string coding)
    {
        byte[] bomb = Encode(new byte[50_000_000], form);
        Assert.InRange(bomb.Length, 1, 100_000);
        byte[] body = HttpContent.Decode(HeadOf("Content-Encoding: " + coding), bomb, 1000, out HttpContentState state);
        Assert.Equal(new byte[1000], body);
        Assert.Equal(HttpContentState.Limited, state);
    }

    [Fact]
    public void Empty_body_stays_empty()
    {
        Assert.Empty(HttpContent.Decode(HeadOf("Content-Encoding: gzip"), [], 10, out HttpContentState state));
        Assert.Equal(HttpContentState.Complete, state);
    }

    [Fact]
    public void Damaged_body_is_told()
    {
        byte[] body = Encode(Clear, "gzip");
        byte[] cut = HttpContent.Decode(
            HeadOf("Content-Encoding: gzip"), body[..(body.Length / 2)], 100_000, out HttpContentState state);
        Assert.Equal(HttpContentState.Damaged, state);
        Assert.NotEmpty(cut);
        Assert.Equal(Clear.Take(cut.Length), cut);
    }

    internal static byte[] Encode(byte[] clear, string form)
    {
        using MemoryStream target = new();
        using (Stream stream = form switch
        {
            "gzip" => new GZipStream(target, CompressionLevel.Optimal, true),
            "zlib" => new ZLibStream(target, CompressionLevel.Optimal, true),
            _ => new DeflateStream(target, CompressionLevel.Optimal, true),
        })
        {
            stream.Write(clear);
        }

        return target.ToArray();
    }

    private static HttpHead HeadOf(string headers) =>
        HttpHead.Parse(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n"));
}
