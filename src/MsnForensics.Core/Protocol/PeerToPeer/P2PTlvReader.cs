using System;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>The type-length-value list behind both headers of version 2; type 0 is padding and ends it (reference:
/// section 3.2).</summary>
internal ref struct P2PTlvReader
{
    private ReadOnlySpan<byte> _rest;

    public P2PTlvReader(ReadOnlySpan<byte> list) => _rest = list;

    /// <summary>A value ran over the end of the list.</summary>
    public bool IsDamaged { get; private set; }

    public bool TryRead(out byte type, out ReadOnlySpan<byte> value)
    {
        type = 0;
        value = default;
        if (_rest.IsEmpty || _rest[0] == 0)
        {
            return false;
        }

        if (_rest.Length < 2 || _rest.Length - 2 < _rest[1])
        {
            IsDamaged = true;
            return false;
        }

        type = _rest[0];
        value = _rest.Slice(2, _rest[1]);
        _rest = _rest.Slice(2 + _rest[1]);
        return true;
    }
}
