using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using MsnForensics.Bytes;

namespace MsnForensics.Transport;

/// <summary>How the reading of an IP header ended.</summary>
internal enum InternetResult
{
    Read,

    /// <summary>The header contradicts itself.</summary>
    Malformed,

    /// <summary>The capture cut the header.</summary>
    Truncated,
}

/// <summary>The header of an IPv4 or IPv6 packet, extension headers walked.</summary>
internal struct InternetPacket
{
    private const int AuthenticationHeader = 51;

    /// <summary>No stack sends more; a longer chain is an attack on readers.</summary>
    private const int MaximumExtensionCount = 16;

    public InternetAddress Source;
    public InternetAddress Destination;

    /// <summary>Protocol number of what follows at <see cref="PayloadOffset"/>.</summary>
    public int Protocol;

    public int PayloadOffset;

    /// <summary>Length of the payload by the header, cut to what was on the wire where that is known.</summary>
    public int PayloadLength;

    public bool IsFragment;
    public bool MoreFragments;

    /// <summary>In bytes.</summary>
    public int FragmentOffset;

    public uint Identification;

    /// <param name="packet">From the first header byte to the end of the captured bytes.</param>
    /// <param name="wireLength">What of it was on the wire, padding included; at least <c>packet.Length</c>.</param>
    /// <param name="header">The header; meaningful when the result is <see cref="InternetResult.Read"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InternetResult Read(ReadOnlySpan<byte> packet, long wireLength, out InternetPacket header)
    {
        header = default;
        if (packet.Length < 1)
        {
            return InternetResult.Truncated;
        }

        return (packet[0] >> 4) switch
        {
            4 => header.ReadIPv4(packet, wireLength),
            6 => header.ReadIPv6(packet, wireLength),
            _ => InternetResult.Malformed,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private InternetResult ReadIPv4(ReadOnlySpan<byte> packet, long wireLength)
    {
        int headerLength = (packet[0] & 15) * 4;
        if (headerLength < 20)
        {
            return InternetResult.Malformed;
        }

        if (packet.Length < headerLength)
        {
            return wireLength > packet.Length ? InternetResult.Truncated : InternetResult.Malformed;
        }

        long totalLength = BinaryPrimitives.ReadUInt16BigEndian(packet.Slice(2));
        if (totalLength != 0 && totalLength < headerLength)
        {
            return InternetResult.Malformed;
        }

        // Zero: the network card had still to cut the packet into segments (TSO).
        totalLength = totalLength == 0 ? wireLength : Math.Min(totalLength, wireLength);
        int fragment = BinaryPrimitives.ReadUInt16BigEndian(packet.Slice(6));
        Identification = BinaryPrimitives.ReadUInt16BigEndian(packet.Slice(4));
        MoreFragments = (fragment & 0x2000) != 0;
        FragmentOffset = (fragment & 0x1FFF) * 8;
        IsFragment = MoreFragments || FragmentOffset != 0;
        Protocol = packet[9];
        Source = InternetAddress.ReadIPv4(packet.Slice(12));
        Destination = InternetAddress.ReadIPv4(packet.Slice(16));
        PayloadOffset = headerLength;
        PayloadLength = (int)Math.Min(totalLength - headerLength, int.MaxValue);
        return Protocol == AuthenticationHeader && !IsFragment
            ? WalkExtensions(packet, wireLength)
            : InternetResult.Read;
    }

    [MethodImpl(HotPath.Compile)]
    private InternetResult ReadIPv6(ReadOnlySpan<byte> packet, long wireLength)
    {
        if (packet.Length < 40)
        {
            return wireLength > packet.Length ? InternetResult.Truncated : InternetResult.Malformed;
        }

        // Zero stands for a jumbogram or a packet not yet cut into segments.
        long length = BinaryPrimitives.ReadUInt16BigEndian(packet.Slice(4));
        length = length == 0 ? wireLength - 40 : Math.Min(length, wireLength - 40);
        Protocol = packet[6];
        Source = InternetAddress.ReadIPv6(packet.Slice(8));
        Destination = InternetAddress.ReadIPv6(packet.Slice(24));
        PayloadOffset = 40;
        PayloadLength = (int)Math.Min(length, int.MaxValue);
        return Protocol is 6 or 17 ? InternetResult.Read : WalkExtensions(packet, wireLength);
    }

    /// <summary>
    /// Steps over the extension headers that stand before <see cref="PayloadOffset"/>'s real content.
    /// </summary>
    private InternetResult WalkExtensions(ReadOnlySpan<byte> packet, long wireLength)
    {
        for (int count = 0; IsExtension(Protocol); count++)
        {
            ReadOnlySpan<byte> rest = packet.Slice(PayloadOffset);
            if (rest.Length < 8)
            {
                return wireLength > packet.Length ? InternetResult.Truncated : InternetResult.Malformed;
            }

            int length = ExtensionLength(Protocol, rest[1]);
            if (length > PayloadLength || count == MaximumExtensionCount)
            {
                return InternetResult.Malformed;
            }

            if (length > rest.Length)
            {
                return wireLength > packet.Length ? InternetResult.Truncated : InternetResult.Malformed;
            }

            bool isFragmentHeader = Protocol == 44;
            Protocol = rest[0];
            PayloadOffset += length;
            PayloadLength -= length;
            if (isFragmentHeader && ReadFragmentHeader(rest))
            {
                // What follows a fragment header belongs to the reassembled datagram.
                return InternetResult.Read;
            }
        }

        return InternetResult.Read;
    }

    /// <summary>False for an "atomic" fragment, which is a whole packet.</summary>
    private bool ReadFragmentHeader(ReadOnlySpan<byte> header)
    {
        int fragment = BinaryPrimitives.ReadUInt16BigEndian(header.Slice(2));
        FragmentOffset = fragment & 0xFFF8;
        MoreFragments = (fragment & 1) != 0;
        Identification = BinaryPrimitives.ReadUInt32BigEndian(header.Slice(4));
        IsFragment = MoreFragments || FragmentOffset != 0;
        return IsFragment;
    }

    /// <summary>After reassembly: walks the headers that were inside the fragments.</summary>
    public InternetResult ContinueInside(ReadOnlySpan<byte> datagram)
    {
        IsFragment = false;
        PayloadOffset = 0;
        PayloadLength = datagram.Length;
        return WalkExtensions(datagram, datagram.Length);
    }

    private static bool IsExtension(int protocol) => protocol is 0 or 43 or 44 or AuthenticationHeader or 60 or 135;

    private static int ExtensionLength(int protocol, int field) => protocol switch
    {
        44 => 8,
        AuthenticationHeader => (field + 2) * 4,
        _ => (field + 1) * 8,
    };
}
