using System.Collections.Generic;
using System.Linq;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.SignIns;

/// <summary>The newest exchanges with Passport, to be joined with the sign-ins that they serve.</summary>
public sealed class TicketExchangeTable
{
    // Some kilobytes each; a ticket is used within seconds.
    private const int MaximumCount = 1024;

    private readonly Queue<TicketExchange> _exchanges = new();

    /// <summary>Adds an exchange and gives back one that has to leave, if nobody claimed it.</summary>
    public TicketExchange? Add(TicketExchange exchange)
    {
        _exchanges.Enqueue(exchange);
        return _exchanges.Count > MaximumCount && _exchanges.Dequeue() is { IsClaimed: false } old ? old : null;
    }

    /// <summary>Adds to an attempt what belongs to it: the exchange that gave the ticket it presents, whenever that
    /// was, and those of the same client and account while it signed in.</summary>
    public void Claim(SignInAttempt attempt)
    {
        foreach (TicketExchange exchange in _exchanges)
        {
            if (!attempt.Exchanges.Contains(exchange) && Belongs(exchange, attempt))
            {
                exchange.IsClaimed = true;
                attempt.Add(exchange);
            }
        }
    }

    /// <summary>Takes all exchanges that nobody claimed, in order.</summary>
    public IReadOnlyList<TicketExchange> TakeRest()
    {
        TicketExchange[] rest = _exchanges.Where(exchange => !exchange.IsClaimed).ToArray();
        _exchanges.Clear();
        return rest;
    }

    private static bool Belongs(TicketExchange exchange, SignInAttempt attempt)
    {
        if (exchange.Gave(attempt.Presented))
        {
            return true;
        }

        bool isSamePerson = exchange.Kind == TicketExchangeKind.Nexus
            ? exchange.Account is null
            : exchange.Account is not null && exchange.Account == attempt.Account;
        return !exchange.IsClaimed
            && isSamePerson
            && exchange.Stream.Client.Address.Equals(attempt.ClientAddress)
            && IsDuring(exchange, attempt);
    }

    private static bool IsDuring(TicketExchange exchange, SignInAttempt attempt)
    {
        FrameReference? end = attempt.DecidedAt;
        return exchange.StartedAt.UnixNanoseconds >= attempt.StartedAt.UnixNanoseconds
            && (end is null || exchange.StartedAt.UnixNanoseconds <= end.Value.UnixNanoseconds);
    }
}
