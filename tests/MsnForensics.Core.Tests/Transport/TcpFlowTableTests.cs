using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Packets;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Transport;

/// <summary>Flows serve one connection after the other: nothing of one may be seen in the next.</summary>
public sealed class TcpFlowTableTests
{
    private static readonly DateTimeOffset Start = new(2006, 1, 15, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Few ports, so that they come again, and few flows, so that all kinds of endings make room.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Each_connection_keeps_its_own_bytes_and_end(int seed)
    {
        Random random = new(seed);
        List<(string Text, StreamEnd[] Ends)> expected = [];
        List<TestPacket> packets = [];
        for (int round = 0; round < 150; round++)
        {
            TestPacket[][] connections = Enumerable.Range(0, 4).Select(place =>
            {
                string text = string.Create(CultureInfo.InvariantCulture, $"connection {expected.Count}");
                TcpConversation connection = Open(10_000 + (place * 10) + random.Next(10), Start.AddSeconds(round * 3));
                connection.ClientSequence = (uint)random.Next();
                connection.ServerSequence = (uint)random.Next();
                connection.Handshake().FromClient(text).FromServer("answer to " + text);
                int ending = random.Next(4);
                if (ending < 2)
                {
                    connection.Close();
                }
                else if (ending == 2)
                {
                    connection.Reset(true);
                }

                StreamEnd[] open = [StreamEnd.Replaced, StreamEnd.Evicted, StreamEnd.CaptureEnd];
                expected.Add((text, ending < 2 ? [StreamEnd.Finished] : ending == 2 ? [StreamEnd.Reset] : open));

                // What comes after the end belongs to it and opens nothing.
                return random.Next(3) == 0 && ending < 2
                    ? connection.Packets.Append(connection.Packets[3]).ToArray()
                    : connection.Packets.ToArray();
            }).ToArray();
            packets.AddRange(TakeTurns(connections));
        }

        RecordingSink sink = RecordingSink.Run(packets, new MsnParserOption { MaximumStreamCount = 12 });
        Assert.Equal(expected.Select(item => item.Text), sink.Streams.Select(stream => stream.Text(StreamSide.A)));
        Assert.Equal(
            expected.Select(item => "answer to " + item.Text), sink.Streams.Select(stream => stream.Text(StreamSide.B)));
        Assert.All(expected.Zip(sink.Streams), pair => Assert.Contains(pair.Second.End!.Value, pair.First.Ends));
        Assert.All(sink.Streams, stream => Assert.Empty(stream.Gaps));
        Assert.All(sink.Streams, stream => Assert.False(stream.Stream.IsMidStream));
    }

    [Fact]
    public void A_connection_without_a_beginning_takes_nothing_from_the_one_before()
    {
        TcpConversation first = Open(10_000, Start);
        first.Handshake().FromClient("first").Close();
        TcpConversation second = Open(10_000, Start.AddMinutes(10));
        second.ClientSequence = 77_000_000;
        second.ServerSequence = 88_000_000;
        second.FromClient("second").FromServer("reply");
        RecordingSink sink = RecordingSink.Run([.. first.Packets, .. second.Packets]);
        Assert.Equal(["first", "second"], sink.Streams.Select(stream => stream.Text(StreamSide.A)));
        Assert.Equal([false, true], sink.Streams.Select(stream => stream.Stream.IsMidStream));
        Assert.Empty(sink.Streams[1].Gaps);
    }

    private static TcpConversation Open(int port, DateTimeOffset time) => new(
        new IPEndPoint(IPAddress.Parse("192.0.2.10"), port), new IPEndPoint(IPAddress.Parse("198.51.100.31"), 1863), time);

    // The first packets of all, then the second ones, and so on: they overlap in time.
    private static IEnumerable<TestPacket> TakeTurns(TestPacket[][] connections) =>
        Enumerable.Range(0, connections.Max(packets => packets.Length)).SelectMany(
            i => connections.Where(packets => i < packets.Length).Select(packets => packets[i]));
}
