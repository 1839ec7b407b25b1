using System;

namespace MsnForensics.Capture;

/// <summary>The options of an interface description that matter to its packets and to the report.</summary>
internal sealed class PcapngInterfaceOptions
{
    private const byte TextFilter = 0;
    private const int LargestFrameCheckLength = 16;

    private readonly CaptureNotes _notes;
    private readonly ByteOrder _order;

    public PcapngInterfaceOptions(CaptureNotes notes, ByteOrder order)
    {
        _notes = notes;
        _order = order;
    }

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Filter { get; private set; } = "";

    /// <summary>if_tsresol; 6 = microseconds, the default.</summary>
    public byte ResolutionCode { get; private set; } = 6;

    public long OffsetSeconds { get; private set; }

    public int FrameCheckLength { get; private set; }

    /// <summary>Reads them all; the walker returned tells whether the last one was whole.</summary>
    public PcapngOptions Read(ReadOnlySpan<byte> bytes)
    {
        PcapngOptions options = new(bytes, _order);
        while (options.MoveNext())
        {
            ReadOption(options.Code, options.Value);
        }

        return options;
    }

    private void ReadOption(ushort code, ReadOnlySpan<byte> value)
    {
        switch (code)
        {
            case 1: _notes.AddComment(0, value); break;
            case 2: Name = _notes.ReadText(value); break;
            case 3: Description = _notes.ReadText(value); break;
            case 9 when value.Length >= 1: ResolutionCode = value[0]; break;
            case 11 when value.Length >= 1: Filter = ReadFilter(value); break;
            case 13 when value.Length >= 1: FrameCheckLength = ReadFrameCheckLength(value[0]); break;
            case 14 when value.Length >= sizeof(long): OffsetSeconds = (long)_order.ReadUInt64(value); break;
        }
    }

    private string ReadFilter(ReadOnlySpan<byte> value) =>
        value[0] == TextFilter ? _notes.ReadText(value.Slice(1)) : "(compiled filter)";

    /// <summary>The specification counts bits, writers count bytes.</summary>
    private static int ReadFrameCheckLength(byte value) =>
        value <= LargestFrameCheckLength ? value : value / 8;
}
