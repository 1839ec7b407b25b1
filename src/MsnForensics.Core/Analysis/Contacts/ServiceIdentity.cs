using System;
using MsnForensics.Analysis.Web;

namespace MsnForensics.Analysis.Contacts;

/// <summary>What tells that calls of the address-book service come from one account, where they do not name
/// it.</summary>
public static class ServiceIdentity
{
    private const string Cookie = "MSPAuth=";

    /// <summary>
    /// The ticket or cookie that a call is made with, hashed, since it is a secret; else the connection (reference:
    /// section 7.4).
    /// </summary>
    public static string Of(HttpExchange exchange, string? ticket)
    {
        string? secret = string.IsNullOrEmpty(ticket) ? CookieOf(exchange.Request?.Head["Cookie"]) : ticket;
        return secret is null
            ? "stream " + exchange.Stream.Key
            : "ticket " + RecordIdentity.Of("Ticket", secret);
    }

    private static string? CookieOf(string? header)
    {
        int at = header?.IndexOf(Cookie, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }

        string rest = header!.Substring(at + Cookie.Length);
        int end = rest.IndexOf(';');
        return end < 0 ? rest : rest.Substring(0, end);
    }
}
