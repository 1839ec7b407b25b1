namespace MsnForensics.Capture;

/// <summary>An interface of the present section: what its packets need, and what it lost.</summary>
internal sealed class PcapngInterface
{
    /// <summary>LINKTYPE_ number.</summary>
    public int LinkType { get; init; }

    /// <summary>Longest captured packet; 0 = no limit.</summary>
    public uint SnapLength { get; init; }

    public TimestampResolution Resolution { get; init; } = TimestampResolution.Default;

    public int FrameCheckLength { get; init; }

    /// <summary>For messages.</summary>
    public string Name { get; init; } = "";

    /// <summary>Lost according to the newest statistics block.</summary>
    public long DroppedByStatistics { get; set; }

    /// <summary>Lost according to the packets themselves.</summary>
    public long DroppedByPackets { get; set; }

    /// <summary>Both sources count the same losses.</summary>
    public long Dropped => DroppedByStatistics > DroppedByPackets ? DroppedByStatistics : DroppedByPackets;
}
