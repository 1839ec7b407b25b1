using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace MsnForensics.Completion;

/// <summary>
/// The encodings that can be named where text is written; the names are those of the engine's own cmdlets.
/// </summary>
internal static class EncodingNames
{
    private static readonly (string Name, string Meaning, Encoding Encoding)[] Known =
    [
        ("utf8NoBOM", "UTF-8 without byte order mark (default)", new UTF8Encoding(false)),
        ("utf8BOM", "UTF-8 with byte order mark, as spreadsheets want it", new UTF8Encoding(true)),
        ("utf8", "UTF-8 without byte order mark", new UTF8Encoding(false)),
        ("unicode", "UTF-16, little endian, with byte order mark", new UnicodeEncoding(false, true)),
        ("bigendianunicode", "UTF-16, big endian, with byte order mark", new UnicodeEncoding(true, true)),
        ("utf32", "UTF-32, little endian, with byte order mark", new UTF32Encoding(false, true)),
        ("ascii", "ASCII; other characters become question marks", Encoding.ASCII),
    ];

    /// <summary>Names with their meaning.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All =>
        Known.Select(known => new KeyValuePair<string, string>(known.Name, known.Meaning));

    /// <summary>The encoding of a name; null when it is none of these.</summary>
    public static Encoding? Find(string name) =>
        Known.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)).Encoding;
}
