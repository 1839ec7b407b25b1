using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MsnForensics.Analysis.Transfers;

/// <summary>
/// Makes a file name of a name that came off the wire: no path, no device, nothing that a file system refuses or an eye
/// does not see, on Linux and on Windows alike (reference: section 9.7).
/// </summary>
public static class SafeFileName
{
    // Linux counts bytes (255), Windows characters (255, and 260 of the whole path); what is added behind needs room.
    private const int MaximumLength = 150;
    private const int MaximumByteCount = 200;
    private const int MaximumExtensionLength = 32;

    private const string Reserved = "<>:\"/\\|?*";

    private static readonly char[] Folders = { '/', '\\' };

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    // Letters and marks that show nothing, although their categories say otherwise.
    private static readonly HashSet<char> Blanks = new()
    {
        '\u034F', '\u115F', '\u1160', '\u17B4', '\u17B5', '\u180B', '\u180C', '\u180D', '\u2800', '\u3164', '\uFFA0',
        '\uFE00', '\uFE01', '\uFE02', '\uFE03', '\uFE04', '\uFE05', '\uFE06', '\uFE07', '\uFE08', '\uFE09', '\uFE0A',
        '\uFE0B', '\uFE0C', '\uFE0D', '\uFE0E', '\uFE0F',
    };

    /// <summary>A safe name; <paramref name="fallback"/> when nothing of the name is left.</summary>
    /// <param name="name">As sent.</param>
    /// <param name="fallback">A safe name of one's own.</param>
    public static string Of(string? name, string fallback)
    {
        string text = Trim(Replace(WithoutFolders(name ?? "")));
        if (text.Length == 0)
        {
            return fallback;
        }

        // A hidden file is one that nobody sees.
        text = text[0] == '.' ? "_" + text : text;
        return Shorten(IsDevice(text) ? "_" + text : text);
    }

    /// <summary>The name with something in front of its extension.</summary>
    public static string Insert(string name, string addition) => name.Insert(DotOf(name), addition);

    private static string WithoutFolders(string name) =>
        name.Substring(name.LastIndexOfAny(Folders) + 1);

    private static string Replace(string name)
    {
        StringBuilder text = new(Math.Min(name.Length, 1024));
        for (int i = 0; i < name.Length; i++)
        {
            char letter = name[i];
            if (char.IsHighSurrogate(letter) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                if (IsVisible(CharUnicodeInfo.GetUnicodeCategory(name, i)))
                {
                    text.Append(letter).Append(name[i + 1]);
                }

                i++;
            }
            else if (Reserved.IndexOf(letter) >= 0)
            {
                text.Append('_');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.SpaceSeparator)
            {
                text.Append(' ');
            }
            else if (IsVisible(CharUnicodeInfo.GetUnicodeCategory(letter)) && !Blanks.Contains(letter))
            {
                text.Append(letter);
            }
        }

        return text.ToString();
    }

    private static bool IsVisible(UnicodeCategory category) => category
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator);

    // Windows drops blanks and dots at the end, and then means another file.
    private static string Trim(string name) => name.TrimEnd(' ', '.').TrimStart(' ');

    private static bool IsDevice(string name)
    {
        int dot = name.IndexOf('.');
        return Devices.Contains((dot < 0 ? name : name.Substring(0, dot)).TrimEnd(' '));
    }

    private static string Shorten(string name)
    {
        int dot = DotOf(name);
        string extension = name.Substring(dot);
        string stem = name.Substring(0, dot);
        int length = Math.Min(stem.Length, MaximumLength - extension.Length);
        while (length > 0 && ByteCount(stem.Substring(0, length)) > MaximumByteCount - ByteCount(extension))
        {
            length--;
        }

        // A character outside the basic plane is two, and is not cut in half.
        length -= length > 0 && length < stem.Length && char.IsHighSurrogate(stem[length - 1]) ? 1 : 0;
        return length == stem.Length ? name : Trim(stem.Substring(0, length)) + extension;
    }

    private static int ByteCount(string text) => Encoding.UTF8.GetByteCount(text);

    // Where the extension begins; a very long one is none.
    private static int DotOf(string name)
    {
        int dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot <= MaximumExtensionLength ? dot : name.Length;
    }
}
