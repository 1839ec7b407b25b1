using System;
using System.Globalization;
using System.Text;

namespace MsnForensics.Capture;

/// <summary>Names what a file is, from its first bytes, when it is no capture that can be read.</summary>
internal static class CaptureSignature
{
    /// <summary>First bytes that the names below need.</summary>
    public const int Length = 512;

    private const string Convert = "Convert it with 'editcap -F pcapng' (Wireshark) and read the result.";
    private const string Decompress = "Decompress it first.";
    private const string Transfer = "Transfer it again in binary mode.";
    private const string NoCapture = "Give a pcap or pcapng file, plain or compressed with gzip or zstd.";
    private const int ShownLength = 16;

    private static readonly Entry[] Entries =
    {
        new("736E6F6F70000000", "a Solaris snoop capture", Convert),
        new("474D4255", "a Microsoft Network Monitor 2.x capture", Convert),
        new("52545353", "a Microsoft Network Monitor 1.x capture", Convert),
        new("58435000", "a Network Associates Sniffer (Windows) or NetXRay capture", Convert),
        new("5452534E4946462064617461", "a DOS Sniffer capture", Convert),
        new("425A68", "bzip2 data", Decompress),
        new("04224D18", "LZ4 data", Decompress),
        new("FD377A585A00", "xz data", Decompress),
        new("377ABCAF271C", "a 7-Zip archive", Decompress),
        new("504B0304", "a ZIP archive", Decompress),
        new("526172211A07", "a RAR archive", Decompress),
        new("53514C69746520666F726D6174203300", "an SQLite database", NoCapture),
        new("4D5A", "a Windows program", NoCapture),
        new("7F454C46", "an ELF program", NoCapture),
    };

    /// <summary>The failure to raise for these first bytes.</summary>
    /// <param name="head">The first bytes, as many as there are up to <see cref="Length"/>.</param>
    /// <param name="name">The path or display name.</param>
    /// <param name="wrapping">Compression around them, for example <c>gzip</c>, or empty.</param>
    public static CaptureFormatException CreateFailure(ReadOnlySpan<byte> head, string name, string wrapping)
    {
        Entry entry = Identify(head);
        string found = wrapping.Length == 0 ? entry.Name
            : head.IsEmpty ? $"{wrapping} data that is empty, cut or damaged"
            : $"{entry.Name} inside {wrapping} data";
        return CreateFailure(name, found, entry.Action);
    }

    public static CaptureFormatException CreateFailure(string name, string found, string action) =>
        new($"'{name}' is no capture that can be read: it is {found}. {action}")
        {
            Found = found,
            RecommendedAction = action,
        };

    private static Entry Identify(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return new Entry("", "an empty file", NoCapture);
        }

        string hex = ToHex(head.Slice(0, Math.Min(head.Length, ShownLength)));
        foreach (Entry entry in Entries)
        {
            if (hex.StartsWith(entry.Prefix, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        if (IsTextDamagedPcapng(head))
        {
            return new Entry("", "pcapng damaged by text-mode transfer", Transfer);
        }

        if (head.Length >= sizeof(uint) && IsText(head))
        {
            return new Entry("", "text", NoCapture);
        }

        string size = head.Length < sizeof(uint) ? "too short for a capture" : "of unknown format";
        return new Entry("", $"{size} (first bytes {hex})", NoCapture);
    }

    /// <summary>The first block type of pcapng holds CR and LF on purpose, so that such transfers show.</summary>
    private static bool IsTextDamagedPcapng(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4)
        {
            return false;
        }

        string hex = ToHex(head.Slice(0, 4));
        return hex.StartsWith("0A0D0A", StringComparison.Ordinal)
            || hex.StartsWith("0D0D0A", StringComparison.Ordinal)
            || hex.EndsWith("0A0D0A", StringComparison.Ordinal)
            || hex.EndsWith("0A0D0D", StringComparison.Ordinal)
            || hex.StartsWith("0A0A", StringComparison.Ordinal);
    }

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 2 && ((head[0] == 0xFF && head[1] == 0xFE) || (head[0] == 0xFE && head[1] == 0xFF)))
        {
            return true;
        }

        foreach (byte value in head)
        {
            if (value is < 0x20 and not (0x09 or 0x0A or 0x0D) or 0x7F)
            {
                return false;
            }
        }

        return true;
    }

    private static string ToHex(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new(bytes.Length * 2);
        foreach (byte value in bytes)
        {
            text.Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private sealed record Entry(string Prefix, string Name, string Action);
}
