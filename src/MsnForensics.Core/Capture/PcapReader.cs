using System;
using System.Runtime.CompilerServices;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>Reads pcap files of every variant.</summary>
internal sealed class PcapReader : ICaptureReader
{
    private const int TrialLength = 64 * 1024;

    private readonly CaptureInput _input;
    private readonly CaptureBuffer _buffer;
    private readonly PcapFileHeader _header;
    private readonly PcapRecordLayout _layout;
    private readonly int _source;
    private readonly uint _nanosecondsPerFraction;
    private uint? _lastSeconds;
    private bool _hasEnded;

    public PcapReader(CaptureInput input)
    {
        _input = input;
        _buffer = input.Buffer;
        _source = input.SourceIndex;
        if (!_buffer.TryEnsure(PcapFileHeader.CommonLength))
        {
            EndTruncated("the file header");
            return;
        }

        _header = PcapFileHeader.Read(_buffer.Available);
        int headerLength = PcapVariant.GetUsualHeaderLength(_header.Family);
        if (!_buffer.TryEnsure(_header.Length))
        {
            EndTruncated("the file header");
            return;
        }

        _buffer.Advance(_header.Length);
        int maximumLength = input.Options.MaximumPacketLength;
        if (input.CanLookAhead || _header.Family != PcapFamily.Standard)
        {
            _buffer.LookAhead(TrialLength);
            headerLength = PcapVariant.FindHeaderLength(_header, _buffer.Available, maximumLength);
            _header = PcapVariant.FindUnit(_header, _buffer.Available, maximumLength);
        }

        _layout = new PcapRecordLayout(_header, headerLength, maximumLength);
        _nanosecondsPerFraction = _header.IsNanoseconds ? 1u : 1000u;
        Describe(PcapVariant.GetName(_header.Family, headerLength));
    }

    public CaptureMetadata Metadata => _input.Metadata;

    public long BytesRead => _input.BytesRead;

    [MethodImpl(HotPath.Compile)]
    public bool TryRead(out Frame frame)
    {
        frame = default;
        if (_hasEnded)
        {
            return false;
        }

        if (!_buffer.TryEnsure(_layout.HeaderLength))
        {
            return EndInsideHeader();
        }

        PcapRecordLayout.Record record = _layout.Read(_buffer.Available);
        if (!_layout.IsLengthPossible(record))
        {
            return Resynchronize(record.CapturedLength) && TryRead(out frame);
        }

        int length = (int)record.CapturedLength;
        if (!_buffer.TryEnsure(_layout.HeaderLength + length))
        {
            return EndInsidePacket(length) && TryRead(out frame);
        }

        frame = TakeFrame(record, length);
        _buffer.Advance(_layout.HeaderLength + length);
        return true;
    }

    public void Dispose() => _input.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Frame TakeFrame(in PcapRecordLayout.Record record, int length)
    {
        _lastSeconds = record.Seconds;
        long number = ++Metadata.FrameCount;
        if (record.Fraction >= _layout.FractionsPerSecond)
        {
            _input.Tally.Add(
                AnomalyCode.CaptureTimestampInvalid,
                "The fraction of a second is a second or more; it was carried over",
                number,
                _buffer.Offset);
        }

        return new Frame
        {
            Number = number,
            UnixNanoseconds = (record.Seconds * 1_000_000_000L) + (record.Fraction * (long)_nanosecondsPerFraction),
            HasTime = true,
            LinkType = _header.LinkType,
            OriginalLength = Math.Max(record.OriginalLength, record.CapturedLength),
            Source = _source,
            FileOffset = _buffer.Offset + _layout.HeaderLength,
            FrameCheckLength = _header.FrameCheckLength == 0
                ? 0
                : CaptureInput.GetFrameCheckLength(_header.FrameCheckLength, length, record.OriginalLength),
            Data = _buffer.TakeFrame(_layout.HeaderLength, length),
        };
    }

    private bool EndInsideHeader()
    {
        if (_buffer.AvailableLength > 0)
        {
            EndTruncated("a record header");
        }
        else
        {
            _hasEnded = true;
            _input.End(null);
        }

        return false;
    }

    /// <summary>A length that reaches beyond the end is either the last packet cut, or a wrong length.</summary>
    private bool EndInsidePacket(int length)
    {
        long offset = _buffer.Offset;
        int present = _buffer.AvailableLength;
        PcapResynchronizer search = new(_buffer, _layout, _lastSeconds);
        if (search.TryFind(mustBeLong: true))
        {
            _input.ReportSkipped(offset, $"a packet length of {length} bytes leads beyond the end");
            return true;
        }

        _hasEnded = true;
        Metadata.SkippedBytes += present;
        _input.End(FormattableString.Invariant(
            $"a packet of {length} bytes, {Math.Max(0, present - _layout.HeaderLength)} of them present"), offset);
        return false;
    }

    private bool Resynchronize(uint length)
    {
        long offset = _buffer.Offset;
        PcapResynchronizer search = new(_buffer, _layout, _lastSeconds);
        if (search.TryFind(mustBeLong: false))
        {
            _input.ReportSkipped(offset, $"a packet length of {length} bytes is impossible");
            return true;
        }

        _hasEnded = true;
        long skipped = _buffer.Offset - offset;
        Metadata.SkippedBytes += skipped;
        _input.Tally.Report(
            AnomalyCode.CaptureCorrupt,
            $"At offset {offset} a packet length of {length} bytes is impossible; the last {skipped} bytes are lost",
            Metadata.FrameCount,
            offset);
        _input.End(null);
        return false;
    }

    private void EndTruncated(string where)
    {
        _hasEnded = true;
        Metadata.SkippedBytes += _buffer.AvailableLength;
        _input.End(where, _buffer.Offset);
    }

    private void Describe(string variant)
    {
        string order = _header.Order.IsBigEndian ? "big endian" : "little endian";
        string unit = _header.IsNanoseconds ? "nanoseconds" : "microseconds";
        string system = _header.IsAix ? ", AIX" : "";
        Metadata.Format = $"{variant}{system} ({order}, {unit}){Metadata.Format}";
        Metadata.LinkTypes.Add(_header.LinkType);
        Metadata.Interfaces.Add(new CaptureInterface(_header.LinkType, _header.SnapLength));
        if (_header.ZoneOffset != 0)
        {
            Metadata.Origins.Add(FormattableString.Invariant(
                $"time zone field {_header.ZoneOffset} s (not applied: the times are UTC)"));
        }
    }
}
