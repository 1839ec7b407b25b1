using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Testing.Captures;

/// <summary>Builds pcapng files block by block; nothing is checked, so that wrong files can be built, too.</summary>
public sealed class PcapngBuilder
{
    private readonly CaptureWriter _file = new();
    private readonly List<int> _boundaries = new();

    /// <summary>Offsets at which each block ends.</summary>
    public IReadOnlyList<int> Boundaries => _boundaries;

    /// <summary>Starts a section; the blocks after it are written in its byte order.</summary>
    public PcapngBuilder Section(bool isBigEndian = false, params PcapngOption[] options)
    {
        _file.IsBigEndian = isBigEndian;
        CaptureWriter body = CreateBody();
        body.WriteUInt32(0x1A2B3C4D);
        body.WriteUInt16(1);
        body.WriteUInt16(0);
        body.WriteUInt64(ulong.MaxValue);
        return Block(0x0A0D0D0A, body, options);
    }

    public PcapngBuilder Interface(ushort linkType = 1, uint snapLength = 0, params PcapngOption[] options)
    {
        CaptureWriter body = CreateBody();
        body.WriteUInt16(linkType);
        body.WriteUInt16(0);
        body.WriteUInt32(snapLength);
        return Block(1, body, options);
    }

    /// <summary>An enhanced packet; ticks are in the interface's own unit.</summary>
    public PcapngBuilder Enhanced(
        uint index, ulong ticks, byte[] data, uint? originalLength = null, params PcapngOption[] options)
    {
        CaptureWriter body = CreateBody();
        body.WriteUInt32(index);
        return Timed(6, body, ticks, data, originalLength, options);
    }

    /// <summary>The packet block of the first drafts.</summary>
    public PcapngBuilder Obsolete(
        ushort index, ushort dropped, ulong ticks, byte[] data, params PcapngOption[] options)
    {
        CaptureWriter body = CreateBody();
        body.WriteUInt16(index);
        body.WriteUInt16(dropped);
        return Timed(2, body, ticks, data, null, options);
    }

    public PcapngBuilder Simple(byte[] data, uint? originalLength = null)
    {
        CaptureWriter body = CreateBody();
        body.WriteUInt32(originalLength ?? (uint)data.Length);
        body.Write(data);
        return Block(3, body);
    }

    public PcapngBuilder Statistics(uint index, ulong ticks, params PcapngOption[] options)
    {
        CaptureWriter body = CreateBody();
        body.WriteUInt32(index);
        body.WriteUInt32((uint)(ticks >> 32));
        body.WriteUInt32((uint)ticks);
        return Block(5, body, options);
    }

    public PcapngBuilder Secrets(uint type, byte[] content)
    {
        CaptureWriter body = CreateBody();
        body.WriteUInt32(type);
        body.WriteUInt32((uint)content.Length);
        body.Write(content);
        return Block(10, body);
    }

    /// <summary>
    /// A name resolution block: records of type, address and names in one value, then the end record.
    /// </summary>
    public PcapngBuilder Names(params (ushort Type, byte[] Value)[] records)
    {
        CaptureWriter body = CreateBody();
        foreach ((ushort type, byte[] value) in records.Append(((ushort)0, Array.Empty<byte>())))
        {
            body.WriteUInt16(type);
            body.WriteUInt16((ushort)value.Length);
            body.Write(value);
            body.Pad();
        }

        return Block(4, body);
    }

    /// <summary>Any block from its body.</summary>
    public PcapngBuilder Block(uint type, byte[] body)
    {
        CaptureWriter writer = CreateBody();
        writer.Write(body);
        return Block(type, writer);
    }

    /// <summary>Bytes as they are.</summary>
    public PcapngBuilder Raw(byte[] bytes)
    {
        _file.Write(bytes);
        _boundaries.Add(_file.Length);
        return this;
    }

    public byte[] ToArray() => _file.ToArray();

    private PcapngBuilder Timed(
        uint type, CaptureWriter body, ulong ticks, byte[] data, uint? originalLength, PcapngOption[] options)
    {
        body.WriteUInt32((uint)(ticks >> 32));
        body.WriteUInt32((uint)ticks);
        body.WriteUInt32((uint)data.Length);
        body.WriteUInt32(originalLength ?? (uint)data.Length);
        body.Write(data);
        return Block(type, body, options);
    }

    private CaptureWriter CreateBody() => new() { IsBigEndian = _file.IsBigEndian };

    private PcapngBuilder Block(uint type, CaptureWriter body, params PcapngOption[] options)
    {
        body.Pad();
        foreach (PcapngOption option in options)
        {
            body.WriteUInt16(option.Code);
            body.WriteUInt16((ushort)option.Value.Length);
            body.Write(option.IsNumber && body.IsBigEndian ? option.Value.Reverse().ToArray() : option.Value);
            body.Pad();
        }

        uint length = (uint)body.Length + 12;
        _file.WriteUInt32(type);
        _file.WriteUInt32(length);
        _file.Write(body.ToArray());
        _file.WriteUInt32(length);
        _boundaries.Add(_file.Length);
        return this;
    }
}
