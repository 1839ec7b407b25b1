using System;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>Makes frames of the three kinds of packet blocks.</summary>
internal sealed class PcapngPackets
{
    private const int FixedLength = 20;
    private const int OptionHeadLength = 4;
    private const ushort UnknownDropCount = 0xFFFF;

    private readonly CaptureInput _input;
    private readonly CaptureBuffer _buffer;
    private readonly PcapngSection _section;

    public PcapngPackets(CaptureInput input, PcapngSection section)
    {
        _input = input;
        _buffer = input.Buffer;
        _section = section;
    }

    /// <summary>Number of the newest packet; other records that Wireshark numbers are counted, too.</summary>
    public long Number { get; private set; }

    /// <summary>Passes a record that is no packet, but may have a number.</summary>
    public void SkipNumber(bool isNumbered)
    {
        if (isNumbered)
        {
            Number++;
            _input.Metadata.FrameCount++;
        }
    }

    public Frame TakeEnhanced(ReadOnlySpan<byte> body)
    {
        ByteOrder order = _section.Order;
        return TakeTimed(body, _section.GetInterface(order.ReadUInt32(body)));
    }

    /// <summary>The obsolete packet block differs in its first four bytes alone.</summary>
    public Frame TakeObsolete(ReadOnlySpan<byte> body)
    {
        ByteOrder order = _section.Order;
        PcapngInterface? known = _section.GetInterface(order.ReadUInt16(body));
        ushort dropped = order.ReadUInt16(body.Slice(2));
        if (known is not null && dropped != 0 && dropped != UnknownDropCount)
        {
            _section.AddDropped(known, dropped);
        }

        return TakeTimed(body, known);
    }

    public Frame TakeSimple(ReadOnlySpan<byte> body)
    {
        Number++;
        PcapngInterface? known = CheckInterface(_section.GetInterface(0));
        uint original = _section.Order.ReadUInt32(body);
        uint captured = Math.Min(original, (uint)(body.Length - sizeof(uint)));
        if (known is not null && known.SnapLength != 0)
        {
            captured = Math.Min(captured, known.SnapLength);
        }

        return Take(known, PcapngBlock.HeadLength + sizeof(uint), Limit(captured), original);
    }

    private Frame TakeTimed(ReadOnlySpan<byte> body, PcapngInterface? known)
    {
        Number++;
        ByteOrder order = _section.Order;
        known = CheckInterface(known);
        ulong ticks = order.ReadHighLow(body.Slice(4));
        uint captured = order.ReadUInt32(body.Slice(12));
        uint original = order.ReadUInt32(body.Slice(16));
        if (captured > (uint)(body.Length - FixedLength))
        {
            _section.AddInvalid("A packet declares more bytes than its block has");
            captured = (uint)(body.Length - FixedLength);
        }

        int frameCheck = known?.FrameCheckLength ?? 0;
        int optionsAt = FixedLength + (int)PcapngBlock.Pad(captured);
        if (body.Length >= optionsAt + OptionHeadLength)
        {
            ReadOptions(body.Slice(optionsAt), known, ref frameCheck);
        }

        Frame frame = Take(known, PcapngBlock.HeadLength + FixedLength, Limit(captured), original, frameCheck);
        return known is null
            ? frame
            : frame with { HasTime = true, UnixNanoseconds = Convert(known, ticks) };
    }

    private Frame Take(PcapngInterface? known, int offset, int captured, uint original, int frameCheck = 0)
    {
        _input.Metadata.FrameCount++;
        return new Frame
        {
            Number = Number,
            LinkType = known?.LinkType ?? -1,
            OriginalLength = Math.Max(original, (uint)captured),
            Source = _input.SourceIndex,
            FileOffset = _buffer.Offset + offset,
            FrameCheckLength = frameCheck == 0
                ? 0
                : CaptureInput.GetFrameCheckLength(frameCheck, captured, original),
            Data = _buffer.TakeFrame(offset, captured),
        };
    }

    private long Convert(PcapngInterface known, ulong ticks)
    {
        if (!known.Resolution.TryConvert(ticks, out long unixNanoseconds))
        {
            _input.Tally.Add(
                AnomalyCode.CaptureTimestampInvalid,
                "A time stamp is beyond the range of years 1678 to 2262; the nearest limit is given",
                Number,
                _buffer.Offset);
        }

        return unixNanoseconds;
    }

    private void ReadOptions(ReadOnlySpan<byte> bytes, PcapngInterface? known, ref int frameCheck)
    {
        ByteOrder order = _section.Order;
        PcapngOptions options = new(bytes, order);
        while (options.MoveNext())
        {
            switch (options.Code)
            {
                case 1:
                    _section.Notes.AddComment(Number, options.Value);
                    break;
                case 2 when options.Value.Length >= sizeof(uint):
                    int declared = (int)(order.ReadUInt32(options.Value) >> 5) & 0xF;
                    frameCheck = declared == 0 ? frameCheck : declared;
                    break;
                case 4 when options.Value.Length >= sizeof(ulong) && known is not null:
                    _section.AddDropped(known, order.ReadUInt64(options.Value));
                    break;
            }
        }

        _section.CheckOptions(options);
    }

    private PcapngInterface? CheckInterface(PcapngInterface? known)
    {
        if (known is null)
        {
            _input.Tally.Add(
                AnomalyCode.CaptureInterfaceUnknown,
                "A packet names an interface that its section does not describe",
                Number,
                _buffer.Offset);
        }

        return known;
    }

    private int Limit(uint captured)
    {
        uint limit = (uint)_input.Options.MaximumPacketLength;
        if (captured > limit)
        {
            _input.Tally.Add(
                AnomalyCode.CaptureLimitReached,
                "A packet is longer than the limit; its first bytes were read",
                Number,
                _buffer.Offset);
        }

        return (int)Math.Min(captured, limit);
    }
}
