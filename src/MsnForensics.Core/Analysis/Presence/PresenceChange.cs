namespace MsnForensics.Analysis.Presence;

/// <summary>How an update stands to what is known, each stronger than the one before.</summary>
public enum PresenceChange
{
    None,

    /// <summary>Says that something is empty of which nothing was known.</summary>
    Completes,

    /// <summary>Tells something of which nothing was known.</summary>
    Adds,

    /// <summary>Tells something else than what was known.</summary>
    Contradicts,
}
