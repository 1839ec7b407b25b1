using System;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Artifacts.Logs;

/// <summary>How the text of a log is written, and how one knows.</summary>
public sealed class LogEncoding
{
    private readonly Encoding? _encoding;

    private LogEncoding(string name, string ground, Encoding? encoding, int unitSize, int markLength)
    {
        Name = name;
        Ground = ground;
        _encoding = encoding;
        UnitSize = unitSize;
        MarkLength = markLength;
    }

    /// <summary>Such as <c>utf-8</c>.</summary>
    public string Name { get; }

    /// <summary>How it is known: given, declared, detected.</summary>
    public string Ground { get; }

    /// <summary>Bytes per code unit: 2 for UTF-16, else 1.</summary>
    public int UnitSize { get; }

    /// <summary>Bytes of the byte order mark at the start of the file.</summary>
    public int MarkLength { get; }

    private bool IsUtf8 => _encoding is null;

    /// <summary>The encoding of a file: what was given, a byte order mark, a declaration, what the bytes are, or a
    /// guess.</summary>
    /// <param name="head">The first bytes of the file.</param>
    /// <param name="isWhole">Whether these are all of them.</param>
    /// <param name="given">The examiner's word, which stands above all others.</param>
    /// <param name="declared">What the file or its format says; null when nothing is said.</param>
    /// <param name="detector">Guesses by letter frequencies; null for none.</param>
    public static LogEncoding Of(
        ReadOnlySpan<byte> head, bool isWhole, Encoding? given, string? declared, ICharsetDetector? detector)
    {
        if (given is not null)
        {
            return Create(given, "given", MarkOf(head).Length);
        }

        (string? marked, int length) = MarkOf(head);
        if (marked is not null)
        {
            return Named(marked, "declared by a byte order mark", length);
        }

        if (declared is not null && WireCharset.Find(declared) is { } known)
        {
            return Create(known, "declared", 0);
        }

        if (IsUtf8Text(head, isWhole))
        {
            return Named("utf-8", "detected: all bytes read are UTF-8", 0);
        }

        return Guess(head, detector);
    }

    /// <summary>The text of some bytes; what does not fit becomes U+FFFD, or, where nothing was declared, is read as
    /// Windows-1252.</summary>
    /// <param name="bytes">A whole line or element.</param>
    /// <param name="fits">False when a byte does not fit the encoding.</param>
    public string Decode(ReadOnlySpan<byte> bytes, out bool fits)
    {
        if (IsUtf8)
        {
            string strict = WireText.Decode(bytes, out fits);
            return fits ? strict : WireText.DecodePiece(bytes);
        }

        string text = _encoding!.GetString(bytes.ToArray());
        fits = text.IndexOf('\uFFFD') < 0;
        return text;
    }

    internal LogUnits UnitsOf(ReadOnlySpan<byte> bytes) =>
        new(bytes, UnitSize, UnitSize == 2 && _encoding!.CodePage == 1201);

    private static LogEncoding Guess(ReadOnlySpan<byte> head, ICharsetDetector? detector)
    {
        if (detector?.Detect(head) is { } guess && WireCharset.Find(guess.Charset) is { } encoding)
        {
            int percent = (int)Math.Round(guess.Confidence * 100);
            string ground = FormattableString.Invariant($"detected: a guess, {percent} of 100 sure");
            return Create(encoding, ground, 0);
        }

        return Named("windows-1252", "assumed: no UTF-8, and nothing is declared", 0);
    }

    private static LogEncoding Named(string name, string ground, int markLength) =>
        Create(WireCharset.Find(name)!, ground, markLength);

    private static LogEncoding Create(Encoding encoding, string ground, int markLength) => new(
        encoding.WebName,
        ground,
        encoding.CodePage == Encoding.UTF8.CodePage ? null : encoding,
        encoding.CodePage is 1200 or 1201 ? 2 : 1,
        markLength);

    private static (string? Name, int Length) MarkOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, ..] => ("utf-16", 2),
        [0xFE, 0xFF, ..] => ("utf-16BE", 2),
        _ => (null, 0),
    };

    // A head may cut the last character.
    private static bool IsUtf8Text(ReadOnlySpan<byte> head, bool isWhole)
    {
        for (int cut = 0; cut < (isWhole ? 1 : 4); cut++)
        {
            if (head.Length >= cut && WireText.IsUtf8(head.Slice(0, head.Length - cut)))
            {
                return true;
            }
        }

        return false;
    }
}
