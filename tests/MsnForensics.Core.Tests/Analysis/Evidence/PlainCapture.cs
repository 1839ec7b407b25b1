using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;

namespace MsnForensics.Core.Tests.Analysis.Evidence;

/// <summary>
/// A second reader of captures, made for checking the first: it knows little-endian pcap and pcapng, Ethernet, Linux
/// cooked and raw packets, IPv4 and IPv6 without fragments, and TCP; the frames' payloads stand in memory.
/// </summary>
internal sealed class PlainCapture
{
    private readonly List<PlainSegment?> _frames = [];

    public PlainCapture(byte[] file)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(file) == 0x0A0D0D0A)
        {
            ReadBlocks(file);
        }
        else
        {
            ReadRecords(file);
        }
    }

    public int FrameCount => _frames.Count;

    /// <summary>The TCP segment in a frame, counted from 1; null when it holds none.</summary>
    public PlainSegment? this[long frame] => _frames[(int)frame - 1];

    public static PlainCapture Open(string path) => new(File.ReadAllBytes(path));

    private void ReadRecords(byte[] file)
    {
        uint magic = BinaryPrimitives.ReadUInt32LittleEndian(file);
        if (magic is not (0xA1B2C3D4 or 0xA1B23C4D))
        {
            throw new NotSupportedException("magic " + magic);
        }

        int linkType = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(20));
        for (int at = 24; at + 16 <= file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 8));
            if (at + 16 + length > file.Length)
            {
                return;
            }

            _frames.Add(PlainSegment.Parse(linkType, file.AsSpan(at + 16, length)));
            at += 16 + length;
        }
    }

    private void ReadBlocks(byte[] file)
    {
        List<int> linkTypes = [];
        for (int at = 0; at + 12 <= file.Length;)
        {
            uint type = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));
            int length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4));
            ReadOnlySpan<byte> body = file.AsSpan(at + 8, length - 12);
            if (type == 1)
            {
                linkTypes.Add(BinaryPrimitives.ReadUInt16LittleEndian(body));
            }
            else if (type == 6)
            {
                int captured = BinaryPrimitives.ReadInt32LittleEndian(body.Slice(12));
                int linkType = linkTypes[BinaryPrimitives.ReadInt32LittleEndian(body)];
                _frames.Add(PlainSegment.Parse(linkType, body.Slice(20, captured)));
            }

            at += length;
        }
    }
}
