using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Messages;

/// <summary>
/// The document <c>NOTIFICATION</c> of <c>NOT</c> and <c>IPG</c>: an alert for people, a notice for the program, or a
/// page from a telephone (reference: section 3.6).
/// </summary>
public sealed class Notification
{
    private readonly WireElement _root;
    private readonly WireElement? _body;

    private Notification(WireElement root, bool isWhole, MsnParserOption limits)
    {
        _root = root;
        _body = root.Find("MSG/BODY");
        IsWhole = isWhole;
        string inner = _body?.Text.Trim() ?? "";
        Data = inner.Length > 0 && inner[0] == '<'
            ? WireXml.Read(inner, limits).Roots.FirstOrDefault(element => element.Is("NotificationData"))
            : null;
    }

    /// <summary>False when the document is cut or damaged.</summary>
    public bool IsWhole { get; }

    /// <summary>For a page that was refused, the transaction id of the page.</summary>
    public string? Id => _root.Attribute("id");

    public string? SiteId => _root.Attribute("siteid");

    public string? SiteUrl => _root.Attribute("siteurl");

    /// <summary>The account it is for, lower case.</summary>
    public string? To => _root["TO"]?.Attribute("name")?.ToLowerInvariant();

    /// <summary>The account's unique id, of the halves in <c>pid</c>.</summary>
    public ulong? Puid => ReadPuid(_root["TO"]?.Attribute("pid"));

    /// <summary>A page's sender, such as <c>tel:+15550100</c>.</summary>
    public string? From => _root["FROM"]?.Attribute("name")?.ToLowerInvariant();

    /// <summary>How it came, such as <c>mobile</c>.</summary>
    public string? Agent => _root["VIA"]?.Attribute("agent");

    /// <summary>1 for a page's text, 407 for «your page was too long».</summary>
    public string? MessageId => _root["MSG"]?.Attribute("id");

    public string? ActionUrl => _root.Find("MSG/ACTION")?.Attribute("url");

    public string? SubscriptionUrl => _root.Find("MSG/SUBSCR")?.Attribute("url");

    /// <summary>The words for people; null for a machine's notice.</summary>
    public string? Text => _body?.ValueOf("TEXT") ?? (Data is null && _body?.Text.Length > 0 ? _body.Text : null);

    /// <summary>The document inside a machine's notice (<c>NotificationData</c>), or null.</summary>
    public WireElement? Data { get; }

    /// <summary>Everything but the text, as names and values; what is absent is left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields => Named()
        .Where(item => !string.IsNullOrEmpty(item.Value))
        .Select(item => new KeyValuePair<string, string>(item.Key, item.Value!))
        .Concat((Data?.Children ?? Array.Empty<WireElement>())
            .Where(child => child.Text.Trim().Length > 0)
            .Select(child => new KeyValuePair<string, string>(child.Name, child.Text.Trim())));

    /// <summary>Reads a payload; null when it holds no such document.</summary>
    public static Notification? Read(ReadOnlySpan<byte> payload, MsnParserOption limits)
    {
        WireXml document = WireXml.Read(payload, limits);
        WireElement? root = document.Roots.FirstOrDefault(element => element.Is("NOTIFICATION"));
        return root is null ? null : new Notification(root, document.IsWellFormed && !document.IsLimited, limits);
    }

    // 0xHIGH:0xLOW
    private static ulong? ReadPuid(string? pid)
    {
        string[] halves = pid?.Split(':') ?? Array.Empty<string>();
        return halves.Length == 2 && ReadHalf(halves[0]) is { } high && ReadHalf(halves[1]) is { } low
            ? ((ulong)high << 32) | low
            : null;
    }

    private static uint? ReadHalf(string text)
    {
        string digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text.Substring(2) : "";
        return uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value)
            ? value
            : null;
    }

    private IEnumerable<KeyValuePair<string, string?>> Named()
    {
        yield return new("Id", Id);
        yield return new("SiteId", SiteId);
        yield return new("SiteUrl", SiteUrl);
        yield return new("Puid", Puid?.ToString("X16", CultureInfo.InvariantCulture));
        yield return new("Agent", Agent);
        yield return new("MessageId", MessageId);
        yield return new("ActionUrl", ActionUrl);
        yield return new("SubscriptionUrl", SubscriptionUrl);
    }
}
