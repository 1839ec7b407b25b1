using System.Collections.Generic;

namespace MsnForensics.Analysis.Gaps;

/// <summary>Connections that commands announce, until they are seen.</summary>
public sealed class AnnouncementTable
{
    // As many as links between sessions are kept; what is announced beyond is not counted.
    private const int MaximumCount = 20_000;

    private readonly Dictionary<string, AnnouncedBy> _open = new();

    /// <summary>What was announced and not seen.</summary>
    public IEnumerable<AnnouncedBy> Open => _open.Values;

    public void Announce(string key, AnnouncedBy command)
    {
        if (_open.Count < MaximumCount)
        {
            _open[key] = command;
        }
    }

    /// <summary>The connection is there.</summary>
    public void Take(string key) => _open.Remove(key);
}

/// <summary>Which command announces a connection.</summary>
public enum AnnouncedBy
{
    /// <summary><c>XFR … SB</c>: the client asked for a conversation.</summary>
    Request,

    /// <summary><c>RNG</c>: somebody invites to one.</summary>
    Invitation,

    /// <summary><c>XFR … NS</c>: the client is to sign in elsewhere.</summary>
    Redirect,
}
