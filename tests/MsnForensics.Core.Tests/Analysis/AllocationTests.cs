using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Core.Tests.Analysis;

/// <summary>
/// The guard of the speed: what one more message, packet or connection allocates. Counted, not timed, so that it is the same
/// on every machine; the ceilings are the figures of docs/performance.md and some room for other runtimes.
/// </summary>
[Collection(nameof(RunsAlone))]
public sealed class AllocationTests
{
    // Enough for the buffers of the reader to be used again.
    private const int Count = 10_000;

    [Fact]
    public void One_more_message_allocates_little() => AssertCost(1650, RecordKinds.Message, count =>
    {
        MsnpConversation leg = MsnpConversation.Open(
            "192.0.2.10:2000", "198.51.100.31:1863", new DateTimeOffset(2006, 1, 15, 10, 0, 0, TimeSpan.Zero));
        leg.Enter("alice@example.org", "1.1137319200.4711").Call("bob@example.org", "1");
        for (int i = 0; i < count; i++)
        {
            leg.Hear("bob@example.org", "Bob", $"this is the message with the number {i} in the chat");
        }

        return leg.Packets;
    });

    [Fact]
    public void One_more_foreign_packet_allocates_nothing() => AssertCost(0.5, RecordKinds.All, count =>
    {
        TcpConversation tcp = new TcpConversation().Handshake();
        byte[] noise = new byte[200];
        new Random(1).NextBytes(noise);
        for (int i = 0; i < count; i++)
        {
            tcp.FromServer(noise);
        }

        return tcp.Packets;
    });

    [Fact]
    public void One_more_foreign_connection_allocates_little() => AssertCost(2500, RecordKinds.Message, count =>
    {
        List<TestPacket> packets = new();
        for (int i = 0; i < count; i++)
        {
            packets.AddRange(MsnpConversation.Open(
                $"192.0.2.10:{10_000 + i}", "198.51.100.31:80", new DateTimeOffset(2006, 1, 15, 10, 0, 0, TimeSpan.Zero))
                .Tcp.FromClient("GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n").Packets);
        }

        return packets;
    });

    // What is allocated once cancels out.
    private static void AssertCost(double ceiling, RecordKinds kinds, Func<int, IReadOnlyList<TestPacket>> write)
    {
        byte[] small = PacketFile.Pcap(write(Count));
        byte[] large = PacketFile.Pcap(write(2 * Count));
        double cost = (Lowest(large, kinds) - Lowest(small, kinds)) / (double)Count;
        Assert.True(cost <= ceiling, FormattableString.Invariant($"{cost:F1} bytes, at most {ceiling} are allowed"));
        Console.WriteLine(FormattableString.Invariant($"{kinds}: one more allocates {cost:F1} bytes, ceiling {ceiling}"));
    }

    // What the runtime allocates once, whenever that may be, is not in all of them.
    private static long Lowest(byte[] capture, RecordKinds kinds) =>
        Enumerable.Range(0, 4).Min(_ => Measure(capture, kinds));

    private static long Measure(byte[] capture, RecordKinds kinds)
    {
        CaptureSource source = CaptureSource.FromStream(new MemoryStream(capture, false), "capture.pcap");
        using CaptureAnalysis analysis = new([source], new AnalysisRequest { Kinds = kinds });
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (MsnRecord _ in analysis.Read())
        {
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
