using System;
using System.Buffers.Binary;
using MsnForensics.Bytes;

namespace MsnForensics.Artifacts.Registry;

/// <summary>What Windows notes of a program that a user started: its name in ROT13, how often, and when last
/// (reference: section 6.6).</summary>
/// <param name="Program">Path of the program or shortcut.</param>
/// <param name="RunCount">Null in a layout that is not known.</param>
/// <param name="LastRun">UTC; null when there is none.</param>
public sealed record UserAssistEntry(string Program, long? RunCount, DateTimeOffset? LastRun)
{
    private const int OldLength = 16;
    private const int NewLength = 72;

    // Windows 2000 to Vista begin to count at five.
    private const int OldStart = 5;

    /// <summary>Decodes a value of a <c>Count</c> key.</summary>
    public static UserAssistEntry Decode(RegistryValue value)
    {
        string program = Rotate(value.Name);
        ReadOnlySpan<byte> data = value.Data;
        return data.Length switch
        {
            OldLength => new UserAssistEntry(
                program, Math.Max(0, NumberAt(data, 4) - OldStart), TimeAt(data, 8)),
            NewLength => new UserAssistEntry(program, NumberAt(data, 4), TimeAt(data, 60)),
            _ => new UserAssistEntry(program, null, null),
        };
    }

    /// <summary>Each letter of the Latin alphabet moved by half of it.</summary>
    public static string Rotate(string text)
    {
        char[] letters = text.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            char letter = letters[i];
            letters[i] = letter switch
            {
                >= 'a' and <= 'z' => (char)('a' + ((letter - 'a' + 13) % 26)),
                >= 'A' and <= 'Z' => (char)('A' + ((letter - 'A' + 13) % 26)),
                _ => letter,
            };
        }

        return new string(letters);
    }

    private static long NumberAt(ReadOnlySpan<byte> data, int at) =>
        BinaryPrimitives.ReadUInt32LittleEndian(data.Slice(at));

    private static DateTimeOffset? TimeAt(ReadOnlySpan<byte> data, int at) =>
        FileTime.ToUtc(BinaryPrimitives.ReadInt64LittleEndian(data.Slice(at)));
}
