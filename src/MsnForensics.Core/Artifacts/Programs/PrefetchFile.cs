using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Artifacts.Programs;

/// <summary>The head of a prefetch file: which program ran, how often, and when (reference: section 11).</summary>
/// <param name="Version">17 for XP, 23 for Vista and 7, 26 for 8, 30 and 31 for 10 and 11.</param>
/// <param name="Program">Name of the executable in capitals.</param>
/// <param name="PathHash">As in the name of the file.</param>
/// <param name="RunCount">Null in a version that is not known.</param>
/// <param name="LastRuns">UTC, latest first; one up to Windows 7, eight at most from 8 on.</param>
public sealed record PrefetchFile(
    uint Version, string Program, uint PathHash, long? RunCount, IReadOnlyList<DateTimeOffset> LastRuns)
{
    private const int NameOffset = 16;
    private const int NameLength = 60;
    private const int HashOffset = 76;
    private const int HeadLength = 84;

    // From Windows 10 on there are two layouts; where the first table lies tells which.
    private const int TablesOffset = 84;
    private const uint ShortTables = 0x128;

    /// <summary>Bytes that hold all that is read.</summary>
    public static int LongestHead => 0x100;

    /// <summary>True for a prefetch file, compressed or not.</summary>
    public static bool Recognizes(ReadOnlySpan<byte> head) => IsPlain(head) || IsCompressed(head);

    /// <summary>True for one of Windows 10 and later, whose content is compressed.</summary>
    public static bool IsCompressed(ReadOnlySpan<byte> head) => head.Length >= 8 && head.StartsWith("MAM\x04"u8);

    /// <summary>Reads the head; null when there is none that is readable.</summary>
    public static PrefetchFile? Read(ReadOnlySpan<byte> head)
    {
        if (!IsPlain(head) || head.Length < HeadLength)
        {
            return null;
        }

        uint version = NumberAt(head, 0) ?? 0;
        string name = Encoding.Unicode.GetString(head.Slice(NameOffset, NameLength).ToArray());
        int end = name.IndexOf('\0');
        (int times, int count, int most) = version switch
        {
            17 => (0x78, 0x90, 1),
            23 => (0x80, 0x98, 1),
            26 => (0x80, 0xD0, 8),
            30 or 31 => (0x80, NumberAt(head, TablesOffset) == ShortTables ? 0xC8 : 0xD0, 8),
            _ => (0, 0, 0),
        };
        return new PrefetchFile(
            version,
            end < 0 ? name : name.Substring(0, end),
            NumberAt(head, HashOffset) ?? 0,
            most == 0 ? null : NumberAt(head, count),
            TimesAt(head, times, most));
    }

    private static bool IsPlain(ReadOnlySpan<byte> head) => head.Length >= 8 && head.Slice(4).StartsWith("SCCA"u8);

    private static uint? NumberAt(ReadOnlySpan<byte> head, int at) =>
        at + 4 <= head.Length ? BinaryPrimitives.ReadUInt32LittleEndian(head.Slice(at)) : null;

    private static List<DateTimeOffset> TimesAt(ReadOnlySpan<byte> head, int at, int most)
    {
        List<DateTimeOffset> times = new();
        for (int i = 0; i < most && at + 8 <= head.Length; i++, at += 8)
        {
            if (FileTime.ToUtc(BinaryPrimitives.ReadInt64LittleEndian(head.Slice(at))) is { } time)
            {
                times.Add(time);
            }
        }

        return times;
    }
}
