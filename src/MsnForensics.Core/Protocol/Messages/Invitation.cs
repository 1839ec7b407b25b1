using System;
using System.Collections.Generic;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Messages;

/// <summary>The body of <c>text/x-msmsgsinvite</c>: a file, a call, a game that is offered, accepted or called off
/// (reference: section 8.6).</summary>
public sealed class Invitation
{
    // Some clients hide the ports they listen on.
    private const int PortMask = 0x3141;

    private Invitation(IReadOnlyList<KeyValuePair<string, string>> fields) => Fields = fields;

    /// <summary>All fields in order as sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary><c>INVITE</c>, <c>ACCEPT</c> or <c>CANCEL</c>.</summary>
    public string? Command => this["Invitation-Command"];

    /// <summary>The number that all messages of one invitation share.</summary>
    public string? Cookie => this["Invitation-Cookie"];

    /// <summary>For people, in the sender's language.</summary>
    public string? ApplicationName => this["Application-Name"];

    /// <summary>What is offered, by its GUID; null for one that nobody knows.</summary>
    public string? Application => AccountName.NormalizeGuid(this["Application-GUID"] ?? "") switch
    {
        "{5d3e02ab-6190-11d3-bbbb-00c04f795683}" => "FileTransfer",
        "{02d3c01f-bf30-4825-a83a-de7af41648aa}" => "Voice",
        "{44bba842-cc51-11cf-aafa-00aa00b6015c}" => "NetMeeting",
        _ => null,
    };

    public string? FileName => this["Application-File"];

    /// <summary>Bytes.</summary>
    public long? FileSize => Number("Application-FileSize");

    /// <summary>Why it was called off.</summary>
    public string? CancelCode => this["Cancel-Code"];

    /// <summary>The port of <c>Port</c>, else the one hidden in <c>PortX</c>.</summary>
    public int? Port => Clear(Number("Port"), 0) ?? Clear(Number("PortX"), PortMask);

    /// <summary>The port within the sender's own network, hidden in <c>PortX-Internal</c>.</summary>
    public int? InternalPort => Clear(Number("PortX-Internal"), PortMask);

    /// <summary>A field's value; null when absent or empty.</summary>
    public string? this[string name] => Fields.ValueOf(name)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Reads a body; any bytes give a result.</summary>
    public static Invitation Parse(ReadOnlySpan<byte> body) => new(MessagePayload.ReadHeaders(body));

    private static int? Clear(long? port, int mask) => port is > 0 and <= ushort.MaxValue ? (int)port ^ mask : null;

    private long? Number(string name) => DecimalNumber.TryParse(this[name] ?? "", out long value) ? value : null;
}
