using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Mail;

/// <summary>One message that waits at the server: who left it and when (reference: section 9.1).</summary>
public sealed class MailDataEntry
{
    public MailDataEntry(WireElement element) => Fields = element.Children
        .Select(child => new KeyValuePair<string, string>(child.Name, EncodedWord.Decode(child.Text.Trim())))
        .ToArray();

    /// <summary>Names and values as sent, encoded words decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>11 for an offline message, 13 for one from a mobile phone (unverified).</summary>
    public string? Type => this["T"];

    /// <summary>When the service received it.</summary>
    public DateTimeOffset? ReceivedAt => WireTime.FromXml(this["RT"]);

    /// <summary>Null when the notice does not say.</summary>
    public bool? IsRead => this["RS"] switch
    {
        "0" => false,
        "1" => true,
        _ => null,
    };

    /// <summary>Account, lower case.</summary>
    public string? Sender => this["E"]?.ToLowerInvariant();

    /// <summary>Display name, decoded.</summary>
    public string? SenderName => this["N"];

    /// <summary>The id by which the message is fetched and deleted.</summary>
    public string? Id => this["I"];

    public string? Subject => this["SU"];

    private string? this[string name] => Fields.ValueOf(name) is { Length: > 0 } value ? value : null;
}
