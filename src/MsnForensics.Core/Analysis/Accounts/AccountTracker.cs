using System.Collections.Generic;
using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Web;

namespace MsnForensics.Analysis.Accounts;

/// <summary>Follows all accounts of a run; each becomes one record at the end.</summary>
public sealed class AccountTracker : ITracker
{
    private readonly AnalysisContext _analysis;
    private readonly SessionHub _hub;
    private readonly AccountExchangeReader _services;
    private readonly List<AccountSessionReader> _ownerless = new();

    public AccountTracker(AnalysisContext analysis, SessionHub hub)
    {
        _analysis = analysis;
        _hub = hub;
        Table = new AccountTable(analysis);
        _services = new AccountExchangeReader(analysis, Table);
    }

    public AccountTable Table { get; }

    public ISessionReader Open(MsnpSession session) => new AccountSessionReader(this, session);

    public void OnExchange(HttpExchange exchange) => _services.Read(exchange);

    /// <summary>A session ends. Whose it is, a later one may tell.</summary>
    public void TakeUp(AccountSessionReader session)
    {
        if (session.Session.Account is not { } owner)
        {
            _ownerless.Add(session);
        }
        else if (Table.Get(owner) is { } entry)
        {
            entry.Merge(session.Owner);
        }
    }

    public void Complete()
    {
        foreach (AccountSessionReader session in _ownerless)
        {
            if (session.Session.Account is { } owner)
            {
                Table.Get(owner)?.Merge(session.Owner);
            }
        }

        Dictionary<string, long> written = CountMessages();
        foreach (KeyValuePair<string, AccountEntry> account in Table.All)
        {
            written.TryGetValue(account.Key, out long count);
            if (account.Value.Evidence is not null)
            {
                _analysis.Emit(AccountRecordBuilder.Build(_analysis, account.Key, account.Value, count));
            }
        }
    }

    private Dictionary<string, long> CountMessages()
    {
        Dictionary<string, long> written = new();
        foreach (Conversation conversation in _hub.Conversations.All)
        {
            foreach (KeyValuePair<string, long> sender in conversation.Written)
            {
                written.TryGetValue(sender.Key, out long count);
                written[sender.Key] = count + sender.Value;
            }
        }

        return written;
    }
}
