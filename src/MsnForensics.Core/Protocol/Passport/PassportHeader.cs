using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Passport;

/// <summary>
/// The value of a header of Passport SSI 1.4: <c>PassportURLs</c>, <c>Authorization</c>, <c>WWW-Authenticate</c>,
/// <c>Authentication-Info</c>. All are lists of <c>name=value</c> parted by commas; a value in single quotes may hold
/// commas (reference: section 5.3).
/// </summary>
public sealed class PassportHeader
{
    private const string SchemeName = "Passport";

    private readonly List<KeyValuePair<string, string>> _fields = new();

    private PassportHeader(bool hasScheme) => HasScheme = hasScheme;

    /// <summary>The value starts with <c>Passport1.4</c>, as all these headers but <c>PassportURLs</c> do.</summary>
    public bool HasScheme { get; }

    /// <summary>Names and values in order, without quotes, undecoded; a word alone has an empty value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => _fields;

    /// <summary>The account that signs in, lower case (<c>sign-in</c>).</summary>
    public string? Account => Decoded("sign-in") is { Length: > 0 } name ? AccountName.Parse(name).Address : null;

    /// <summary>The password in clear (<c>pwd</c>).</summary>
    public string? Password => Decoded("pwd");

    /// <summary><c>success</c>, <c>failed</c>, <c>failed-noretry</c>, <c>redir</c>.</summary>
    public string? Status => this["da-status"] ?? this["dastatus"];

    /// <summary>Ticket and profile as the client will send them with <c>USR</c> (<c>from-PP</c>).</summary>
    public string? Ticket => this["from-PP"];

    /// <summary>Why the sign-in failed, in words for the user (<c>cbtxt</c>).</summary>
    public string? Reason => Decoded("cbtxt");

    /// <summary>Where to sign in, without <c>https://</c> (<c>DALogin</c>).</summary>
    public string? LoginServer => this["DALogin"];

    /// <summary>The policy that an <c>Authorization</c> repeats.</summary>
    public PassportPolicy Policy => new(_fields
        .Select(item => new KeyValuePair<string, string>(item.Key, PercentEncoding.Decode(item.Value)))
        .ToArray());

    /// <summary>The first value of that name, compared without case; null when absent.</summary>
    public string? this[string name] => _fields.ValueOf(name);

    /// <summary>Reads a header's value; any text gives a result.</summary>
    public static PassportHeader Parse(string value)
    {
        int at = SchemeLength(value);
        PassportHeader header = new(at > 0);
        while (at < value.Length)
        {
            at = header.ReadField(value, at);
        }

        return header;
    }

    private int ReadField(string text, int at)
    {
        int comma = EndOf(text, ',', at);
        int equals = text.IndexOf('=', at, comma - at);
        if (equals < 0)
        {
            Add(text.Substring(at, comma - at), "");
            return comma + 1;
        }

        string name = text.Substring(at, equals - at);
        if (equals + 1 < text.Length && text[equals + 1] == '\'')
        {
            int quote = EndOf(text, '\'', equals + 2);
            Add(name, text.Substring(equals + 2, quote - equals - 2));
            return EndOf(text, ',', quote) + 1;
        }

        Add(name, text.Substring(equals + 1, comma - equals - 1).Trim());
        return comma + 1;
    }

    private void Add(string name, string value)
    {
        if (name.Trim() is { Length: > 0 } trimmed)
        {
            _fields.Add(new(trimmed, value));
        }
    }

    private string? Decoded(string name) => this[name] is { } value ? PercentEncoding.Decode(value) : null;

    // "Passport1.4 ", and "Passport 1.4 " of some servers; a field's name may begin with the same word.
    private static int SchemeLength(string value)
    {
        if (!value.StartsWith(SchemeName, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        int at = SchemeName.Length;
        while (at < value.Length && (value[at] is ' ' or '.' || char.IsDigit(value[at])))
        {
            at++;
        }

        return at > SchemeName.Length ? at : 0;
    }

    private static int EndOf(string text, char mark, int from)
    {
        int end = text.IndexOf(mark, Math.Min(from, text.Length));
        return end < 0 ? text.Length : end;
    }
}
