using MsnForensics.Capture;

namespace MsnForensics.Transport;

/// <summary>Why bytes of a stream are missing.</summary>
public enum GapReason
{
    /// <summary>The receiver acknowledged them: they passed, the capture lacks them.</summary>
    NotCaptured,

    /// <summary>Nobody acknowledged them before the stream ended.</summary>
    NeverAcknowledged,

    /// <summary>The acknowledging direction is not in the capture; given up after enough later bytes.</summary>
    OneSided,

    /// <summary>The packet was cut by the capture's snap length.</summary>
    SnapLength,

    /// <summary>A limit on held bytes was hit.</summary>
    Limit,

    /// <summary>They are there, but encrypted, and could not be decrypted.</summary>
    Undecrypted,
}

/// <summary>A hole in one direction of a stream.</summary>
/// <param name="Offset">Stream offset of the first missing byte.</param>
/// <param name="Length">Number of missing bytes; 0 when a layer lost a message of unknown length.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">The frame that revealed the hole: the first one behind it.</param>
public readonly record struct StreamGap(long Offset, long Length, GapReason Reason, FrameReference At);
