using System;

namespace MsnForensics.Capture;

/// <summary>Walks the options at the end of a block; an end marker may be missing.</summary>
internal ref struct PcapngOptions
{
    private readonly ByteOrder _order;
    private ReadOnlySpan<byte> _rest;

    public PcapngOptions(ReadOnlySpan<byte> bytes, ByteOrder order)
    {
        _rest = bytes;
        _order = order;
        Code = 0;
        Value = default;
        IsDamaged = false;
    }

    public ushort Code { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>True when an option reaches beyond its block.</summary>
    public bool IsDamaged { get; private set; }

    public bool MoveNext()
    {
        if (_rest.Length < 4)
        {
            return false;
        }

        Code = _order.ReadUInt16(_rest);
        int length = _order.ReadUInt16(_rest.Slice(2));
        if (Code == 0)
        {
            return false;
        }

        _rest = _rest.Slice(4);
        IsDamaged = length > _rest.Length;
        if (IsDamaged)
        {
            return false;
        }

        Value = _rest.Slice(0, length);
        _rest = _rest.Slice(Math.Min(_rest.Length, (int)PcapngBlock.Pad(length)));
        return true;
    }
}
