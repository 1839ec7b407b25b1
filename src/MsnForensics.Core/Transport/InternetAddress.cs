using System;
using System.Buffers.Binary;
using System.Net;

namespace MsnForensics.Transport;

/// <summary>An IPv4 or IPv6 address without an object behind it; IPv4 is held as ::ffff:a.b.c.d.</summary>
internal readonly struct InternetAddress : IEquatable<InternetAddress>
{
    private const ulong MappedPrefix = 0xFFFF;

    public InternetAddress(ulong high, ulong low)
    {
        High = high;
        Low = low;
    }

    public ulong High { get; }

    public ulong Low { get; }

    public bool IsIPv4 => High == 0 && Low >> 32 == MappedPrefix;

    public static InternetAddress ReadIPv4(ReadOnlySpan<byte> bytes) =>
        new(0, (MappedPrefix << 32) | BinaryPrimitives.ReadUInt32BigEndian(bytes));

    public static InternetAddress ReadIPv6(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(8)));

    public bool Equals(InternetAddress other) => Low == other.Low && High == other.High;

    public override bool Equals(object? obj) => obj is InternetAddress other && Equals(other);

    public override int GetHashCode() => unchecked((int)Hash);

    internal ulong Hash => unchecked((Low ^ (High * 0x9E3779B97F4A7C15UL)) * 0xC2B2AE3D27D4EB4FUL);

    public int CompareTo(InternetAddress other) =>
        High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    public IPAddress ToIPAddress()
    {
        byte[] bytes = new byte[IsIPv4 ? 4 : 16];
        if (IsIPv4)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)Low);
        }
        else
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), Low);
        }

        return new IPAddress(bytes);
    }
}
