using System;
using System.Runtime.CompilerServices;

namespace MsnForensics.Capture;

/// <summary>How the record headers of one pcap file are laid out, and what counts as plausible in them.</summary>
internal readonly struct PcapRecordLayout
{
    private const long PlausibleSeconds = 5L * 366 * 24 * 3600;
    private const uint PlausibleOriginalLength = 0x00FFFFFF;

    private readonly ByteOrder _order;
    private readonly bool _hasSwappedLengths;
    private readonly int _maximumLength;

    public PcapRecordLayout(in PcapFileHeader header, int headerLength, int maximumLength)
    {
        _order = header.Order;
        _hasSwappedLengths = header.HasSwappedLengths;
        _maximumLength = maximumLength;
        HeaderLength = headerLength;
        FractionsPerSecond = header.IsNanoseconds ? 1_000_000_000u : 1_000_000u;
    }

    /// <summary>16, or 20, 24, 28 in the variants.</summary>
    public int HeaderLength { get; }

    public uint FractionsPerSecond { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Record Read(ReadOnlySpan<byte> header)
    {
        uint captured = _order.ReadUInt32(header.Slice(8));
        uint original = _order.ReadUInt32(header.Slice(12));
        if (_hasSwappedLengths && captured > original)
        {
            (captured, original) = (original, captured);
        }

        return new Record(_order.ReadUInt32(header), _order.ReadUInt32(header.Slice(4)), captured, original);
    }

    public bool IsLengthPossible(in Record record) => record.CapturedLength <= (uint)_maximumLength;

    /// <summary>A guess for places where a header is only supposed to be.</summary>
    /// <param name="record">The header as read.</param>
    /// <param name="nearSeconds">Time of a sound record of the same file, or null when there was none.</param>
    public bool IsPlausible(in Record record, uint? nearSeconds) =>
        record.CapturedLength > 0
        && IsLengthPossible(record)
        && record.Fraction < FractionsPerSecond
        && record.OriginalLength >= record.CapturedLength
        && record.OriginalLength <= PlausibleOriginalLength
        && (nearSeconds is null
            ? record.Seconds != 0
            : Math.Abs((long)record.Seconds - nearSeconds.Value) <= PlausibleSeconds);

    internal readonly record struct Record(uint Seconds, uint Fraction, uint CapturedLength, uint OriginalLength);
}
