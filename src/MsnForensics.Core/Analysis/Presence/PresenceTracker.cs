using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Web;

namespace MsnForensics.Analysis.Presence;

/// <summary>Who was online when: follows the states of accounts and places in every session (reference: section
/// 6).</summary>
public sealed class PresenceTracker : ITracker
{
    public ISessionReader? Open(MsnpSession session) => new PresenceReader(session);

    public void OnExchange(HttpExchange exchange)
    {
        // Web services tell no states.
    }

    public void Complete()
    {
        // A session's states end with it.
    }
}
