using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Passport;

namespace MsnForensics.Analysis.SignIns;

/// <summary>What an HTTP exchange with Passport tells about a sign-in.</summary>
public sealed class TicketExchange
{
    private static readonly string[] MessengerAudiences = { "messengerclear.live.com", "messenger.msn.com" };

    public TicketExchange(TicketExchangeKind kind, StreamContext stream, IReadOnlyList<SignInStep> steps)
    {
        Kind = kind;
        Stream = stream;
        Steps = steps;
    }

    public TicketExchangeKind Kind { get; }

    public StreamContext Stream { get; }

    /// <summary>Request and answer, as far as the capture holds them; never empty.</summary>
    public IReadOnlyList<SignInStep> Steps { get; }

    public FrameReference StartedAt => Steps[0].At;

    public FrameReference EndedAt => Steps[Steps.Count - 1].At;

    /// <summary>Lower case; null when neither side names it.</summary>
    public string? Account { get; init; }

    public string? Password { get; init; }

    /// <summary>The policy for the notification server's ticket.</summary>
    public string? Policy { get; init; }

    public IReadOnlyList<TicketDemand> Demands { get; init; } = Array.Empty<TicketDemand>();

    /// <summary>Those for the notification server; of the others nothing is kept.</summary>
    public IReadOnlyList<PassportTicket> Tickets { get; init; } = Array.Empty<PassportTicket>();

    public string? Puid { get; init; }

    public string? Cid { get; init; }

    public DateTimeOffset? ServerTime { get; init; }

    public DateTimeOffset? ClientTime { get; init; }

    public string? ClientAddress { get; init; }

    public TicketFailure? Failure { get; init; }

    /// <summary>Where the client shall ask instead, without query.</summary>
    public string? RedirectUrl { get; init; }

    /// <summary>The exchange belongs to an attempt already.</summary>
    public bool IsClaimed { get; set; }

    public bool HasTicket => Tickets.Any(ticket => ticket.Value is not null);

    /// <summary>True for the audiences that a notification server's ticket is asked for under.</summary>
    public static bool IsForMessenger(string audience) => Array.IndexOf(MessengerAudiences, audience) >= 0;

    /// <summary>True when this very ticket was given.</summary>
    public bool Gave(string? ticket) => ticket is not null && Tickets.Any(item => item.Value == ticket);

    /// <summary>The very ticket; where it was not given here, the one that a notification server gets. One text may
    /// be given for several audiences: then that audience's, with its secret, is meant.</summary>
    public PassportTicket? TicketFor(string? value) => Tickets
        .Where(ticket => ticket.Value is not null)
        .OrderByDescending(ticket => ticket.Value == value)
        .ThenByDescending(ticket => ticket.Audience == MessengerAudiences[0])
        .FirstOrDefault();

    /// <summary>The package that the exchange serves, as far as it can be told without the sign-in itself.</summary>
    public MsnAuthenticationPackage Package => Kind switch
    {
        TicketExchangeKind.Login => MsnAuthenticationPackage.Twn,
        TicketExchangeKind.TicketService when Policy is null => MsnAuthenticationPackage.Unknown,
        TicketExchangeKind.TicketService when Policy.StartsWith("MBI", StringComparison.Ordinal) =>
            MsnAuthenticationPackage.Sso,
        TicketExchangeKind.TicketService => MsnAuthenticationPackage.Twn,
        _ => MsnAuthenticationPackage.Unknown,
    };
}

/// <summary>Which service of Passport was asked (reference: sections 5.3 and 5.4).</summary>
public enum TicketExchangeKind
{
    /// <summary>Where to sign in (<c>pprdr.asp</c>).</summary>
    Nexus,

    /// <summary>A ticket by Passport 1.4 (<c>login2.srf</c>).</summary>
    Login,

    /// <summary>Tickets by SOAP (<c>RST.srf</c>, <c>RST2.srf</c>).</summary>
    TicketService,
}

/// <summary>Why a ticket was refused.</summary>
/// <param name="Error">The service's number or the HTTP status.</param>
/// <param name="Reason">In words.</param>
public sealed record TicketFailure(string Error, string? Reason);
