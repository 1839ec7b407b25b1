using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Redaction;

/// <summary>
/// Names that stand for others: the start of an HMAC-SHA256 over what is named, so that only who has the key can find
/// them again. Equal things have equal names.
/// </summary>
public sealed class Pseudonyms : IDisposable
{
    /// <summary>A key that can be guessed gives the names away.</summary>
    public const int MinimumKeyLength = 16;

    private const string Mark = "redacted";

    private static readonly HashSet<string> KnownExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".avi", ".bin", ".bmp", ".cap", ".csv", ".dat", ".db", ".doc", ".docx", ".edb", ".exe", ".gif", ".gz", ".htm",
        ".html", ".jpeg", ".jpg", ".json", ".log", ".mov", ".mp3", ".mp4", ".mpg", ".pcap", ".pcapng", ".pdf", ".png",
        ".ppt", ".rar", ".reg", ".rtf", ".tmp", ".txt", ".wav", ".wma", ".wmv", ".xls", ".xml", ".zip", ".zst",
    };

    private readonly HMACSHA256 _hmac;
    private readonly PrivateAddresses _privateAddresses;
    private readonly bool _removes;

    public Pseudonyms(IReadOnlyList<byte> key, bool removes)
    {
        if (key.Count < MinimumKeyLength)
        {
            throw new ArgumentException("The key is too short.", nameof(key));
        }

        _hmac = new HMACSHA256(key.ToArray());
        _privateAddresses = new PrivateAddresses(text => Compute("private address", text));
        _removes = removes;
    }

    public void Dispose() => _hmac.Dispose();

    /// <summary>An address of the domain that is nobody's.</summary>
    public string Account(string account) => _removes
        ? "user@" + Mark + ".invalid"
        : "user-" + Digits("account", account.Trim().ToLowerInvariant(), 12) + "@" + Mark + ".invalid";

    public string Name(string name) => Named("name", name);

    public string Value(string value) => Named("value", value);

    public string Host(string host) => Named("host", host.ToLowerInvariant()) + ".invalid";

    /// <summary>Keeps an extension that says what a file is, and nothing else.</summary>
    public string File(string path)
    {
        string extension = path.Length - path.LastIndexOf('.') <= 8 && path.LastIndexOf('.') >= 0
            ? path.Substring(path.LastIndexOf('.'))
            : "";
        return Named("file", path) + (KnownExtensions.Contains(extension) ? extension.ToLowerInvariant() : "");
    }

    /// <summary>An address that is nobody's: private IPv4 ones become other private ones, no two the same; public
    /// ones become reserved ones (240.0.0.0/4), IPv6 that of documentation (2001:db8::/32), two of them by chance the
    /// same.</summary>
    public string Address(IPAddress address)
    {
        byte[] bytes = address.IsIPv4MappedToIPv6 ? address.MapToIPv4().GetAddressBytes() : address.GetAddressBytes();
        if (IPAddress.IsLoopback(address) || bytes.All(item => item == 0) || bytes.All(item => item == 255))
        {
            return address.ToString();
        }

        return new IPAddress(bytes.Length == 4 ? AddressIn4(bytes) : AddressIn6(bytes)).ToString();
    }

    /// <summary>Digits in place of digits, of the same length and case; all else of the text stays, so that a GUID
    /// stays one.</summary>
    public string Id(string id)
    {
        if (id.StartsWith("1:", StringComparison.Ordinal))
        {
            return "1:" + Base64(id.Substring(2));
        }

        // Few digits have few pseudonyms: two ids could get the same.
        bool isHex = id.Count(IsHex) >= 12 && id.All(letter => IsHex(letter) || "{}-:".IndexOf(letter) >= 0);
        return isHex ? HexLike(id) : id.Length is 28 or 44 && id[id.Length - 1] == '=' ? Base64(id) : Value(id);
    }

    private static bool IsHex(char letter) => letter < 128 && HexText.ValueOf((byte)letter) >= 0;

    private byte[] AddressIn4(byte[] bytes)
    {
        uint address = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        byte[] result = new byte[4];
        uint made = !PrivateAddresses.Contains(address)
            ? 0xF0000000 | (_removes ? 0 : BinaryPrimitives.ReadUInt32BigEndian(Compute("address", HexText.Of(bytes))))
            : _removes ? 0x0A000000 : _privateAddresses.Exchange(address);
        BinaryPrimitives.WriteUInt32BigEndian(result, made);
        return result;
    }

    private byte[] AddressIn6(byte[] bytes)
    {
        byte[] documentation = { 0x20, 0x01, 0x0D, 0xB8 };
        byte[] made = _removes ? new byte[16] : Compute("address", HexText.Of(bytes));
        return documentation.Concat(made.Skip(4).Take(12)).ToArray();
    }

    private string HexLike(string id)
    {
        bool isDecimal = id.All(letter => !char.IsLetter(letter));
        bool isUpper = id.Any(letter => letter is >= 'A' and <= 'F');
        string digits = LongDigits("id", id.ToUpperInvariant(), id.Length);
        StringBuilder text = new(id.Length);
        for (int i = 0; i < id.Length; i++)
        {
            bool isFirst = i == 0 || !IsHex(id[i - 1]);
            text.Append(!IsHex(id[i]) ? id[i] : isDecimal ? Decimal(digits[i], isFirst) : digits[i]);
        }

        return isUpper ? text.ToString().ToUpperInvariant() : text.ToString();
    }

    private static char Decimal(char hex, bool isFirst)
    {
        int digit = HexText.ValueOf((byte)hex) % 10;
        return (char)('0' + (isFirst && digit == 0 ? 1 : digit));
    }

    private string Base64(string id)
    {
        int length = id.Length <= 28 ? 20 : 32;
        return Convert.ToBase64String(Compute("id", id), 0, length);
    }

    private string Named(string kind, string value) =>
        _removes ? "[" + Mark + "]" : kind + "-" + Digits(kind, value, 12);

    private string LongDigits(string kind, string value, int length)
    {
        StringBuilder digits = new();
        for (int i = 0; digits.Length < length; i++)
        {
            digits.Append(HexText.Of(Compute(kind, i.ToString(CultureInfo.InvariantCulture) + "\n" + value)));
        }

        return digits.ToString(0, length);
    }

    private string Digits(string kind, string value, int length) =>
        HexText.Of(Compute(kind, value)).Substring(0, length);

    private byte[] Compute(string kind, string value) => _hmac.ComputeHash(Encoding.UTF8.GetBytes(kind + "\n" + value));
}
