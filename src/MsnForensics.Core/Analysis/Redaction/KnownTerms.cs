using System;
using System.Collections.Generic;

namespace MsnForensics.Analysis.Redaction;

/// <summary>
/// Words and phrases that are identities, found again in texts as whole words in either case. Looked up by their first
/// word, so that a text costs its length whatever the number of terms.
/// </summary>
public sealed class KnownTerms
{
    // One letter is a word of its own in too many texts.
    private const int MinimumLength = 2;
    private const int MaximumCount = 1_000_000;

    private readonly Dictionary<string, List<string>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _pseudonyms = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The limit was hit: further terms are not looked for.</summary>
    public bool IsFull => _pseudonyms.Count >= MaximumCount;

    /// <summary>How many there are: what was found in a text holds as long as there are no more.</summary>
    public int Count => _pseudonyms.Count;

    /// <summary>True for a term that was taken, or that never will be.</summary>
    public bool Knows(string term) =>
        IsFull || term.Trim() is { } text && (text.Length < MinimumLength || _pseudonyms.ContainsKey(text));

    /// <summary>Takes a term with what stands in its place.</summary>
    public void Add(string term, string pseudonym)
    {
        string text = term.Trim();
        if (text.Length < MinimumLength || IsFull || _pseudonyms.ContainsKey(text))
        {
            return;
        }

        _pseudonyms[text] = pseudonym;
        string first = WordAt(text, 0);
        if (!_byFirstWord.TryGetValue(first, out List<string>? terms))
        {
            _byFirstWord[first] = terms = new List<string>();
        }

        int place = terms.FindIndex(other => other.Length < text.Length);
        terms.Insert(place < 0 ? terms.Count : place, text);
    }

    /// <summary>The longest term that begins at this place and ends where a word ends; null for none.</summary>
    public string? Find(string text, int at)
    {
        if (at > 0 && IsWord(text[at]) && IsWord(text[at - 1]))
        {
            return null;
        }

        if (_byFirstWord.TryGetValue(WordAt(text, at), out List<string>? terms))
        {
            foreach (string term in terms)
            {
                if (Fits(text, at, term))
                {
                    return term;
                }
            }
        }

        return null;
    }

    public string PseudonymOf(string term) => _pseudonyms[term];

    // A run of letters and digits, or one other character.
    private static string WordAt(string text, int at)
    {
        int end = at;
        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }

        return text.Substring(at, Math.Max(1, end - at));
    }

    private static bool Fits(string text, int at, string term)
    {
        int end = at + term.Length;
        return string.Compare(text, at, term, 0, term.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (end == text.Length || !IsWord(text[end]) || !IsWord(text[end - 1]));
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter);
}
