using System.Runtime.CompilerServices;

namespace MsnForensics.Transport;

/// <summary>A 32-bit sequence number and its place in the 64-bit numbering of a stream's bytes.</summary>
internal readonly struct TcpSequence
{
    /// <summary>A distance beyond this, either way, is no part of the same numbering.</summary>
    public const int FarthestDistance = 1 << 30;

    public TcpSequence(uint value) => Value = value;

    public uint Value { get; }

    public TcpSequence Advance(long count) => new(unchecked(Value + (uint)count));

    /// <summary>Signed distance from <paramref name="earlier"/> to this number, across the wrap at 2^32.</summary>
    public int DistanceFrom(TcpSequence earlier) => unchecked((int)(Value - earlier.Value));

    /// <summary>
    /// The stream offset of this number when <paramref name="zero"/> is the number of offset 0, taken as the one
    /// nearest to <paramref name="near"/>; false when it is too far away to belong to the same stream.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryUnwrap(TcpSequence zero, long near, out long offset)
    {
        int distance = DistanceFrom(zero.Advance(near));
        offset = near + distance;
        return distance is <= FarthestDistance and >= -FarthestDistance;
    }
}
