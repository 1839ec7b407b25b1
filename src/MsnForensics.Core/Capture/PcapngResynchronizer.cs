using System;

namespace MsnForensics.Capture;

/// <summary>Looks in a damaged pcapng file for the next place where blocks chain up.</summary>
internal readonly struct PcapngResynchronizer
{
    /// <summary>
    /// Longer blocks are passed over in the search: they would make it read ahead at every false match.
    /// </summary>
    private const int LargestBlockLength = 384 * 1024;

    private readonly CaptureBuffer _buffer;
    private readonly ByteOrder _order;

    public PcapngResynchronizer(CaptureBuffer buffer, ByteOrder order)
    {
        _buffer = buffer;
        _order = order;
    }

    /// <summary>Moves the buffer to the next sound block, or to the end of the file.</summary>
    /// <param name="mustChain">True: a block that ends with the file is no proof.</param>
    public bool TryFind(bool mustChain)
    {
        while (_buffer.TryEnsure(1 + PcapngBlock.HeadLength))
        {
            _buffer.Advance(FindCandidate(_buffer.Available.Slice(1)) + 1);
            if (IsChain(mustChain))
            {
                return true;
            }
        }

        _buffer.Advance(_buffer.AvailableLength);
        return false;
    }

    /// <summary>True when a block may start that far ahead, or the file ends there.</summary>
    public bool IsBlockHead(int position)
    {
        if (!_buffer.TryEnsure(position + PcapngBlock.HeadLength))
        {
            return _buffer.AvailableLength == position;
        }

        return IsCandidate(_buffer.Available.Slice(position));
    }

    private int FindCandidate(ReadOnlySpan<byte> bytes)
    {
        int last = bytes.Length - PcapngBlock.HeadLength;
        for (int i = 0; i <= last; i++)
        {
            if (IsCandidate(bytes.Slice(i)))
            {
                return i;
            }
        }

        return last;
    }

    private bool IsCandidate(ReadOnlySpan<byte> head)
    {
        uint type = _order.ReadUInt32(head);
        if (!PcapngBlock.IsWellKnown(type))
        {
            return false;
        }

        // The order of a section header is not known before its byte-order mark.
        return type == PcapngBlock.SectionHeader || IsLengthPlausible(type, _order.ReadUInt32(head.Slice(4)));
    }

    private static bool IsLengthPlausible(uint type, uint length) =>
        length % 4 == 0 && length >= (uint)PcapngBlock.GetMinimumLength(type) && length <= LargestBlockLength;

    private bool IsChain(bool mustChain)
    {
        if (!_buffer.TryEnsure(PcapngBlock.FrameLength))
        {
            return false;
        }

        ByteOrder order = _order;
        uint type = order.ReadUInt32(_buffer.Available);
        if (type == PcapngBlock.SectionHeader && !PcapngBlock.TryReadByteOrder(_buffer.Available, out order))
        {
            return false;
        }

        uint length = order.ReadUInt32(_buffer.Available.Slice(4));
        if (!PcapngBlock.IsWellKnown(type)
            || !IsLengthPlausible(type, length)
            || !_buffer.TryEnsure((int)length)
            || order.ReadUInt32(_buffer.Available.Slice((int)length - sizeof(uint))) != length)
        {
            return false;
        }

        PcapngResynchronizer next = new(_buffer, order);
        bool isLast = !_buffer.TryEnsure((int)length + 1);
        return isLast ? !mustChain : next.IsBlockHead((int)length);
    }
}
