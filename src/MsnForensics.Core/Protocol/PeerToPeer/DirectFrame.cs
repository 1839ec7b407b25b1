using System;
using System.Buffers.Binary;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>
/// The framing of a direct connection: a little-endian length and as many bytes. The side that connected begins with
/// the frame <c>foo</c> NUL, then each side sends one with its nonce, then come P2P packets without footer (reference:
/// sections 6.2, 6.3).
/// </summary>
public static class DirectFrame
{
    public const int PrefixLength = 4;

    /// <summary>Frames are some 8 KiB at most; more means that the place is no frame's start.</summary>
    public const int MaximumLength = 64 * 1024;

    private const uint HandshakeFlag = 0x100;

    private static ReadOnlySpan<byte> Hello => "foo\0"u8;

    /// <summary>Reads the length of the frame at the start of the bytes.</summary>
    /// <param name="bytes">Bytes of one direction.</param>
    /// <param name="length">Bytes behind the length field; also given when they are not all there.</param>
    public static ParseStatus TryRead(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.Length < PrefixLength)
        {
            return ParseStatus.NeedMore;
        }

        uint value = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (value > MaximumLength)
        {
            return ParseStatus.Invalid;
        }

        length = (int)value;
        return bytes.Length - PrefixLength < length ? ParseStatus.NeedMore : ParseStatus.Complete;
    }

    /// <summary>The first frame of the side that connected.</summary>
    public static bool IsHello(ReadOnlySpan<byte> frame) => frame.SequenceEqual(Hello);

    /// <summary>Reads the nonce of a handshake: 48 bytes between peers of version 1, 16 between those of
    /// version 2.</summary>
    /// <param name="frame">The frame without its length.</param>
    /// <param name="nonce">The nonce.</param>
    /// <param name="version">Whose handshake it is.</param>
    public static bool TryReadHandshake(ReadOnlySpan<byte> frame, out Guid nonce, out int version)
    {
        nonce = Guid.Empty;
        version = frame.Length == P2PNonce.Size ? 2 : 1;
        if (frame.Length == P2PNonce.Size)
        {
            nonce = P2PNonce.Read(frame);
            return true;
        }

        if (frame.Length != P2PHeader.Size
            || BinaryPrimitives.ReadUInt32LittleEndian(frame) != 0
            || (BinaryPrimitives.ReadUInt32LittleEndian(frame.Slice(28)) & HandshakeFlag) == 0)
        {
            return false;
        }

        nonce = P2PNonce.Read(frame.Slice(32));
        return true;
    }
}
