using System;
using System.Collections.Generic;
using MsnForensics.Protocol.Soap;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Mail;

/// <summary>A <c>Store</c> or <c>Store2</c>: an offline message that a client leaves (reference: section
/// 9.2).</summary>
public sealed class OimStore
{
    private readonly WireElement? _from;

    private OimStore(SoapEnvelope envelope)
    {
        _from = envelope.Header?["From"];
        To = Lower(envelope.Header?["To"]?.Attribute("memberName"));
        MessageNumber = Filled(envelope.Header?.ValueOf("Sequence/MessageNumber"));
        MessageType = Filled(envelope.Body?.ValueOf("MessageType"));
        Content = envelope.Body?.ValueOf("Content") ?? "";
    }

    /// <summary>The sender's account, lower case.</summary>
    public string? From => Lower(_from?.Attribute("memberName"));

    /// <summary>The sender's display name, decoded.</summary>
    public string? FromName => Filled(EncodedWord.Decode(_from?.Attribute("friendlyName") ?? ""));

    /// <summary>The receiver's account, lower case.</summary>
    public string? To { get; }

    /// <summary>The sender's program, protocol and build.</summary>
    public string? Proxy => Filled(_from?.Attribute("proxy"));

    public string? Dialect => Filled(_from?.Attribute("msnpVer"));

    public string? Build => Filled(_from?.Attribute("buildVer"));

    /// <summary>Number of the message in the client's sequence.</summary>
    public string? MessageNumber { get; }

    /// <summary>Usually <c>text</c>.</summary>
    public string? MessageType { get; }

    /// <summary>MIME headers, blank line, body.</summary>
    public string Content { get; }

    /// <summary>What the call says beside the message.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields
    {
        get
        {
            foreach (KeyValuePair<string, string?> item in new KeyValuePair<string, string?>[]
            {
                new("proxy", Proxy), new("msnpVer", Dialect), new("buildVer", Build),
                new("MessageNumber", MessageNumber), new("MessageType", MessageType),
            })
            {
                if (item.Value is not null)
                {
                    yield return new(item.Key, item.Value);
                }
            }
        }
    }

    /// <summary>Reads a request; null when it is another one.</summary>
    public static OimStore? Read(SoapEnvelope request) =>
        request.Action?.StartsWith("Store", StringComparison.OrdinalIgnoreCase) == true
        || request.Body?["Content"] is not null
            ? new OimStore(request)
            : null;

    private static string? Lower(string? text) => Filled(text)?.ToLowerInvariant();

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
