using System.Collections.Generic;
using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Packets;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Transport;

/// <summary>Overlapping copies of the same bytes.</summary>
public sealed class PendingSegmentsTests
{
    private static readonly TcpFlag Data = TcpFlag.Acknowledge | TcpFlag.Push;

    [Theory]
    [InlineData(TcpOverlapPolicy.First, "0AAAABB")]
    [InlineData(TcpOverlapPolicy.Last, "0AABBBB")]
    public void Held_copies_that_differ_are_chosen_by_policy(TcpOverlapPolicy policy, string expected)
    {
        RecordingSink sink = RunAboveHole(policy, (1, "AAAA", false), (3, "BBBB", false));
        Assert.Equal(expected, sink.Single.Text(StreamSide.A));
        Assert.Equal(1, sink.CountOf(AnomalyCode.TcpOverlapConflict));
        Anomaly anomaly = sink.Anomalies.Single();
        Assert.Contains("frames 4 and 5 differ", anomaly.Detail, System.StringComparison.Ordinal);
        Assert.Contains("offset 3", anomaly.Detail, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_copy_wins_inside_a_longer_one()
    {
        Assert.Equal("0ABBA", RunAboveHole(TcpOverlapPolicy.Last, (1, "AAAA", false), (2, "BB", false)).Single.Text(StreamSide.A));
        Assert.Equal("0AAAA", RunAboveHole(TcpOverlapPolicy.First, (1, "AAAA", false), (2, "BB", false)).Single.Text(StreamSide.A));
    }

    [Theory]
    [InlineData(TcpOverlapPolicy.First)]
    [InlineData(TcpOverlapPolicy.Last)]
    public void A_right_checksum_beats_every_policy(TcpOverlapPolicy policy)
    {
        Assert.Equal("0GOOD", RunAboveHole(policy, (1, "BAAD", true), (1, "GOOD", false)).Single.Text(StreamSide.A));
        RecordingSink sink = RunAboveHole(policy, (1, "GOOD", false), (1, "BAAD", true));
        Assert.Equal("0GOOD", sink.Single.Text(StreamSide.A));
        Assert.Equal(1, sink.CountOf(AnomalyCode.TcpChecksumInvalid));
    }

    [Fact]
    public void Equal_copies_are_no_conflict()
    {
        RecordingSink sink = RunAboveHole(TcpOverlapPolicy.First, (1, "abcd", false), (3, "cdef", false), (1, "abcdefgh", false));
        Assert.Equal("0abcdefgh", sink.Single.Text(StreamSide.A));
        Assert.Empty(sink.Anomalies);
    }

    [Fact]
    public void A_copy_that_differs_from_delivered_bytes_is_told()
    {
        TcpConversation conversation = new();
        conversation.Handshake();
        TcpFields fields = conversation.Fields(true, Data);
        conversation.FromClient("the truth").Add(true, fields, "a fiction"u8.ToArray()).Close();
        RecordingSink sink = RecordingSink.Run(conversation.Packets);
        Assert.Equal("the truth", sink.Single.Text(StreamSide.A));
        Anomaly anomaly = Assert.Single(sink.Anomalies);
        Assert.Equal(AnomalyCode.TcpOverlapConflict, anomaly.Code);
        Assert.Contains("frames 4 and 6 differ; frame 4 was used", anomaly.Detail, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_copy_fills_what_the_capture_cut_from_a_held_one()
    {
        TcpConversation conversation = new() { IsAcknowledging = false, Link = LinkFraming.Raw };
        conversation.Handshake();
        TcpFields fields = conversation.Fields(true, Data);
        TestPacket cut = conversation.Make(true, fields with { Sequence = fields.Sequence + 1 }, "abcdef"u8.ToArray()).Cut(43);
        TestPacket whole = conversation.Make(true, fields with { Sequence = fields.Sequence + 1 }, "abcdef"u8.ToArray());
        TestPacket start = conversation.Make(true, fields, "0"u8.ToArray());
        List<TestPacket> packets = [.. conversation.Packets, cut, whole, start];
        Assert.Equal("0abcdef", RecordingSink.Run(packets).Single.Text(StreamSide.A));
        packets.Remove(whole);
        Assert.Equal("0abc[3]", RecordingSink.Run(packets).Single.Text(StreamSide.A));
    }

    /// <summary>Sends segments above a hole of one byte, then the byte.</summary>
    private static RecordingSink RunAboveHole(
        TcpOverlapPolicy policy, params (int Offset, string Text, bool IsWrong)[] segments)
    {
        TcpConversation conversation = new() { IsAcknowledging = false };
        conversation.Handshake();
        TcpFields fields = conversation.Fields(true, Data);
        foreach ((int offset, string text, bool isWrong) in segments)
        {
            TcpFields moved = fields with { Sequence = fields.Sequence + (uint)offset, HasWrongChecksum = isWrong };
            conversation.Add(true, moved, System.Text.Encoding.ASCII.GetBytes(text));
        }

        conversation.Add(true, fields, "0"u8.ToArray());
        return RecordingSink.Run(conversation.Packets, new MsnParserOption { OverlapPolicy = policy });
    }
}
