using System;
using System.IO;
using System.IO.Compression;

namespace MsnForensics.Testing.Captures;

/// <summary>A pcap file of packets with random bytes that compress to about half, for tests of compressed captures.</summary>
public static class NoisyCapture
{
    public static byte[] Create(int count, int seed = 1)
    {
        Random random = new(seed);
        PcapBuilder builder = new();
        for (int i = 0; i < count; i++)
        {
            byte[] packet = new byte[60 + (i % 700)];
            random.NextBytes(packet);
            packet = Array.ConvertAll(packet, value => (byte)(value & 0x87));
            builder.Add(1_167_350_400_000_000_000 + (i * 1_000_000L), packet);
        }

        return builder.ToArray();
    }

    /// <summary>The bytes as one gzip member.</summary>
    public static byte[] Gzip(byte[] clear)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(clear);
        }

        return compressed.ToArray();
    }
}
