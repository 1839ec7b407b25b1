using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Messages;

/// <summary>
/// The payload of <c>UUN</c> and <c>UBN</c>, by which clients tell each other something (reference: section 3.6).
/// </summary>
public sealed class ClientNotice
{
    private const int SharingFolder = 1;
    private const int EndpointSignOut = 4;
    private const int WindowClosed = 5;
    private const int AddressBook = 6;

    private ClientNotice(int type, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        Type = type;
        Fields = fields;
    }

    /// <summary>The number in the command's line.</summary>
    public int Type { get; }

    /// <summary>What the number means; the number itself when nobody knows.</summary>
    public string Name => Type switch
    {
        SharingFolder => "SharingFolder",
        2 => "SipInvite",
        3 => "PeerToPeer",
        EndpointSignOut => "EndpointSignOut",
        WindowClosed => "WindowClosed",
        AddressBook => "AddressBookChanged",
        7 => "ClearReverseList",
        8 => "DisconnectOthers",
        10 => "TurnSetUp",
        11 => "SipMetadata",
        12 => "TunnelledSip",
        _ => Type.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>True for the beginnings of calls and transfers, which are data between programs.</summary>
    public bool IsPeerToPeer => Type is 2 or 3 or 10 or 11 or 12;

    /// <summary>What the payload says; empty for types that are kept raw.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>Reads a payload; any bytes give a result.</summary>
    public static ClientNotice Parse(int type, ReadOnlySpan<byte> payload, MsnParserOption limits) => new(
        type,
        type switch
        {
            SharingFolder => ReadElements(payload, "SNM", limits),
            EndpointSignOut => new KeyValuePair<string, string>[] { new("Word", WireText.Decode(payload).Trim()) },
            WindowClosed => ReadWindow(WireText.Decode(payload).Trim()),
            AddressBook => ReadElements(payload, "Service", limits),
            _ => Array.Empty<KeyValuePair<string, string>>(),
        });

    private static KeyValuePair<string, string>[] ReadElements(
        ReadOnlySpan<byte> payload, string name, MsnParserOption limits)
    {
        IReadOnlyList<WireElement> roots = WireXml.Read(payload, limits).Roots;
        return roots.Where(root => root.Is(name)).Concat(roots.SelectMany(root => root.Descendants(name)))
            .SelectMany(element => element.Attributes).ToArray();
    }

    // Number and server of the switchboard session.
    private static KeyValuePair<string, string>[] ReadWindow(string text)
    {
        int semicolon = text.IndexOf(';');
        return semicolon < 0
            ? new KeyValuePair<string, string>[] { new("SwitchboardId", text) }
            : new KeyValuePair<string, string>[]
            {
                new("SwitchboardId", text.Substring(0, semicolon)), new("Server", text.Substring(semicolon + 1)),
            };
    }
}
