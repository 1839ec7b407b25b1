using System;
using System.Buffers.Binary;

namespace MsnForensics.Transport;

/// <summary>What a look at a segment's checksum says.</summary>
internal enum ChecksumState : byte
{
    NotVerified,
    Valid,
    Invalid,

    /// <summary>The segment is cut, so the sum cannot be formed.</summary>
    NotVerifiable,
}

/// <summary>The one's complement sum of RFC 1071.</summary>
internal static class InternetChecksum
{
    /// <summary>True when a whole TCP segment, pseudo header included, sums to zero.</summary>
    public static bool IsValid(
        InternetAddress source, InternetAddress destination, int protocol, ReadOnlySpan<byte> segment)
    {
        ulong sum = Sum(segment) + (ulong)protocol + (ulong)segment.Length;
        sum += AddressSum(source) + AddressSum(destination);
        return Fold(sum) == 0xFFFF;
    }

    private static ulong AddressSum(InternetAddress address)
    {
        // The mapped prefix of an IPv4 address is ours, not the wire's.
        ulong low = address.IsIPv4 ? address.Low & 0xFFFF_FFFF : address.Low;
        return (address.High >> 32) + (address.High & 0xFFFF_FFFF) + (low >> 32) + (low & 0xFFFF_FFFF);
    }

    private static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        ulong sum = 0;
        while (bytes.Length >= 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes);
            bytes = bytes.Slice(4);
        }

        if (bytes.Length >= 2)
        {
            sum += BinaryPrimitives.ReadUInt16BigEndian(bytes);
            bytes = bytes.Slice(2);
        }

        return bytes.Length == 1 ? sum + ((ulong)bytes[0] << 8) : sum;
    }

    private static uint Fold(ulong sum)
    {
        while (sum >> 16 != 0)
        {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        return (uint)sum;
    }
}
