using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Completion;

/// <summary>
/// The encodings that can be named where text is written or legacy text is read: the names of the engine's own cmdlets,
/// and those of charsets and code pages. "Default", "oem" and "ansi" are none: they differ by computer.
/// </summary>
internal static class EncodingNames
{
    private static readonly (string Name, string Meaning, Encoding Encoding)[] Unicode =
    [
        ("utf8NoBOM", "UTF-8 without byte order mark (default where text is written)", new UTF8Encoding(false)),
        ("utf8BOM", "UTF-8 with byte order mark, as spreadsheets want it", new UTF8Encoding(true)),
        ("utf8", "UTF-8 without byte order mark", new UTF8Encoding(false)),
        ("unicode", "UTF-16, little endian, with byte order mark", new UnicodeEncoding(false, true)),
        ("bigendianunicode", "UTF-16, big endian, with byte order mark", new UnicodeEncoding(true, true)),
        ("utf32", "UTF-32, little endian, with byte order mark", new UTF32Encoding(false, true)),
        ("ascii", "ASCII; other characters become question marks", Encoding.ASCII),
    ];

    private static readonly (string Name, string Meaning)[] Charsets =
    [
        ("windows-1252", "Western European"),
        ("windows-1250", "Central European"),
        ("windows-1251", "Cyrillic"),
        ("windows-1253", "Greek"),
        ("windows-1254", "Turkish"),
        ("windows-1255", "Hebrew"),
        ("windows-1256", "Arabic"),
        ("windows-1257", "Baltic"),
        ("windows-1258", "Vietnamese"),
        ("windows-874", "Thai"),
        ("iso-8859-1", "Western European, ISO"),
        ("iso-8859-2", "Central European, ISO"),
        ("iso-8859-9", "Turkish, ISO"),
        ("iso-8859-15", "Western European with the euro sign, ISO"),
        ("koi8-r", "Russian, KOI8"),
        ("shift_jis", "Japanese"),
        ("euc-jp", "Japanese, Unix"),
        ("iso-2022-jp", "Japanese, mail"),
        ("gb18030", "Chinese, simplified"),
        ("gb2312", "Chinese, simplified, old"),
        ("big5", "Chinese, traditional"),
        ("euc-kr", "Korean"),
    ];

    /// <summary>Names with their meaning.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => Unicode
        .Select(known => new KeyValuePair<string, string>(known.Name, known.Meaning))
        .Concat(Charsets.Select(known => new KeyValuePair<string, string>(known.Name, known.Meaning)));

    /// <summary>The encoding of a name or a code page number, with or without <c>cp</c>; null if it is none.</summary>
    public static Encoding? Find(string name)
    {
        string digits = name.StartsWith("cp", StringComparison.OrdinalIgnoreCase) ? name[2..] : name;
        Encoding? unicode = Unicode
            .FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)).Encoding;
        return unicode
            ?? (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int codePage)
                ? WireCharset.Find(codePage)
                : WireCharset.Find(name));
    }
}
