using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MsnForensics.Bytes;
using MsnForensics.Localization;

namespace MsnForensics.Completion;

/// <summary>
/// The encodings that can be named where text is written or legacy text is read: the names of the engine's own cmdlets,
/// and those of charsets and code pages. "Default", "oem" and "ansi" are none: they differ by computer.
/// </summary>
internal static class EncodingNames
{
    private static (string Name, string Meaning, Encoding Encoding)[] Unicode =>
    [
        ("utf8NoBOM", Texts.EncodingUtf8NoBOM, new UTF8Encoding(false)),
        ("utf8BOM", Texts.EncodingUtf8BOM, new UTF8Encoding(true)),
        ("utf8", Texts.EncodingUtf8, new UTF8Encoding(false)),
        ("unicode", Texts.EncodingUnicode, new UnicodeEncoding(false, true)),
        ("bigendianunicode", Texts.EncodingBigendianunicode, new UnicodeEncoding(true, true)),
        ("utf32", Texts.EncodingUtf32, new UTF32Encoding(false, true)),
        ("ascii", Texts.EncodingAscii, Encoding.ASCII),
    ];

    private static (string Name, string Meaning)[] Charsets =>
    [
        ("windows-1252", Texts.EncodingWindows1252),
        ("windows-1250", Texts.EncodingWindows1250),
        ("windows-1251", Texts.EncodingWindows1251),
        ("windows-1253", Texts.EncodingWindows1253),
        ("windows-1254", Texts.EncodingWindows1254),
        ("windows-1255", Texts.EncodingWindows1255),
        ("windows-1256", Texts.EncodingWindows1256),
        ("windows-1257", Texts.EncodingWindows1257),
        ("windows-1258", Texts.EncodingWindows1258),
        ("windows-874", Texts.EncodingWindows874),
        ("iso-8859-1", Texts.EncodingIso88591),
        ("iso-8859-2", Texts.EncodingIso88592),
        ("iso-8859-9", Texts.EncodingIso88599),
        ("iso-8859-15", Texts.EncodingIso885915),
        ("koi8-r", Texts.EncodingKoi8R),
        ("shift_jis", Texts.EncodingShiftJis),
        ("euc-jp", Texts.EncodingEucJp),
        ("iso-2022-jp", Texts.EncodingIso2022Jp),
        ("gb18030", Texts.EncodingGb18030),
        ("gb2312", Texts.EncodingGb2312),
        ("big5", Texts.EncodingBig5),
        ("euc-kr", Texts.EncodingEucKr),
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
