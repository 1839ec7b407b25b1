using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Web;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Http;
using MsnForensics.Protocol.Passport;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Analysis.SignIns;

/// <summary>Finds the exchanges with Passport among all HTTP exchanges (reference: sections 5.3 and 5.4).</summary>
public static class TicketExchangeReader
{
    /// <summary>What the exchange tells about a sign-in; null when it is another one.</summary>
    public static TicketExchange? Read(HttpExchange exchange, MsnParserOption limits) =>
        ReadHeaders(exchange) ?? ReadEnvelopes(exchange, limits);

    private static TicketExchange? ReadHeaders(HttpExchange exchange)
    {
        HttpPart? response = exchange.Response;
        if (response?.Head["PassportURLs"] is { } urls)
        {
            string? login = PassportHeader.Parse(urls).LoginServer;
            return new TicketExchange(
                TicketExchangeKind.Nexus, exchange.Stream, StepsOf(exchange, "sign-in at " + (login ?? "?")));
        }

        PassportHeader? request = Passport(exchange.Request?.Head["Authorization"]);
        PassportHeader? info = Passport(response?.Head["Authentication-Info"])
            ?? Passport(response?.Head["WWW-Authenticate"]);
        return request is null && info is null ? null : ReadLogin(exchange, request, info);
    }

    private static TicketExchange ReadLogin(HttpExchange exchange, PassportHeader? request, PassportHeader? info)
    {
        int status = exchange.Response?.Head.StatusCode ?? 0;
        bool isRedirect = status is >= 300 and < 400;
        string state = info?.Status ?? "";
        bool isFailure = status >= 400 || state.StartsWith("failed", StringComparison.OrdinalIgnoreCase);
        return new TicketExchange(
            TicketExchangeKind.Login, exchange.Stream, StepsOf(exchange, state.Length > 0 ? "da-status=" + state : ""))
        {
            Account = request?.Account,
            Password = request?.Password,
            ServerTime = request?.Policy.ServerTime,
            Tickets = info?.Ticket is { Length: > 0 } ticket
                ? new[] { new PassportTicket("messenger.msn.com", ticket, null, null, null, null) }
                : Array.Empty<PassportTicket>(),
            Failure = isFailure ? new TicketFailure(Number(status), info?.Reason) : null,
            RedirectUrl = isRedirect ? WithoutQuery(exchange.Response!.Head["Location"]) : null,
        };
    }

    private static TicketExchange? ReadEnvelopes(HttpExchange exchange, MsnParserOption limits)
    {
        TicketRequest? request = EnvelopeOf(exchange.Request, limits) is { } asked ? TicketRequest.Read(asked) : null;
        TicketResponse? response = EnvelopeOf(exchange.Response, limits) is { } given
            ? TicketResponse.Read(given)
            : null;
        if (request is null && response is null)
        {
            return null;
        }

        PassportTicket[] tickets = response?.Tickets.Where(ticket => TicketExchange.IsForMessenger(ticket.Audience))
            .ToArray() ?? Array.Empty<PassportTicket>();
        PassportFault? fault = response?.Fault ?? tickets.FirstOrDefault(ticket => ticket.Fault is not null)?.Fault;
        return new TicketExchange(
            TicketExchangeKind.TicketService, exchange.Stream, StepsOf(exchange, Summary(response, fault)))
        {
            Account = request?.Account ?? response?.Account,
            Password = request?.Password,
            Policy = request?.Policy,
            Demands = request?.Demands ?? Array.Empty<TicketDemand>(),
            Tickets = tickets,
            Puid = response?.Puid,
            Cid = response?.Cid,
            ServerTime = response?.ServerTime,
            ClientTime = request?.ClientTime,
            ClientAddress = response?.ClientAddress,
            Failure = fault is null || fault.RedirectUrl is not null ? null : FailureOf(fault),
            RedirectUrl = WithoutQuery(fault?.RedirectUrl),
        };
    }

    private static TicketFailure FailureOf(PassportFault fault) => new(
        fault.Status ?? fault.Code, PassportFault.MeaningOf(fault.Status) ?? fault.Reason);

    private static string Summary(TicketResponse? response, PassportFault? fault) => response switch
    {
        null => "",
        _ when fault is not null => "fault " + (fault.Status ?? fault.Code),
        _ => Number(response.Tickets.Count) + " tickets",
    };

    // Every document of the ticket service names one of the two; others are not worth parsing.
    private static SoapEnvelope? EnvelopeOf(HttpPart? part, MsnParserOption limits) =>
        part is not null
        && (part.Body.AsSpan().IndexOf("RequestSecurityToken"u8) >= 0
            || part.Body.AsSpan().IndexOf("Passport/SoapServices"u8) >= 0)
            ? SoapEnvelope.Read(part.Body, part.Head["SOAPAction"], limits)
            : null;

    private static PassportHeader? Passport(string? value) =>
        value is not null && PassportHeader.Parse(value) is { HasScheme: true } header ? header : null;

    private static List<SignInStep> StepsOf(HttpExchange exchange, string outcome)
    {
        List<SignInStep> steps = new(2);
        if (exchange.Request is { } request)
        {
            HttpTarget target = HttpTarget.Of(request.Head);
            string host = target.Host.Length > 0 ? "" : exchange.Stream.ServerEndpoint;
            string name = "C: " + request.Head.Method + " " + host + target;
            steps.Add(new SignInStep(name, exchange.Stream, request.Piece, request.At));
        }

        if (exchange.Response is { } response)
        {
            string name = "S: HTTP " + Number(response.Head.StatusCode) + (outcome.Length > 0 ? ", " + outcome : "");
            steps.Add(new SignInStep(name, exchange.Stream, response.Piece, response.At));
        }

        return steps;
    }

    // The query may hold tickets.
    private static string? WithoutQuery(string? url)
    {
        int query = url?.IndexOf('?') ?? -1;
        return query < 0 ? url : url!.Substring(0, query);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
