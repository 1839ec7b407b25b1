using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace MsnForensics.Bytes;

/// <summary>Decompresses whole blocks of memory as far as they go, within a limit.</summary>
public static class Inflation
{
    /// <summary>A failing call loses what it had produced: calls are kept small.</summary>
    private const int StepLength = 512;

    /// <summary>Header, an empty block, trailer.</summary>
    private const int ShortestGzip = 10 + 2 + 8;

    private const int ShortestZlib = 2 + 2 + 4;

    /// <summary>Decompresses; any bytes give a result.</summary>
    /// <param name="bytes">The compressed bytes.</param>
    /// <param name="format">Their format.</param>
    /// <param name="limit">Most bytes to give out.</param>
    /// <param name="end">Why the output ends.</param>
    public static byte[] Inflate(byte[] bytes, CompressionFormat format, int limit, out InflationEnd end)
    {
        using Stream clear = Open(bytes, format);
        using MemoryStream output = new();
        byte[] step = new byte[StepLength];
        end = InflationEnd.Complete;
        try
        {
            while (clear.Read(step, 0, StepLength) is > 0 and int count)
            {
                int room = limit - (int)output.Length;
                output.Write(step, 0, Math.Min(room, count));
                if (count > room)
                {
                    end = InflationEnd.Limit;
                    break;
                }
            }
        }
        catch (InvalidDataException)
        {
            end = InflationEnd.Damage;
        }

        byte[] inflated = output.ToArray();
        end = end == InflationEnd.Complete && !IsTrailerRight(bytes, format, inflated) ? InflationEnd.Damage : end;
        return inflated;
    }

    private static Stream Open(byte[] bytes, CompressionFormat format)
    {
        if (format == CompressionFormat.Gzip)
        {
            return new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        }

        int start = HasZlibHeader(bytes) ? 2 : 0;
        return new DeflateStream(new MemoryStream(bytes, start, bytes.Length - start), CompressionMode.Decompress);
    }

    // The streams take an input that ends too early for a whole one; the trailer knows better. Raw blocks have none.
    private static bool IsTrailerRight(byte[] bytes, CompressionFormat format, byte[] inflated)
    {
        if (format == CompressionFormat.Deflate && !HasZlibHeader(bytes))
        {
            return true;
        }

        if (bytes.Length < (format == CompressionFormat.Gzip ? ShortestGzip : ShortestZlib))
        {
            return false;
        }

        ReadOnlySpan<byte> trailer = bytes.AsSpan(bytes.Length - 4);
        return format == CompressionFormat.Gzip
            ? BinaryPrimitives.ReadInt32LittleEndian(trailer) == inflated.Length
            : BinaryPrimitives.ReadUInt32BigEndian(trailer) == Adler32(inflated);
    }

    private static uint Adler32(byte[] bytes)
    {
        uint a = 1;
        uint b = 0;
        foreach (byte value in bytes)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }

    // RFC 1950: method 8, and the two bytes are a multiple of 31. Raw data that begins so
    // would be a stored block with padding bits set, which no encoder writes.
    private static bool HasZlibHeader(byte[] bytes) =>
        bytes.Length >= 2 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;
}

/// <summary>The formats that <see cref="Inflation"/> reads.</summary>
public enum CompressionFormat
{
    /// <summary>RFC 1952.</summary>
    Gzip,

    /// <summary>RFC 1951, with or without the header of RFC 1950: servers send either by that name.</summary>
    Deflate,
}

/// <summary>Why a decompressed output ends.</summary>
public enum InflationEnd
{
    Complete,

    /// <summary>The input is damaged or ends too early.</summary>
    Damage,

    /// <summary>The limit was reached.</summary>
    Limit,
}
