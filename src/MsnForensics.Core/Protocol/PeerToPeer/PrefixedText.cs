using System;
using System.Buffers.Binary;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>A message of a webcam or activity session: ten bytes in front of UTF-16 text (reference: sections 4.8.4,
/// 7.2).</summary>
public static class PrefixedText
{
    private const int PrefixLength = 10;
    private const byte Mark = 0x80;

    /// <summary>The text without its NUL; false for bytes of another form.</summary>
    public static bool TryRead(ReadOnlySpan<byte> message, out string text)
    {
        text = "";
        if (message.Length < PrefixLength || message[0] != Mark || message[4] != 8 || message[5] != 0)
        {
            return false;
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(message.Slice(6));
        ReadOnlySpan<byte> rest = message.Slice(PrefixLength);
        text = FileContext.ReadText(rest.Slice(0, (int)Math.Min(length, (uint)rest.Length)));
        return true;
    }
}
