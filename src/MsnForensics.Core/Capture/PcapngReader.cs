using System;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>Reads pcapng files: any number of sections, each of its own byte order.</summary>
internal sealed class PcapngReader : ICaptureReader
{
    private readonly CaptureInput _input;
    private readonly CaptureBuffer _buffer;
    private readonly PcapngSection _section;
    private readonly PcapngPackets _packets;
    private readonly int _maximumLength;
    private bool _hasEnded;

    public PcapngReader(CaptureInput input)
    {
        _input = input;
        _buffer = input.Buffer;
        _section = new PcapngSection(input);
        _packets = new PcapngPackets(input, _section);
        _maximumLength = input.Options.MaximumBlockLength;
        Metadata.Format = "pcapng" + Metadata.Format;
    }

    public CaptureMetadata Metadata => _input.Metadata;

    public long BytesRead => _input.BytesRead;

    public bool TryRead(out Frame frame)
    {
        while (!_hasEnded && TryEnsureBlock(out uint type, out ByteOrder order, out int length))
        {
            bool isFrame = TryProcess(type, order, length, out frame);
            _buffer.Advance(length);
            if (isFrame)
            {
                return true;
            }
        }

        frame = default;
        return false;
    }

    public void Dispose()
    {
        _section.ReportDropped();
        _input.Dispose();
    }

    private bool TryEnsureBlock(out uint type, out ByteOrder order, out int length)
    {
        type = 0;
        order = _section.Order;
        length = 0;
        while (_buffer.TryEnsure(PcapngBlock.HeadLength))
        {
            ReadOnlySpan<byte> head = _buffer.Available;
            type = order.ReadUInt32(head);
            if (type == PcapngBlock.SectionHeader && !_buffer.TryEnsure(PcapngBlock.FrameLength))
            {
                break;
            }

            bool isSound = type != PcapngBlock.SectionHeader
                || PcapngBlock.TryReadByteOrder(_buffer.Available, out order);
            uint declared = order.ReadUInt32(_buffer.Available.Slice(4));
            if (isSound && declared >= (uint)PcapngBlock.GetMinimumLength(type) && declared <= (uint)_maximumLength)
            {
                length = (int)PcapngBlock.Pad(declared);
                if (!_buffer.TryEnsure(length))
                {
                    if (!EndInsideBlock(type, length))
                    {
                        return false;
                    }

                    order = _section.Order;
                    continue;
                }

                if (CheckTrailer(order, declared, length))
                {
                    return true;
                }
            }

            if (!Resynchronize(declared))
            {
                return false;
            }

            order = _section.Order;
        }

        End(_buffer.AvailableLength > 0 ? "a block header" : null);
        return false;
    }

    /// <summary>A wrong closing length is passed over when the next block starts where the opening one
    /// says.</summary>
    private bool CheckTrailer(ByteOrder order, uint declared, int length)
    {
        if (order.ReadUInt32(_buffer.Available.Slice(length - sizeof(uint))) == declared)
        {
            return true;
        }

        PcapngResynchronizer search = new(_buffer, order);
        bool isSound = search.IsBlockHead(length);
        if (isSound)
        {
            _section.AddInvalid("The two lengths of a block differ; the first was used");
        }

        return isSound;
    }

    private bool TryProcess(uint type, ByteOrder order, int length, out Frame frame)
    {
        ReadOnlySpan<byte> body = _buffer.Available.Slice(
            PcapngBlock.HeadLength, length - PcapngBlock.FrameLength);
        switch (type)
        {
            case PcapngBlock.EnhancedPacket:
                frame = _packets.TakeEnhanced(body);
                return true;
            case PcapngBlock.SimplePacket:
                frame = _packets.TakeSimple(body);
                return true;
            case PcapngBlock.Packet:
                frame = _packets.TakeObsolete(body);
                return true;
        }

        ProcessNote(type, order, body);
        frame = default;
        return false;
    }

    private void ProcessNote(uint type, ByteOrder order, ReadOnlySpan<byte> body)
    {
        switch (type)
        {
            case PcapngBlock.SectionHeader: _section.Begin(order, body); break;
            case PcapngBlock.InterfaceDescription: _section.AddInterface(body); break;
            case PcapngBlock.InterfaceStatistics: _section.AddStatistics(body); break;
            case PcapngBlock.NameResolution: _section.AddNames(body); break;
            case PcapngBlock.DecryptionSecrets: _section.AddSecrets(body); break;
            default: _packets.SkipNumber(PcapngBlock.IsNumbered(type)); break;
        }
    }

    private bool EndInsideBlock(uint type, int length)
    {
        long offset = _buffer.Offset;
        int present = _buffer.AvailableLength;
        PcapngResynchronizer search = new(_buffer, _section.Order);
        if (search.TryFind(mustChain: true))
        {
            _input.ReportSkipped(offset, $"a block length of {length} bytes leads beyond the end");
            return true;
        }

        Metadata.SkippedBytes += present;
        string cut = FormattableString.Invariant(
            $"a block of type {type} and {length} bytes, {present} of them present");
        End(cut, offset);
        return false;
    }

    private bool Resynchronize(uint length)
    {
        long offset = _buffer.Offset;
        PcapngResynchronizer search = new(_buffer, _section.Order);
        bool isFound = search.TryFind(mustChain: false);
        long skipped = _buffer.Offset - offset;
        if (length > (uint)_maximumLength && skipped == PcapngBlock.Pad(length))
        {
            Metadata.SkippedBytes += skipped;
            _input.Tally.Report(
                AnomalyCode.CaptureLimitReached,
                $"At offset {offset} a block of {length} bytes exceeds the limit of {_maximumLength} and was skipped",
                Metadata.FrameCount,
                offset);
            return true;
        }

        if (isFound)
        {
            _input.ReportSkipped(offset, $"a block of {length} bytes is not sound");
            return true;
        }

        Metadata.SkippedBytes += skipped;
        _input.Tally.Report(
            AnomalyCode.CaptureCorrupt,
            $"At offset {offset} a block of {length} bytes is not sound; the last {skipped} bytes were not read",
            Metadata.FrameCount,
            offset);
        End(null);
        return false;
    }

    private void End(string? cutInside, long? offset = null)
    {
        _hasEnded = true;
        if (cutInside is not null && offset is null)
        {
            Metadata.SkippedBytes += _buffer.AvailableLength;
        }

        _section.ReportDropped();
        _input.End(cutInside, offset ?? _buffer.Offset);
    }
}
