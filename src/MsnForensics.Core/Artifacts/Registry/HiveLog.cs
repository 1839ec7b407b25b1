using System;
using System.Buffers.Binary;

namespace MsnForensics.Artifacts.Registry;

/// <summary>
/// Applies transaction logs to a copy of a hive in memory: those of Windows up to 8, which hold all dirty pages at
/// once, and those since 8.1, which hold entries in sequence (reference: section 15.1).
/// </summary>
internal static class HiveLog
{
    private const int BinsStart = 4096;
    private const int Sector = 512;
    private const int EntryHeader = 40;
    private const int LargestGrowth = 64 * 1024 * 1024;

    /// <summary>Applies a log; false when it does not belong to the hive or holds nothing.</summary>
    /// <param name="hive">The copy; replaced where it has to grow.</param>
    /// <param name="log">The log file.</param>
    public static bool TryApply(ref byte[] hive, ReadOnlySpan<byte> log)
    {
        if (!HiveHeader.TryRead(hive, out HiveHeader header) || !HiveHeader.TryRead(log, out HiveHeader logHeader)
            || !logHeader.IsChecksumRight)
        {
            return false;
        }

        return logHeader.Type switch
        {
            1 or 2 => header.LastWritten == logHeader.LastWritten && logHeader.Primary == logHeader.Secondary
                && ApplyPages(ref hive, log, logHeader),
            6 => ApplyEntries(ref hive, log, logHeader),
            _ => false,
        };
    }

    private static bool ApplyPages(ref byte[] hive, ReadOnlySpan<byte> log, HiveHeader header)
    {
        ReadOnlySpan<byte> rest = log.Slice(HiveHeader.Length);
        long sectors = header.BinsSize / Sector;
        long bitmap = (sectors + 7) / 8;
        long start = (HiveHeader.Length + 4 + bitmap + Sector - 1) / Sector * Sector;
        if (!rest.StartsWith("DIRT"u8) || start > log.Length || !Grow(ref hive, header.BinsSize))
        {
            return false;
        }

        bool isApplied = false;
        for (long sector = 0; sector < sectors; sector++)
        {
            bool isDirty = (rest[(int)(4 + (sector / 8))] >> (int)(sector % 8) & 1) != 0;
            if (!isDirty)
            {
                continue;
            }

            if (start + Sector > log.Length)
            {
                break;
            }

            log.Slice((int)start, Sector).CopyTo(hive.AsSpan((int)(BinsStart + (sector * Sector))));
            start += Sector;
            isApplied = true;
        }

        return isApplied;
    }

    private static bool ApplyEntries(ref byte[] hive, ReadOnlySpan<byte> log, HiveHeader header)
    {
        bool isApplied = false;
        uint expected = header.Primary;
        int at = HiveHeader.Length;
        while (at + EntryHeader <= log.Length && log.Slice(at).StartsWith("HvLE"u8))
        {
            uint size = Number(log, at + 4);
            uint sequence = Number(log, at + 12);
            if (size < EntryHeader || size > log.Length - at || size % Sector != 0 || sequence != expected
                || !IsIntact(log.Slice(at, (int)size)) || !Grow(ref hive, Number(log, at + 16)))
            {
                break;
            }

            isApplied |= ApplyEntry(hive, log.Slice(at, (int)size));
            expected++;
            at += (int)size;
        }

        return isApplied;
    }

    private static bool IsIntact(ReadOnlySpan<byte> entry) =>
        Marvin32.Of(entry.Slice(EntryHeader), Marvin32.RegistrySeed)
            == BinaryPrimitives.ReadUInt64LittleEndian(entry.Slice(24))
        && Marvin32.Of(entry.Slice(0, 32), Marvin32.RegistrySeed)
            == BinaryPrimitives.ReadUInt64LittleEndian(entry.Slice(32));

    private static bool ApplyEntry(byte[] hive, ReadOnlySpan<byte> entry)
    {
        uint pages = Number(entry, 20);
        long data = EntryHeader + (pages * 8L);
        bool isApplied = false;
        for (int i = 0; i < pages && EntryHeader + (i * 8) + 8 <= entry.Length; i++)
        {
            long offset = BinsStart + (long)Number(entry, EntryHeader + (i * 8));
            uint size = Number(entry, EntryHeader + (i * 8) + 4);
            if (data + size > entry.Length || offset + size > hive.Length)
            {
                break;
            }

            entry.Slice((int)data, (int)size).CopyTo(hive.AsSpan((int)offset));
            data += size;
            isApplied = true;
        }

        return isApplied;
    }

    private static bool Grow(ref byte[] hive, uint binsSize)
    {
        long length = BinsStart + (long)binsSize;
        if (length > hive.Length + LargestGrowth)
        {
            return false;
        }

        if (length > hive.Length)
        {
            Array.Resize(ref hive, (int)length);
        }

        return true;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(at));
}
