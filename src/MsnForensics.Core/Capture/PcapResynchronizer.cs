using System;

namespace MsnForensics.Capture;

/// <summary>Looks in a damaged pcap file for the next place where record headers chain up.</summary>
internal readonly struct PcapResynchronizer
{
    private const int NeededHeaderCount = 3;

    private readonly CaptureBuffer _buffer;
    private readonly PcapRecordLayout _layout;
    private readonly uint? _nearSeconds;

    public PcapResynchronizer(CaptureBuffer buffer, in PcapRecordLayout layout, uint? nearSeconds)
    {
        _buffer = buffer;
        _layout = layout;
        _nearSeconds = nearSeconds;
    }

    /// <summary>Moves the buffer to the next sound record, or to the end of the file.</summary>
    /// <param name="mustBeLong">True: records that end with the file prove nothing unless there are three.</param>
    public bool TryFind(bool mustBeLong)
    {
        int headerLength = _layout.HeaderLength;
        while (_buffer.TryEnsure(1 + headerLength))
        {
            _buffer.Advance(FindCandidate(_buffer.Available.Slice(1), headerLength) + 1);
            if (_buffer.AvailableLength >= headerLength && IsChain(mustBeLong))
            {
                return true;
            }
        }

        _buffer.Advance(_buffer.AvailableLength);
        return false;
    }

    private int FindCandidate(ReadOnlySpan<byte> bytes, int headerLength)
    {
        int last = bytes.Length - headerLength;
        for (int i = 0; i <= last; i++)
        {
            if (_layout.IsPlausible(_layout.Read(bytes.Slice(i)), _nearSeconds))
            {
                return i;
            }
        }

        return last;
    }

    private bool IsChain(bool mustBeLong)
    {
        int position = 0;
        uint? near = _nearSeconds;
        for (int count = 0; count < NeededHeaderCount; count++)
        {
            if (!_buffer.TryEnsure(position + _layout.HeaderLength))
            {
                return count > 0 && position == _buffer.AvailableLength && !mustBeLong;
            }

            PcapRecordLayout.Record record = _layout.Read(_buffer.Available.Slice(position));
            if (!_layout.IsPlausible(record, near))
            {
                return false;
            }

            near ??= record.Seconds;
            position += _layout.HeaderLength + (int)record.CapturedLength;
        }

        return true;
    }
}
