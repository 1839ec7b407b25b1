using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Analysis.Redaction;

/// <summary>Replaces one text by what its class asks for at a level.</summary>
internal sealed class ValueRedactor
{
    private const string Removed = "[redacted]";
    private const int RememberedCount = 10_000;

    private static readonly char[] Folders = { '/', '\\' };
    private static readonly char[] BehindAccount = { ';', ' ' };
    private static readonly char[] BehindName = { '=', ':' };

    private static readonly HashSet<string> ProtocolWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "A", "AL", "BL", "FL", "RL", "PL", "AWY", "BRB", "BSY", "C", "CKI", "CVR0", "D", "FLN", "FTM", "HDN", "I",
        "IDL", "IN", "LUN", "MD5", "N", "NLN", "NS", "OK", "OUT", "PHN", "RINGING", "S", "SB", "SHA",
        "SSO", "TWN", "U", "CTP",
    };

    private readonly Pseudonyms _names;
    private readonly KnownTerms _known;
    private readonly TextRedactor _texts;
    private readonly Memo<string> _nameOf;
    private readonly Memo<string> _endpointOf;
    private readonly Memo<string> _fileOf;
    private readonly Memo<string> _idOf;
    private readonly Memo<string> _valueOf;
    private readonly Memo<string> _accountOf;

    public ValueRedactor(Pseudonyms names, KnownTerms known, RedactionLevel level)
    {
        _names = names;
        _known = known;
        _texts = new TextRedactor(names, known);
        Level = level;

        // A keyed hash for each value of each record would be most of the work; few of them are new.
        _nameOf = new Memo<string>(RememberedCount, names.Name);
        _endpointOf = new Memo<string>(RememberedCount, Endpoint);
        _fileOf = new Memo<string>(RememberedCount, names.File);
        _idOf = new Memo<string>(RememberedCount, names.Id);
        _valueOf = new Memo<string>(RememberedCount, names.Value);
        _accountOf = new Memo<string>(RememberedCount, names.Account);
    }

    public RedactionLevel Level { get; }

    /// <summary>Notes an identity, to find it in texts.</summary>
    public void Learn(RedactionClass kind, string text)
    {
        string term = kind == RedactionClass.File ? text.Substring(text.LastIndexOfAny(Folders) + 1) : text;
        if (!_known.Knows(term) && (kind != RedactionClass.Address || !IsPublic(term)))
        {
            _known.Add(term, Redact(kind, term));
        }
    }

    public string Redact(RedactionClass kind, string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        return kind switch
        {
            RedactionClass.Plain => text,
            RedactionClass.Secret => SecretMask.Mask,
            RedactionClass.Field when Level == RedactionLevel.Secrets => WithoutSecret(text),
            _ when Level == RedactionLevel.Secrets => text,
            RedactionClass.Words => _texts.Redact(text),
            RedactionClass.Text or RedactionClass.Label when Level == RedactionLevel.Identities => _texts.Redact(text),
            RedactionClass.Text or RedactionClass.Label => Mark(text),
            RedactionClass.Account => Account(text),
            RedactionClass.Name => _nameOf[text],
            RedactionClass.Address or RedactionClass.Host => _endpointOf[text],
            RedactionClass.File => _fileOf[text],
            RedactionClass.Id => _idOf[text],
            RedactionClass.Value => _valueOf[text],
            RedactionClass.Argument => Argument(text),
            RedactionClass.Field => Field(text),
            _ => "",
        };
    }

    /// <summary>How much stood there.</summary>
    public static string Mark(string text) =>
        string.Format(CultureInfo.InvariantCulture, "[redacted: {0} characters]", text.Length);

    // As accounts stand in records: with a network's number in front, a place or a state behind.
    private string Account(string text)
    {
        int start = text.IndexOf(':') is > 0 and <= 2 and int colon && char.IsDigit(text[0]) ? colon + 1 : 0;
        int end = text.IndexOfAny(BehindAccount, start);
        end = end < 0 ? text.Length : end;
        string network = text.Substring(0, start);
        string rest = end == text.Length ? "" : text[end] + _texts.Redact(text.Substring(end + 1));
        return network + _accountOf[text.Substring(start, end - start)] + rest;
    }

    private string Endpoint(string text)
    {
        if (IPAddress.TryParse(text, out IPAddress? address) && (text.IndexOf('.') >= 0 || text.IndexOf(':') >= 0))
        {
            return _names.Address(address);
        }

        int colon = text.LastIndexOf(':');
        string number = text.Substring(colon + 1);
        bool hasPort = colon > 0
            && ushort.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        string port = ":" + number;
        if (!hasPort)
        {
            return IsPublic(text) ? text : _names.Host(text);
        }

        string host = text.Substring(0, colon);
        if (host.Length > 2 && host[0] == '[' && IPAddress.TryParse(host.Trim('[', ']'), out address))
        {
            return "[" + _names.Address(address) + "]" + port;
        }

        return (IPAddress.TryParse(host, out address) ? _names.Address(address)
            : IsPublic(host) ? host : _names.Host(host)) + port;
    }

    /// <summary>A host of the service itself, which is the same for everybody.</summary>
    public static bool IsPublic(string host) => HostCatalog.Find(host) is not null;

    private string Argument(string text) =>
        ProtocolWords.Contains(text)
        || Regex.IsMatch(text, @"^(MSNP\d{1,2}|-?\d{1,5})$", RegexOptions.CultureInvariant) ? text
        : text.IndexOf('@') > 0 ? Account(Uri.UnescapeDataString(text))
        : Removed;

    private string Field(string text)
    {
        int end = text.IndexOfAny(BehindName);
        string name = text.Substring(0, Math.Max(0, end));
        bool isNamed = Regex.IsMatch(name, "^[A-Za-z][A-Za-z0-9_.-]{0,40}$", RegexOptions.CultureInvariant);
        return isNamed ? _texts.Redact(name) + text[end] + Removed : Removed;
    }

    private static string WithoutSecret(string text)
    {
        int end = text.IndexOfAny(BehindName);
        if (end <= 0)
        {
            return text;
        }

        string name = text.Substring(0, end);
        string value = text.Substring(end + 1);
        bool isSecret = SecretMask.Header(name, value) != value || ServiceSecrets.Header(name, value) != value;
        return isSecret ? name + (text[end] == ':' ? ": " : "=") + SecretMask.Mask : text;
    }
}
