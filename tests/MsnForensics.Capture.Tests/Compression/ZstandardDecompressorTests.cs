using System;
using System.Linq;
using MsnForensics.Capture.Compression;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;
using ZstdSharp;

namespace MsnForensics.Capture.Tests.Compression;

public sealed class ZstandardDecompressorTests
{
    [Fact]
    public void A_compressed_capture_gives_the_same_frames()
    {
        byte[] file = NoisyCapture.Create(3000, seed: 11);
        byte[] compressed = Compress(file);
        CaptureRun run = Read(compressed);
        Assert.Equal(CaptureRun.Read(file).Packets, run.Packets);
        Assert.Equal(compressed.Length, run.BytesRead);
        Assert.Equal("pcap (little endian, microseconds), zstd", run.Metadata.Format);
        Assert.Empty(run.Anomalies);
    }

    [Fact]
    public void Several_frames_of_zstd_are_one_file()
    {
        byte[] file = NoisyCapture.Create(100, seed: 11);
        CaptureRun run = Read(Compress(file[..999]).Concat(Compress(file[999..])).ToArray());
        Assert.Equal(100, run.Frames.Count);
        Assert.Empty(run.Anomalies);
    }

    [Fact]
    public void A_cut_is_one_truncation()
    {
        byte[] compressed = Compress(NoisyCapture.Create(3000, seed: 11));
        foreach (int length in new[] { compressed.Length / 2, compressed.Length - 1 })
        {
            CaptureRun run = Read(compressed[..length]);
            Assert.Equal(new[] { AnomalyCode.CaptureTruncated }, run.Codes);
            Assert.NotEmpty(run.Frames);
        }
    }

    [Fact]
    public void Damage_is_reported_and_what_stands_before_it_is_read()
    {
        byte[] file = NoisyCapture.Create(3000, seed: 11);
        byte[] compressed = Compress(file);
        compressed.AsSpan(compressed.Length * 3 / 4, 64).Fill(0xFF);
        CaptureRun run = Read(compressed);
        Assert.Contains(AnomalyCode.CaptureDecompressionFailed, run.Codes);
        Assert.Equal(CaptureRun.Read(file).Packets.Take(1500), run.Packets.Take(1500));
    }

    [Fact]
    public void A_flipped_byte_never_throws_anything_but_the_refusal()
    {
        byte[] compressed = Compress(NoisyCapture.Create(20, seed: 11));
        for (int at = 4; at < compressed.Length; at++)
        {
            byte[] damaged = (byte[])compressed.Clone();
            damaged[at] ^= 0x55;
            try
            {
                Assert.True(Read(damaged).Frames.Count <= 60);
            }
            catch (CaptureFormatException)
            {
                // The damage hides the capture's own first bytes.
            }
        }
    }

    [Fact]
    public void A_window_above_the_limit_is_refused_without_allocating_it()
    {
        // Frame header: no checksum, no content size, window descriptor for 2 TiB.
        byte[] hostile = { 0x28, 0xB5, 0x2F, 0xFD, 0x00, 0xF8, 0x01, 0x00, 0x00 };
        Assert.Throws<CaptureFormatException>(() => Read(hostile));
    }

    private static CaptureRun Read(byte[] file) => CaptureRun.Read(file, null, new ZstandardDecompressor());

    private static byte[] Compress(byte[] clear)
    {
        using Compressor compressor = new();
        compressor.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return compressor.Wrap(clear).ToArray();
    }
}
