using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class CaptureFileTests
{
    [Fact]
    public void A_cut_in_compressed_data_is_one_truncation()
    {
        byte[] compressed = NoisyCapture.Gzip(NoisyCapture.Create(200));
        int previous = 0;
        for (int length = 100; length < compressed.Length; length += length < compressed.Length - 64 ? 13 : 1)
        {
            CaptureRun run = CaptureRun.Read(compressed.AsSpan(0, length).ToArray());
            Assert.Equal(new[] { AnomalyCode.CaptureTruncated }, run.Codes);
            Assert.True(run.Frames.Count >= previous);
            previous = run.Frames.Count;
        }

        Assert.Equal(200, previous);
    }

    [Fact]
    public void Damaged_compressed_data_gives_what_stands_before_the_damage()
    {
        byte[] file = NoisyCapture.Create(5000, seed: 7);
        byte[] compressed = NoisyCapture.Gzip(file);
        compressed.AsSpan(compressed.Length / 2, 64).Fill(0xFF);
        CaptureRun run = CaptureRun.Read(compressed);
        Assert.Contains(AnomalyCode.CaptureDecompressionFailed, run.Codes);
        Assert.Equal(CaptureRun.Read(file).Packets.Take(2000), run.Packets.Take(2000));
    }

    [Fact]
    public void Damage_at_a_known_place_loses_nothing_before_it()
    {
        byte[] file = NoisyCapture.Create(1000);
        byte[] second = NoisyCapture.Gzip(file);
        second[10] = 0x07; // a block type that deflate does not have
        CaptureRun run = CaptureRun.Read(NoisyCapture.Gzip(file).Concat(second).ToArray());
        Assert.Equal(1000, run.Frames.Count);
        Assert.Equal(new[] { AnomalyCode.CaptureDecompressionFailed }, run.Codes);
    }

    [Fact]
    public void A_flipped_byte_in_compressed_data_never_throws_anything_else()
    {
        byte[] compressed = NoisyCapture.Gzip(NoisyCapture.Create(20));
        for (int at = 0; at < compressed.Length; at++)
        {
            byte[] damaged = (byte[])compressed.Clone();
            damaged[at] ^= 0x55;
            try
            {
                Assert.True(CaptureRun.Read(damaged).Frames.Count <= 60);
            }
            catch (CaptureFormatException)
            {
                // The damage hides the capture's own first bytes.
            }
        }
    }

    [Fact]
    public void A_file_is_opened_shared_and_read_only()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, NoisyCapture.Create(3));
            using FileStream writer = new(
                path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            File.SetAttributes(path, FileAttributes.ReadOnly);
            CaptureRun run = CaptureRun.Read(CaptureSource.FromPath(path));
            Assert.Equal(3, run.Frames.Count);
            Assert.Equal(new FileInfo(path).Length, run.BytesRead);
        }
        finally
        {
            File.SetAttributes(path, FileAttributes.Normal);
            File.Delete(path);
        }
    }

    [Fact]
    public void A_stream_is_read_from_its_position_and_left_open()
    {
        byte[] file = NoisyCapture.Create(3);
        using MemoryStream stream = new(new byte[10].Concat(file).ToArray());
        stream.Position = 10;
        Assert.Equal(3, CaptureRun.Read(stream).Frames.Count);
        Assert.True(stream.CanRead);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void Frames_stay_valid_for_as_many_frames_as_asked(int retained)
    {
        byte[] file = NoisyCapture.Create(6000, seed: 3);
        Queue<(byte[] Copy, ReadOnlyMemory<byte> Data)> held = new();
        using MemoryStream stream = new(file);
        using ICaptureReader reader = CaptureFile.Open(
            CaptureSource.FromStream(stream, "test"),
            MsnParserOption.Default,
            new RecordedAnomalies(),
            retainedFrames: retained);
        while (reader.TryRead(out Frame frame))
        {
            held.Enqueue((frame.Data.ToArray(), frame.Data));
            foreach ((byte[] copy, ReadOnlyMemory<byte> data) in held)
            {
                Assert.True(data.Span.SequenceEqual(copy));
            }

            if (held.Count > retained)
            {
                held.Dequeue();
            }
        }
    }
}
