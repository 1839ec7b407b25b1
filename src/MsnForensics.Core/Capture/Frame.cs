using System;

namespace MsnForensics.Capture;

/// <summary>
/// One captured packet. <see cref="Data"/> points into the reader's own buffer: it stays valid until the reader has
/// delivered as many further frames as it was told to retain.
/// </summary>
public readonly struct Frame
{
    /// <summary>1-based position in its file, the number Wireshark shows.</summary>
    public long Number { get; init; }

    /// <summary>Capture time as nanoseconds since 1970 UTC; 0 when <see cref="HasTime"/> is false.</summary>
    public long UnixNanoseconds { get; init; }

    /// <summary>False for packets stored without a time stamp (pcapng simple packets).</summary>
    public bool HasTime { get; init; }

    /// <summary>Link type (LINKTYPE_ number) of the interface; -1 when the interface is unknown.</summary>
    public int LinkType { get; init; }

    /// <summary>Length of the packet on the wire, at least <c>Data.Length</c>.</summary>
    public long OriginalLength { get; init; }

    /// <summary>Index of the file in a merged run, else 0.</summary>
    public int Source { get; init; }

    /// <summary>Offset of the first packet byte in the uncompressed file.</summary>
    public long FileOffset { get; init; }

    /// <summary>Frame check sequence bytes at the end of the packet, as the file declares; usually 0.</summary>
    public int FrameCheckLength { get; init; }

    /// <summary>The captured bytes.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>Where and when, without the bytes.</summary>
    public FrameReference Reference => new(Source, Number, UnixNanoseconds);
}
