using System;
using System.Buffers.Binary;
using System.Net;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Rtp;

/// <summary>
/// A STUN or TURN message, big-endian: calls try their candidates with it, and relays are set up with it (reference:
/// section 6.7).
/// </summary>
/// <param name="Type">1 and 0x101 binding, 3 and 0x103 allocation, 0x111 to 0x113 errors.</param>
/// <param name="HasCookie">The transaction id begins with the magic number of RFC 5389.</param>
/// <param name="UserName">The user name; null without one.</param>
/// <param name="Mapped">The asker's address as the answer tells it; null without one.</param>
public sealed record StunMessage(int Type, bool HasCookie, string? UserName, IPEndPoint? Mapped)
{
    private const int HeaderLength = 20;
    private const uint Cookie = 0x2112A442;
    private const int MappedAddress = 1;
    private const int UserNameAttribute = 6;
    private const int XorMappedAddress = 32;
    private const int OldXorMappedAddress = 26;

    /// <summary>Reads a datagram; null when it is none of these messages.</summary>
    public static StunMessage? Parse(ReadOnlySpan<byte> datagram)
    {
        if (datagram.Length < HeaderLength
            || datagram[0] > 1
            || BinaryPrimitives.ReadUInt16BigEndian(datagram.Slice(2)) != datagram.Length - HeaderLength)
        {
            return null;
        }

        bool hasCookie = BinaryPrimitives.ReadUInt32BigEndian(datagram.Slice(4)) == Cookie;
        int type = BinaryPrimitives.ReadUInt16BigEndian(datagram);
        bool isKnown = type is 1 or 2 or 3 or 0x101 or 0x102 or 0x103 or 0x111 or 0x112 or 0x113;
        return hasCookie || isKnown
            ? ReadAttributes(new StunMessage(type, hasCookie, null, null), datagram.Slice(HeaderLength))
            : null;
    }

    private static StunMessage ReadAttributes(StunMessage message, ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= 4)
        {
            int type = BinaryPrimitives.ReadUInt16BigEndian(rest);
            int length = BinaryPrimitives.ReadUInt16BigEndian(rest.Slice(2));
            if (length > rest.Length - 4)
            {
                return message;
            }

            message = message.With(type, rest.Slice(4, length));

            // Values are padded to four bytes from RFC 5389 on; older ones are multiples of it anyway.
            rest = rest.Slice(Math.Min(rest.Length, 4 + ((length + 3) & ~3)));
        }

        return message;
    }

    private StunMessage With(int type, ReadOnlySpan<byte> value) => type switch
    {
        UserNameAttribute => this with { UserName = WireText.Decode(value).TrimEnd('\0') },
        MappedAddress => this with { Mapped = Mapped ?? ReadEndpoint(value, 0) },
        XorMappedAddress or OldXorMappedAddress when HasCookie =>
            this with { Mapped = ReadEndpoint(value, Cookie) ?? Mapped },
        _ => this,
    };

    // Family 1, port, IPv4 address.
    private static IPEndPoint? ReadEndpoint(ReadOnlySpan<byte> value, uint mask)
    {
        if (value.Length < 8 || value[1] != 1)
        {
            return null;
        }

        byte[] address = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(address, BinaryPrimitives.ReadUInt32BigEndian(value.Slice(4)) ^ mask);
        int port = BinaryPrimitives.ReadUInt16BigEndian(value.Slice(2)) ^ (int)(mask >> 16);
        return new IPEndPoint(new IPAddress(address), port);
    }
}
