using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// Something another client may fetch - a picture, an emoticon, a wink - as one XML tag, percent-encoded in command
/// lines and entity-encoded in documents (reference: section 6.4).
/// </summary>
public sealed class MsnObject
{
    // Twice encoded at most: percent sequences around entities.
    private const int MaximumEncodingDepth = 3;

    private static readonly string[] ChecksumOrder = { "Creator", "Size", "Type", "Location", "Friendly", "SHA1D" };

    private readonly WireElement? _tag;

    private MsnObject(string raw, WireElement? tag)
    {
        Raw = raw;
        _tag = tag;
    }

    /// <summary>The text as it stood on the wire.</summary>
    public string Raw { get; }

    /// <summary>Names and values as written; empty when the text holds no tag.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes =>
        _tag?.Attributes ?? Array.Empty<KeyValuePair<string, string>>();

    /// <summary>Size of the content in bytes.</summary>
    public long? Size => DecimalNumber.TryParse(this["Size"] ?? "", out long size) ? size : null;

    /// <summary>What the object is, by name; a number nobody knows stays as written.</summary>
    public string? TypeName => this["Type"] is { } type ? NameOf(type) : null;

    /// <summary>Name of the object, decoded from base64 of UTF-16; empty for none, null when absent or no
    /// base64.</summary>
    public string? FriendlyName => DecodeBase64(this["Friendly"]) is { } bytes
        ? Encoding.Unicode.GetString(bytes, 0, bytes.Length & ~1).TrimEnd('\0')
        : null;

    /// <summary>SHA-1 of the content in lower-case hexadecimal; null when <c>SHA1D</c> is absent or no SHA-1.</summary>
    public string? ContentSha1 => DecodeBase64(this["SHA1D"]) is { Length: 20 } hash
        ? HexText.Of(hash)
        : null;

    /// <summary>
    /// Whether <c>SHA1C</c> fits the other attributes; null when it is absent. A misfit means an edited object or a
    /// third-party client.
    /// </summary>
    public bool? IsConsistent => this["SHA1C"] is { Length: > 0 } checksum ? checksum == ComputeChecksum() : null;

    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string name] => _tag?.Attribute(name);

    /// <summary>Reads an object; null for <c>0</c>, an empty text and a whole tag without attributes, which mean that
    /// there is none. A damaged one without attributes keeps its text.</summary>
    public static MsnObject? Parse(string text)
    {
        string trimmed = text.Trim();
        if (trimmed is "" or "0")
        {
            return null;
        }

        string xml = Decode(trimmed);
        WireXml? document = xml.Length > 0 && xml[0] == '<' ? WireXml.Read(xml, MsnParserOption.Default) : null;
        return document is { IsWellFormed: true, Root.Attributes.Count: 0 }
            ? null
            : new MsnObject(text, document?.Root ?? CutTag.Read(xml));
    }

    private static string Decode(string text)
    {
        for (int i = 0; i < MaximumEncodingDepth && text.Length > 0 && text[0] != '<'; i++)
        {
            text = text[0] == '%' ? PercentEncoding.Decode(text) : WebUtility.HtmlDecode(text);
            text = text.TrimStart();
        }

        return text;
    }

    private static byte[]? DecodeBase64(string? text)
    {
        bool isWhole = false;
        byte[]? bytes = text is null ? null : Base64Text.Decode(text, out isWhole);
        return isWhole ? bytes : null;
    }

    private static string NameOf(string type) => type switch
    {
        "1" => "Avatar",
        "2" => "CustomEmoticon",
        "3" => "DisplayPicture",
        "4" => "SharedFile",
        "5" => "Background",
        "6" => "History",
        "7" => "DynamicDisplayPicture",
        "8" => "Wink",
        "9" => "MapFile",
        "10" => "DynamicBackground",
        "11" => "VoiceClip",
        "12" => "SavedState",
        "13" => "RoamingObject",
        "14" => "SignatureSound",
        "16" => "Scene",
        _ => type,
    };

    private string ComputeChecksum()
    {
        StringBuilder text = new();
        foreach (string name in ChecksumOrder)
        {
            if (this[name] is { } value)
            {
                text.Append(name).Append(value);
            }
        }

        return Convert.ToBase64String(Digest.Sha1(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
