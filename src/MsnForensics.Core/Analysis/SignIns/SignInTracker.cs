using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Web;

namespace MsnForensics.Analysis.SignIns;

/// <summary>Follows sign-ins from server to server and to Passport, and makes one record of each (reference: section
/// 5).</summary>
public sealed class SignInTracker : ITracker
{
    private readonly AnalysisContext _analysis;

    public SignInTracker(AnalysisContext analysis) => _analysis = analysis;

    public AnalysisContext Analysis => _analysis;

    public TicketExchangeTable Exchanges { get; } = new();

    public RedirectedAttempts Redirected { get; } = new();

    public AccountAttempts Accounts { get; } = new();

    public ISessionReader? Open(MsnpSession session) => new SignInReader(this, session);

    public void OnExchange(HttpExchange exchange)
    {
        if (TicketExchangeReader.Read(exchange, _analysis.Option) is { } found && Exchanges.Add(found) is { } old)
        {
            EmitAlone(new[] { old });
        }
    }

    public void Complete()
    {
        foreach (SignInAttempt attempt in Redirected.TakeRest())
        {
            Finish(attempt);
        }

        EmitAlone(Exchanges.TakeRest());
    }

    /// <summary>An attempt was sent on: it waits for the connection on which it goes on.</summary>
    public void Park(SignInAttempt attempt)
    {
        if (Redirected.Add(attempt) is { } oldest)
        {
            Finish(oldest);
        }
    }

    /// <summary>Gives out an attempt about which nothing more will be learned.</summary>
    public void Finish(SignInAttempt attempt)
    {
        Exchanges.Claim(attempt);
        TicketExchange? last = attempt.Exchanges.LastOrDefault(item => item.HasTicket || item.Failure is not null);
        if (!attempt.IsDecided && last is { Failure: not null })
        {
            attempt.Settle(last);
        }

        _analysis.Emit(AuthenticationRecordBuilder.Build(_analysis, attempt));
    }

    // Exchanges without a notification server, such as where only HTTPS was captured. A redirect goes on with the next
    // one of the same client and account.
    private void EmitAlone(IReadOnlyList<TicketExchange> exchanges)
    {
        List<SignInAttempt> attempts = new();
        foreach (TicketExchange exchange in exchanges.Where(item => item.Kind != TicketExchangeKind.Nexus))
        {
            SignInAttempt? attempt = attempts.LastOrDefault(
                item => item.Account == exchange.Account && item.ClientAddress.Equals(exchange.Stream.Client.Address));
            if (attempt is not { Result: MsnAuthenticationResult.Redirected })
            {
                attempt = new SignInAttempt(exchange.Stream)
                {
                    Account = exchange.Account,
                    Package = exchange.Package,
                    Policy = exchange.Policy,
                    Number = exchange.Account is { } account ? Accounts.Add(account, "") : 0,
                };
                attempts.Add(attempt);
            }

            attempt.Add(exchange);
            attempt.Settle(exchange);
        }

        foreach (SignInAttempt attempt in attempts)
        {
            _analysis.Emit(AuthenticationRecordBuilder.Build(_analysis, attempt));
        }
    }
}
