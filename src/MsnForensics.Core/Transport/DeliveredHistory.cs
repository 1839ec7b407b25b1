using System;

namespace MsnForensics.Transport;

/// <summary>
/// The last bytes that were delivered, of all streams together, so that a later copy with other content is noticed.
/// One ring of fixed size: memory does not depend on the number of streams.
/// </summary>
internal sealed class DeliveredHistory
{
    private readonly byte[] _ring = new byte[4 * 1024 * 1024];

    private long _written;

    /// <summary>Keeps a copy; the position to ask for it by.</summary>
    public long Add(ReadOnlySpan<byte> data)
    {
        if (data.Length > _ring.Length)
        {
            return -1;
        }

        // A copy never wraps: the rest of the ring is skipped instead.
        int place = (int)(_written % _ring.Length);
        if (place + data.Length > _ring.Length)
        {
            _written += _ring.Length - place;
            place = 0;
        }

        long position = _written;
        data.CopyTo(_ring.AsSpan(place));
        _written += data.Length;
        return position;
    }

    /// <summary>False when the copy was overwritten since.</summary>
    public bool TryGet(long position, int length, out ReadOnlySpan<byte> data)
    {
        data = default;
        if (position < 0 || _written - position > _ring.Length)
        {
            return false;
        }

        data = _ring.AsSpan((int)(position % _ring.Length), length);
        return true;
    }
}
