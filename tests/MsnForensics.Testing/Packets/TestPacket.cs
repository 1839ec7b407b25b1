using System;
using MsnForensics.Capture;

namespace MsnForensics.Testing.Packets;

/// <summary>A packet made by a test: when it passed, on which link type, and its bytes.</summary>
public sealed record TestPacket(DateTimeOffset Time, int LinkType, byte[] Bytes)
{
    /// <summary>Length on the wire; set it above <c>Bytes.Length</c> for a packet cut by a snap length.</summary>
    public int OriginalLength { get; init; } = Bytes.Length;

    public long UnixNanoseconds => (Time - DateTimeOffset.UnixEpoch).Ticks * 100;

    public Frame ToFrame(long number) => new()
    {
        Number = number,
        UnixNanoseconds = UnixNanoseconds,
        HasTime = true,
        LinkType = LinkType,
        OriginalLength = OriginalLength,
        Data = Bytes,
    };

    /// <summary>The same packet as a capture with this snap length would hold it.</summary>
    public TestPacket Cut(int snapLength) => Bytes.Length <= snapLength
        ? this
        : this with { Bytes = Bytes[..snapLength], OriginalLength = OriginalLength };

    /// <summary>The same packet at another time.</summary>
    public TestPacket At(DateTimeOffset time) => this with { Time = time };
}
