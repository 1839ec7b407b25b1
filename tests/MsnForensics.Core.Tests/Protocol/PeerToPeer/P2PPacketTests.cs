using System;
using System.Linq;
using CsCheck;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class P2PPacketTests
{
    private const string Chunk1 =
        "08 00 04 AA 30 00 00 0C | 14 05 04 D2 00 12 D6 87 01 08 00 00 00 00 00 00 03 3A 00 00";

    private const string Chunk2 = "08 00 03 42 30 00 04 B6 | 08 04 04 D2 00 12 D6 87";

    [Fact]
    public void Chunks_of_version_1_are_read()
    {
        byte[] bytes = P2PBytes.WithFooter(P2PBytes.V1(1234567, 2003, new byte[798], 1202, 2000, 0x20), 12);
        Assert.True(P2PPacket.TryRead(bytes, bytes.Length, true, 1, out P2PPacket packet));
        Assert.Equal((1, P2PChunkKind.Data, 1234567u, 2003u), (packet.Version, packet.Kind, packet.SessionId, packet.MessageId));
        Assert.Equal((1202L, 2000L, 0L), (packet.Offset, packet.TotalSize, packet.Remaining));
        Assert.Equal((48, 798, 12u), (packet.DataOffset, packet.DataLength, packet.AppId));
        Assert.False(packet.IsFirst);
    }

    // Reference: section 3.7.
    [Fact]
    public void Chunks_of_version_2_are_read()
    {
        byte[] first = [.. P2PBytes.Hex(Chunk1), .. new byte[1174], 0, 0, 0, 12];
        Assert.True(P2PPacket.TryRead(first, first.Length, true, 2, out P2PPacket packet));
        Assert.Equal((2, P2PChunkKind.Data, 0x12D687u, 1234u), (packet.Version, packet.Kind, packet.SessionId, packet.MessageId));
        Assert.Equal((true, 2000L, 826L), (packet.IsFirst, packet.TotalSize, packet.Remaining));
        Assert.Equal((28, 1174, 12u), (packet.DataOffset, packet.DataLength, packet.AppId));
        Assert.Null(packet.Offset);

        byte[] last = [.. P2PBytes.Hex(Chunk2), .. new byte[826]];
        Assert.True(P2PPacket.TryReadExact(last, false, out packet));
        Assert.Equal((2, false, null, 0L), (packet.Version, packet.IsFirst, packet.TotalSize, packet.Remaining));
        Assert.Equal((16, 826), (packet.DataOffset, packet.DataLength));
    }

    [Theory]
    [InlineData("08 02 00 00 30 00 07 F8", P2PChunkKind.Probe)]
    [InlineData("10 00 00 00 30 00 07 F8 02 04 10 00 02 A7 00 00", P2PChunkKind.Acknowledgement)]
    [InlineData("10 00 00 00 30 00 07 F8 03 04 10 00 02 A7 00 00", P2PChunkKind.Redirect)]
    [InlineData("08 00 00 0C 30 00 00 00 08 01 00 00 00 12 D6 87 00 00 00 00", P2PChunkKind.Data)]
    [InlineData("08 00 00 0C 30 00 00 00 08 01 00 00 00 00 00 00 49 4E 56 00", P2PChunkKind.Slp)]
    [InlineData("08 00 00 0C 30 00 00 00 08 01 00 00 00 00 00 40 49 4E 56 00", P2PChunkKind.Ink)]
    public void Packets_of_version_2_have_kinds(string hex, P2PChunkKind expected)
    {
        Assert.True(P2PPacket.TryReadExact(P2PBytes.Hex(hex), false, out P2PPacket packet));
        Assert.Equal((2, expected), (packet.Version, packet.Kind));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    public void The_bytes_decide_the_version_before_the_addresses(int version, int likely)
    {
        byte[] data = P2PBytes.Content(100);
        byte[] bytes = P2PBytes.WithFooter(
            version == 1 ? P2PBytes.V1(77, 5, data) : P2PBytes.V2(77, 5, data, 0x30000000), 2);
        Assert.True(P2PPacket.TryRead(bytes, bytes.Length, true, likely, out P2PPacket packet));
        Assert.Equal((version, 77u, 100), (packet.Version, packet.SessionId, packet.DataLength));
    }

    [Fact]
    public void A_left_out_length_is_taken_from_what_is_there()
    {
        byte[] bytes = P2PBytes.WithFooter(P2PBytes.V1(77, 5, new byte[100]), 2);
        bytes.AsSpan(24, 4).Clear();
        Assert.True(P2PPacket.TryRead(bytes, bytes.Length, true, 1, out P2PPacket packet));
        Assert.Equal((P2PChunkKind.Data, 100), (packet.Kind, packet.DataLength));
    }

    [Theory]
    [InlineData(1202, 1302, 100)]
    [InlineData(1202, 1301, 0)]
    [InlineData(1202, 5000, 100)]
    public void A_full_length_of_a_shorter_last_chunk_is_corrected(int stated, long total, int expected)
    {
        byte[] bytes = P2PBytes.WithFooter(P2PBytes.V1(77, 5, new byte[100], 1202, total), 2);
        bytes[24] = (byte)stated;
        bytes[25] = (byte)(stated >> 8);
        bool isRead = P2PPacket.TryRead(bytes, bytes.Length, true, 1, out P2PPacket packet);
        Assert.Equal(expected, isRead ? packet.DataLength : 0);
    }

    [Fact]
    public void Bytes_behind_a_length_of_zero_are_told()
    {
        byte[] bytes = P2PBytes.WithFooter(P2PBytes.V1(77, 5, new byte[100], 0, 500), 2);
        bytes.AsSpan(24, 4).Clear();
        Assert.True(P2PPacket.TryRead(bytes, bytes.Length, true, 1, out P2PPacket packet));
        Assert.Equal((0, 100), (packet.DataLength, packet.UnstatedLength));
    }

    [Fact]
    public void A_cut_packet_is_read_as_long_as_its_headers_are_there()
    {
        byte[] data = P2PBytes.Content(200);
        Assert.All(
            new[] { (1, P2PBytes.V1(77, 5, data), 48), (2, P2PBytes.V2(77, 5, data, 1, remaining: 9), 28) },
            item =>
            {
                byte[] bytes = P2PBytes.WithFooter(item.Item2, 2);
                for (int length = 0; length < bytes.Length; length++)
                {
                    bool isRead = P2PPacket.TryRead(
                        bytes.AsSpan(0, length), bytes.Length, true, item.Item1, out P2PPacket packet);
                    Assert.Equal(length >= item.Item3, isRead && packet.DataLength == 200);
                    Assert.True(length < item.Item3 || packet.AppId is null);
                }
            });
    }

    [Fact]
    public void Any_bytes_give_an_answer_that_stays_inside() =>
        Gen.Select(Gen.Byte.Array[0, 120], Gen.Bool, Gen.Int[1, 2]).Sample((bytes, hasFooter, likely) =>
            !P2PPacket.TryRead(bytes, bytes.Length, hasFooter, likely, out P2PPacket packet)
                || (packet.DataOffset <= bytes.Length && packet.DataLength >= 0 && packet.Remaining >= 0));

    [Fact]
    public void Flipped_bits_do_no_harm()
    {
        byte[][] whole = [P2PBytes.V1(77, 5, new byte[20]), P2PBytes.V2(77, 5, new byte[20], 1, remaining: 9, acknowledged: 3)];
        foreach (byte[] packet in whole)
        {
            for (int bit = 0; bit < packet.Length * 8; bit++)
            {
                byte[] flipped = packet.ToArray();
                flipped[bit / 8] ^= (byte)(1 << (bit % 8));
                if (P2PPacket.TryReadExact(flipped, false, out P2PPacket read))
                {
                    Assert.InRange(read.DataOffset + read.DataLength, 0, flipped.Length);
                }
            }
        }
    }
}
