using System;
using System.Buffers.Binary;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Artifacts.Databases;

/// <summary>Settings of one module in a Miranda profile: names, types and values in a row.</summary>
internal static class MirandaSetting
{
    private const byte Byte = 1;
    private const byte Word = 2;
    private const byte DoubleWord = 4;
    private const byte Wide = 252;
    private const byte Utf8 = 253;
    private const byte Blob = 254;
    private const byte Ansi = 255;

    /// <summary>The text of a setting; null when there is none, or a value of an unknown type stands before
    /// it.</summary>
    public static string? Find(ReadOnlySpan<byte> settings, string name)
    {
        int at = 0;
        while (at < settings.Length && settings[at] > 0)
        {
            int type = at + 1 + settings[at];
            if (type + 1 > settings.Length)
            {
                return null;
            }

            string found = WireText.DecodeLatin1(settings.Slice(at + 1, settings[at]));
            int length = LengthOf(settings[type], settings.Slice(type + 1), out int start);
            if (length < 0 || type + 1 + start + length > settings.Length)
            {
                return null;
            }

            ReadOnlySpan<byte> value = settings.Slice(type + 1 + start, length);
            if (found == name && settings[type] >= Wide && settings[type] != Blob)
            {
                string text = settings[type] == Wide
                    ? Encoding.Unicode.GetString(value.ToArray())
                    : WireText.Decode(value);
                return text.TrimEnd('\0');
            }

            at = type + 1 + start + length;
        }

        return null;
    }

    private static int LengthOf(byte type, ReadOnlySpan<byte> rest, out int start)
    {
        start = 0;
        switch (type)
        {
            case Byte:
                return 1;
            case Word:
                return 2;
            case DoubleWord:
                return 4;
            case Wide or Utf8 or Blob or Ansi when rest.Length >= 2:
                start = 2;
                return BinaryPrimitives.ReadUInt16LittleEndian(rest);
            default:
                return -1;
        }
    }
}
