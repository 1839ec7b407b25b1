using System;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Redaction;

/// <summary>Replaces identities inside of texts: those that are known, and whatever has the form of an account, an
/// address, a telephone number, a GUID, or of encoded bytes, which may hold any of these.</summary>
public sealed class TextRedactor
{
    private const string Encoded = "[encoded]";
    private const int ShortestEncoded = 16;

    // First come those whose parts look like another one.
    private static readonly Regex Forms = new(
        @"(?<guid>\{?[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\}?)"
        + @"|(?<account>(?<![^\s""'<>()\[\]{}|;,:=&?/\\@])[^\s""'<>()\[\]{}|;,:=&?/\\@]+"
        + @"(@|%40)[^\s""'<>()\[\]{}|;,:=&?/\\@]+)"
        + @"|(?<ip>(?<![\d.])(\d{1,3}\.){3}\d{1,3}(?![\d.]*\d))"
        + @"|(?<ip>(?<![0-9A-Za-z:])([0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![0-9A-Za-z:]))"
        + @"|(?<phone>(?<![\w.])(tel:)?\+?\d[\d\-()/ ]{6,}\d(?![\w.]))"
        + @"|(?<url>(?i:https?|ftp|file)://[^\s""'<>]+)"
        + @"|(?<path>(?<!\w)([A-Za-z]:\\|\\\\)[^\s""'<>|]+)"
        + @"|(?<escaped>(?<![^\s=&?])[^\s=&?]*(%[0-9A-Fa-f]{2})[^\s=&?]*)"
        + @"|(?<encoded>(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}={0,2})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled);

    private static readonly char[] Signs = ['@', '%', ':', '\\'];

    // Words of ours come again with every record.
    private const int RememberedLength = 200;
    private const int RememberedCount = 20_000;

    private readonly Pseudonyms _names;
    private readonly KnownTerms _known;
    private readonly Memo<string> _remembered;
    private int _termCount;

    public TextRedactor(Pseudonyms names, KnownTerms known)
    {
        _names = names;
        _known = known;
        _remembered = new Memo<string>(RememberedCount, RedactNow);
    }

    /// <summary>The text with its identities replaced.</summary>
    public string Redact(string text)
    {
        if (text.Length > RememberedLength)
        {
            return RedactNow(text);
        }

        if (_known.Count != _termCount)
        {
            _termCount = _known.Count;
            _remembered.Clear();
        }

        return _remembered[text];
    }

    private string RedactNow(string text)
    {
        string known = ReplaceKnown(text);
        return MayHoldForm(known) ? Forms.Replace(known, Replace) : known;
    }

    // Each of the forms has one of the signs, a digit, or many letters in a row.
    private static bool MayHoldForm(string text)
    {
        if (text.IndexOfAny(Signs) >= 0)
        {
            return true;
        }

        int run = 0;
        foreach (char letter in text)
        {
            run = char.IsWhiteSpace(letter) ? 0 : run + 1;
            if (char.IsDigit(letter) || run >= ShortestEncoded)
            {
                return true;
            }
        }

        return false;
    }

    private string ReplaceKnown(string text)
    {
        StringBuilder? made = null;
        int done = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (_known.Find(text, i) is { } term)
            {
                made ??= new StringBuilder(text.Length);
                made.Append(text, done, i - done).Append(_known.PseudonymOf(text.Substring(i, term.Length)));
                done = i + term.Length;
                i = done - 1;
            }
        }

        return made is null ? text : made.Append(text, done, text.Length - done).ToString();
    }

    private string Replace(Match match)
    {
        string text = match.Value;
        if (IsOurs(text))
        {
            return text;
        }

        if (match.Groups["guid"].Success)
        {
            return _names.Id(text);
        }

        if (match.Groups["account"].Success)
        {
            return _names.Account(Uri.UnescapeDataString(text));
        }

        if (match.Groups["ip"].Success)
        {
            return IPAddress.TryParse(text, out IPAddress? address) ? _names.Address(address) : text;
        }

        if (match.Groups["phone"].Success)
        {
            return IsTime(text) ? text : _names.Value(text);
        }

        if (match.Groups["url"].Success)
        {
            return _names.Host(text);
        }

        return match.Groups["path"].Success ? _names.File(text)
            : match.Groups["escaped"].Success ? Unescaped(text)
            : LooksEncoded(text) ? Encoded : text;
    }

    // Percent signs hide names of any alphabet: what they stand for is looked at.
    private string Unescaped(string text)
    {
        string plain = Uri.UnescapeDataString(text);
        return plain == text ? text : Uri.EscapeDataString(Redact(plain));
    }

    private static bool IsOurs(string text) =>
        text.EndsWith("@redacted.invalid", StringComparison.Ordinal)
        || Regex.IsMatch(text, "^(user|name|value|host|file)-[0-9a-f]{12}", RegexOptions.CultureInvariant);

    // What our own sentences say: 2008-03-14T20:05:09.
    private static bool IsTime(string text) =>
        Regex.IsMatch(text, @"^\d{4}-\d\d-\d\d\b", RegexOptions.CultureInvariant);

    // Words have no digits inside and no capitals behind small letters; those of programs are CamelCase.
    private static bool LooksEncoded(string text)
    {
        if (Regex.IsMatch(text, "^([A-Z][a-z]{2,})+$", RegexOptions.CultureInvariant))
        {
            return false;
        }

        int signs = 0;
        for (int i = 1; i < text.Length && signs < 2; i++)
        {
            bool isCapital = char.IsUpper(text[i]) && char.IsLower(text[i - 1]);
            signs += isCapital || char.IsDigit(text[i]) || text[i] is '+' or '=' ? 1 : 0;
        }

        return signs >= 2;
    }
}
