using System;
using System.Linq;
using System.Text;
using MsnForensics.Capture;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class CompressionLayersTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(11)]
    public void Open_refuses_gzip_data_without_content(int length)
    {
        byte[] cut = NoisyCapture.Gzip(NoisyCapture.Create(1))[..length];
        CaptureFormatException failure = Assert.Throws<CaptureFormatException>(() => CaptureRun.Read(cut));
        Assert.StartsWith("gzip data", failure.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_says_what_is_inside_compressed_data()
    {
        CaptureFormatException failure = Assert.Throws<CaptureFormatException>(
            () => CaptureRun.Read(NoisyCapture.Gzip(Encoding.ASCII.GetBytes("just text"))));
        Assert.Equal("text inside gzip data", failure.Found);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Compressed_captures_are_read_through_two_layers(int layers)
    {
        byte[] file = NoisyCapture.Create(50);
        byte[] compressed = file;
        for (int i = 0; i < layers; i++)
        {
            compressed = NoisyCapture.Gzip(compressed);
        }

        CaptureRun run = CaptureRun.Read(compressed);
        Assert.Equal(50, run.Frames.Count);
        Assert.Equal(compressed.Length, run.BytesRead);
        Assert.Empty(run.Anomalies);
        Assert.EndsWith(layers == 1 ? ", gzip" : ", gzip in gzip", run.Metadata.Format, StringComparison.Ordinal);
        Assert.Equal(CaptureRun.Read(file).Frames[7].FileOffset, run.Frames[7].FileOffset);
    }

    [Fact]
    public void A_third_layer_is_refused() =>
        Assert.Throws<CaptureFormatException>(
            () => CaptureRun.Read(NoisyCapture.Gzip(NoisyCapture.Gzip(NoisyCapture.Gzip(NoisyCapture.Create(1))))));

    [Fact]
    public void Gzip_members_are_read_as_one_file()
    {
        byte[] file = NoisyCapture.Create(40);
        byte[] parts = NoisyCapture.Gzip(file[..700]).Concat(NoisyCapture.Gzip(file[700..])).ToArray();
        CaptureRun run = CaptureRun.Read(parts);
        Assert.Equal(40, run.Frames.Count);
        Assert.Empty(run.Anomalies);
    }
}
