using System;

namespace MsnForensics;

/// <summary>A request to one of the web services around MSNP, with its answer, as far as the capture can be
/// read.</summary>
public sealed class MsnServiceCall : MsnSessionRecord
{
    /// <summary>When the request was complete; without one, when the answer was.</summary>
    public override DateTimeOffset Timestamp { get; init; }

    /// <summary>Such as <c>AddressBook</c>, <c>Membership</c>, <c>Ticket</c>, <c>OfflineMessages</c>; <c>Other</c>
    /// for a server of the service whose path says nothing.</summary>
    public string Service { get; init; } = "";

    /// <summary>The call's name such as <c>FindMembership</c>; without SOAP the method of HTTP; null when the
    /// request is missing and its answer does not tell.</summary>
    public string? Action { get; init; }

    /// <summary>Who calls, lower case, where request or answer say so.</summary>
    public string? Account { get; init; }

    /// <summary>The answer's HTTP status; null when the answer is missing.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Why the service refused: its own word, else the SOAP fault's code and reason.</summary>
    public string? Fault { get; init; }

    /// <summary>The server's name as the request gives it.</summary>
    public string? Host { get; init; }

    public string? Path { get; init; }

    /// <summary>The header <c>SOAPAction</c> without quotes.</summary>
    public string? ActionUri { get; init; }

    /// <summary>Values of the request: of the envelope, or of the query. Secrets are masked unless asked
    /// for.</summary>
    public MsnList<MsnServiceField> RequestFields { get; init; } = MsnList<MsnServiceField>.Empty;

    /// <summary>Values of the answer's envelope; the first hundreds of a long one.</summary>
    public MsnList<MsnServiceField> ResponseFields { get; init; } = MsnList<MsnServiceField>.Empty;

    /// <summary>When the answer was complete; null when it is missing.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    public MsnCompleteness Completeness { get; init; }

    public string ClientEndpoint { get; init; } = "";

    public string ServerEndpoint { get; init; } = "";

    /// <summary>What carried the call (<see cref="MsnSession.Carrier"/>).</summary>
    public string Carrier { get; init; } = "Tcp";

    public MsnList<MsnServiceField> RequestHeaders { get; init; } = MsnList<MsnServiceField>.Empty;

    public MsnList<MsnServiceField> ResponseHeaders { get; init; } = MsnList<MsnServiceField>.Empty;

    /// <summary>The request's body, decoded from its transfer and content codings; null without request.</summary>
    public MsnBytes? Request { get; init; }

    /// <summary>The answer's body, decoded likewise; null without answer.</summary>
    public MsnBytes? Response { get; init; }

    public long StreamId { get; init; }
}

/// <summary>A named value of a call.</summary>
/// <param name="Name">A path of elements such as <c>contacts/Contact/contactInfo/passportName</c>; of a header its
/// name.</param>
/// <param name="Value">As sent, entities decoded.</param>
public sealed record MsnServiceField(string Name, string Value)
{
    public override string ToString() => Name + "=" + Value;
}
