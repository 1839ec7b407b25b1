using System.Collections.Generic;

namespace MsnForensics.Testing.Captures;

/// <summary>Builds pcap files of any magic and variant.</summary>
public sealed class PcapBuilder
{
    public const uint Microseconds = 0xA1B2C3D4;
    public const uint Nanoseconds = 0xA1B23C4D;
    public const uint Modified = 0xA1B2CD34;
    public const uint IxiaSoftware = 0x1C0001AB;
    public const uint IxiaHardware = 0x1C0001AC;

    private readonly CaptureWriter _writer = new();
    private readonly List<int> _boundaries = new();
    private bool _hasHeader;

    public uint Magic { get; init; } = Microseconds;

    public bool IsBigEndian { get; init; }

    /// <summary>The whole link type field, frame check bits included.</summary>
    public uint LinkType { get; init; } = 1;

    public ushort MinorVersion { get; init; } = 4;

    public int ZoneOffset { get; init; }

    public uint SnapLength { get; init; } = 262_144;

    /// <summary>16, or 20 (Nokia), 24 (modified), 28 (ss990915).</summary>
    public int RecordHeaderLength { get; init; } = 16;

    /// <summary>Original length before captured length, as in old versions.</summary>
    public bool HasSwappedLengths { get; init; }

    /// <summary>Nanoseconds are stored, whatever the magic says (AIX).</summary>
    public bool StoresNanoseconds { get; init; }

    /// <summary>Offsets at which the header and each record ends.</summary>
    public IReadOnlyList<int> Boundaries
    {
        get
        {
            EnsureHeader();
            return _boundaries;
        }
    }

    /// <summary>A packet with a time in nanoseconds since 1970.</summary>
    public PcapBuilder Add(long unixNanoseconds, byte[] data, uint? originalLength = null)
    {
        long unit = StoresNanoseconds || Magic is Nanoseconds or IxiaHardware ? 1 : 1000;
        return AddRecord(
            (uint)(unixNanoseconds / 1_000_000_000),
            (uint)(unixNanoseconds % 1_000_000_000 / unit),
            (uint)data.Length,
            originalLength ?? (uint)data.Length,
            data);
    }

    /// <summary>A record whose header fields are given one by one.</summary>
    public PcapBuilder AddRecord(uint seconds, uint fraction, uint captured, uint original, byte[] data)
    {
        EnsureHeader();
        _writer.WriteUInt32(seconds);
        _writer.WriteUInt32(fraction);
        _writer.WriteUInt32(HasSwappedLengths ? original : captured);
        _writer.WriteUInt32(HasSwappedLengths ? captured : original);
        _writer.Write(new byte[RecordHeaderLength - 16]);
        return AddBytes(data);
    }

    /// <summary>Bytes as they are.</summary>
    public PcapBuilder AddBytes(byte[] bytes)
    {
        EnsureHeader();
        _writer.Write(bytes);
        _boundaries.Add(_writer.Length);
        return this;
    }

    public byte[] ToArray()
    {
        EnsureHeader();
        return _writer.ToArray();
    }

    private void EnsureHeader()
    {
        if (_hasHeader)
        {
            return;
        }

        _hasHeader = true;
        _writer.IsBigEndian = IsBigEndian;
        _writer.WriteUInt32(Magic);
        _writer.WriteUInt16(2);
        _writer.WriteUInt16(MinorVersion);
        _writer.WriteUInt32((uint)ZoneOffset);
        _writer.WriteUInt32(0);
        _writer.WriteUInt32(SnapLength);
        _writer.WriteUInt32(LinkType);
        if (Magic is IxiaSoftware or IxiaHardware)
        {
            _writer.WriteUInt32(0);
        }

        _boundaries.Add(_writer.Length);
    }
}
