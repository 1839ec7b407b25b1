using System;

namespace MsnForensics.Capture;

/// <summary>
/// Delivers the packets of one capture in file order. Damage ends or skips, and is reported, never thrown.
/// </summary>
public interface ICaptureReader : IDisposable
{
    /// <summary>What the file says about itself; grows while frames are read.</summary>
    CaptureMetadata Metadata { get; }

    /// <summary>Bytes of the (compressed) file consumed so far, for progress.</summary>
    long BytesRead { get; }

    /// <summary>The next whole packet; false at the end.</summary>
    bool TryRead(out Frame frame);
}
