using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Protocol.FileTransfer;

/// <summary>
/// One message of an invitation of the old form, <c>text/x-msmsgsinvite</c>: files up to Messenger 6, calls, shared
/// programs, games (reference: sections 1.1 and 1.2).
/// </summary>
public sealed class Invitation
{
    private Invitation(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        Fields = fields;
        Command = (this["Invitation-Command"] ?? "").Trim().ToUpperInvariant() switch
        {
            "INVITE" => InvitationCommand.Invite,
            "ACCEPT" => InvitationCommand.Accept,
            "CANCEL" => InvitationCommand.Cancel,
            "CONTEXT" => InvitationCommand.Context,
            _ => InvitationCommand.Unknown,
        };
    }

    /// <summary>All fields in order, known or not.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    public InvitationCommand Command { get; }

    /// <summary>Joins the messages of one invitation between two people.</summary>
    public string Cookie => (this["Invitation-Cookie"] ?? "").Trim();

    public PeerApplication Application => PeerApplicationCatalog.Find(this["Application-GUID"]);

    /// <summary>File name as sent: nothing makes it a safe name.</summary>
    public string? FileName => this["Application-File"];

    /// <summary>Size in bytes; null when none is named.</summary>
    public long? FileSize => NumberOf("Application-FileSize");

    /// <summary>Number that the receiver shows on the file's own connection; null when none is named.</summary>
    public long? AuthCookie => NumberOf("AuthCookie");

    /// <summary>The receiver listens, and the sender of the file connects.</summary>
    public bool IsReversed => string.Equals(this["Sender-Connect"]?.Trim(), "TRUE", StringComparison.OrdinalIgnoreCase);

    public string? CancelCode => this["Cancel-Code"]?.Trim();

    /// <summary>Where the sender of this message listens: addresses and ports of all forms, without repeats.</summary>
    public IReadOnlyList<IPEndPoint> Endpoints
    {
        get
        {
            List<IPEndPoint> endpoints = new();
            int? port = WireEndpoint.ParsePort(this["Port"]);
            Add(endpoints, "IP-Address", port);
            Add(endpoints, "IP-Address", WireEndpoint.ParseMaskedPort(this["PortX"]));
            Add(endpoints, "IP-Address-Internal", port);
            Add(endpoints, "IP-Address-Internal", WireEndpoint.ParseMaskedPort(this["PortX-Internal"]));
            string masked = this["IP-Address-Enc64"] ?? "";
            Add(endpoints, WireEndpoint.Parse(Encoding.UTF8.GetString(Base64Text.Decode(masked, out _))));
            return endpoints;
        }
    }

    /// <summary>The first value of a field, compared without case; null when absent.</summary>
    public string? this[string name] => Fields.ValueOf(name);

    /// <summary>Reads the body of a message; null when it names neither command nor cookie.</summary>
    public static Invitation? Parse(ReadOnlySpan<byte> body)
    {
        Invitation invitation = new(MessagePayload.ReadHeaders(body));
        return invitation.Command == InvitationCommand.Unknown && invitation.Cookie.Length == 0 ? null : invitation;
    }

    private long? NumberOf(string name) =>
        DecimalNumber.TryParse(this[name]?.Trim() ?? "", out long value) ? value : null;

    // Calls write address and port into one field.
    private void Add(List<IPEndPoint> endpoints, string name, int? port)
    {
        if (this[name] is not { } text)
        {
            return;
        }

        IPAddress? address = WireEndpoint.ParseAddress(text);
        Add(endpoints, address is not null && port is { } number
            ? new IPEndPoint(address, number)
            : WireEndpoint.Parse(text));
    }

    private static void Add(List<IPEndPoint> endpoints, IPEndPoint? endpoint)
    {
        if (endpoint is not null && !endpoints.Contains(endpoint))
        {
            endpoints.Add(endpoint);
        }
    }
}
