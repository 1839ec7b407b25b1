using MsnForensics.Transport;

namespace MsnForensics.Analysis.Presence;

/// <summary>Why a state ended (<see cref="MsnPresence.EndReason"/>); the client's own can also end for the reasons
/// that end a session.</summary>
public static class PresenceEnd
{
    /// <summary>Another state followed.</summary>
    public const string Changed = "Changed";

    /// <summary>The place is no longer among those of the account.</summary>
    public const string PlaceGone = "PlaceGone";

    /// <summary>The account went offline, and with it its places.</summary>
    public const string AccountOffline = "AccountOffline";

    /// <summary>The server refused the change.</summary>
    public const string Refused = "Refused";

    /// <summary>Nobody looked on: the session that showed it ended.</summary>
    public const string SessionEnd = "SessionEnd";

    public const string CaptureEnd = "CaptureEnd";

    /// <summary>Given out early to keep within <c>MaximumHeldBytes</c>.</summary>
    public const string LimitReached = "LimitReached";

    /// <summary>True when only the observation ended, not the state.</summary>
    public static bool IsOpen(string reason) =>
        reason is SessionEnd or CaptureEnd or LimitReached or nameof(StreamEnd.TimedOut) or nameof(StreamEnd.Evicted);
}
