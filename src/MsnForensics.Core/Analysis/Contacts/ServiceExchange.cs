using System;
using MsnForensics.Analysis.Web;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Analysis.Contacts;

/// <summary>A call of the address-book or membership service with its answer, as far as the capture holds
/// them.</summary>
public sealed class ServiceExchange
{
    private ServiceExchange(HttpExchange exchange, SoapEnvelope? call, SoapEnvelope? answer)
    {
        Exchange = exchange;
        Answer = answer;
        Request = call is null ? null : AddressBookRequest.Read(call);
        Ticket = call?.Header?.ValueOf("ABAuthHeader/TicketToken");
        IsAnswerWhole = exchange.Response is { IsComplete: true }
            && answer is { Document: { IsWellFormed: true, IsLimited: false } };
    }

    public HttpExchange Exchange { get; }

    /// <summary>The call; null when it is not in the capture.</summary>
    public AddressBookRequest? Request { get; }

    /// <summary>The answer, which may be a fault; null when it is not in the capture.</summary>
    public SoapEnvelope? Answer { get; }

    public string? Ticket { get; }

    public bool IsAnswerWhole { get; }

    /// <summary>Null for an exchange with any other service.</summary>
    public static ServiceExchange? Read(HttpExchange exchange, MsnParserOption limits)
    {
        SoapEnvelope? call = ReadPart(exchange.Request, limits);
        SoapEnvelope? answer = ReadPart(exchange.Response, limits);
        return call is null && answer is null ? null : new ServiceExchange(exchange, call, answer);
    }

    // A fault does not always name the service; its call does.
    private static SoapEnvelope? ReadPart(HttpPart? part, MsnParserOption limits)
    {
        if (part is null || part.Body.Length == 0)
        {
            return null;
        }

        string? action = part.Head["SOAPAction"];
        bool isService = Names(part.Body) || action?.IndexOf("/AddressBook/", StringComparison.Ordinal) >= 0;
        return isService ? SoapEnvelope.Read(part.Body, action, limits) : null;
    }

    private static bool Names(ReadOnlySpan<byte> body) => body.IndexOf("webservices/AddressBook"u8) >= 0;
}
