using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis;

/// <summary>However the same packets were captured and stored, they say the same; and no damage ends a run.</summary>
public sealed class InvarianceTests
{
    public static TheoryData<string> Names() => new(BuiltCaptures.Names);

    public static TheoryData<string, int> NamesAndSeeds()
    {
        TheoryData<string, int> data = new();
        foreach (string name in BuiltCaptures.Names)
        {
            foreach (int seed in Enumerable.Range(1, 6))
            {
                data.Add(name, seed);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Split_at_every_packet_into_two_files(string name)
    {
        TestPacket[] packets = [.. BuiltCaptures.Get(name)];
        string expected = MessagesOf(AnalysisRun.Of(packets));
        for (int at = 1; at < packets.Length; at++)
        {
            AnalysisRun run = AnalysisRun.Merge(null, PacketFile.Pcap(packets[..at]), PacketFile.Pcap(packets[at..]));
            Assert.Equal(expected, MessagesOf(run));
        }
    }

    [Theory]
    [MemberData(nameof(NamesAndSeeds))]
    public void Stored_in_another_order_within_8_packets(string name, int seed)
    {
        IReadOnlyList<TestPacket> packets = BuiltCaptures.Get(name);
        Assert.Equal(
            MessagesOf(AnalysisRun.Of(packets)), MessagesOf(AnalysisRun.Of(Shuffle(packets, seed))));
    }

    [Theory]
    [MemberData(nameof(NamesAndSeeds))]
    public void Passing_in_another_order_within_8_packets(string name, int seed)
    {
        // The time stamps stay in order, so times and what depends on them (who was there) can differ.
        // Without a beginning nothing tells that the first segment seen was not the first one sent.
        if (name == "MidStream")
        {
            return;
        }

        // Pauses are left out: a segment that comes seconds late without a sign of the receiver is given up.
        DateTimeOffset start = BuiltCaptures.Get(name)[0].Time;
        TestPacket[] packets = [.. BuiltCaptures.Get(name).Select((packet, i) => packet.At(start.AddMilliseconds(i)))];
        TestPacket[] shuffled = [.. Shuffle(packets, seed).Select((packet, i) => packet.At(packets[i].Time))];
        Assert.Equal(WordsOf(AnalysisRun.Of(packets)), WordsOf(AnalysisRun.Of(shuffled)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_packet_doubled(string name)
    {
        IReadOnlyList<TestPacket> packets = BuiltCaptures.Get(name);
        string expected = MessagesOf(AnalysisRun.Of(packets));
        TestPacket[] twice = [.. packets.SelectMany(packet => new[] { packet, packet })];
        Assert.Equal(expected, MessagesOf(AnalysisRun.Of(twice)));
        TestPacket[] later = [.. packets.SelectMany(packet => new[] { packet, packet.At(packet.Time.AddTicks(40)) })];
        Assert.Equal(expected, MessagesOf(AnalysisRun.Of(later)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_input_gives_the_same_ids(string name)
    {
        byte[] file = PacketFile.Pcap(BuiltCaptures.Get(name));
        string[] first = [.. AnalysisRun.Of(file).Records.Select(record => record.GetType().Name + record.RecordId)];
        string[] second = [.. AnalysisRun.Of(file).Records.Select(record => record.GetType().Name + record.RecordId)];
        Assert.Equal(first, second);
        Assert.Equal(first.Length, first.Distinct().Count());
        Assert.All(first, id => Assert.Matches("^Msn[A-Za-z]+[0-9a-f]{32}$", id));
    }

    [Fact]
    public void The_ids_do_not_depend_on_the_files_name()
    {
        byte[] file = FirstLookSample.File();
        string[] ids(string name) => [.. AnalysisRun
            .Of(CaptureSource.FromStream(new System.IO.MemoryStream(file), name)).Records
            .Where(record => record is not MsnCapture).Select(record => record.RecordId)];
        Assert.Equal(ids("/cases/1/a.pcapng"), ids("b.pcapng"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cut_anywhere_the_capture_still_reads(string name)
    {
        byte[] file = PacketFile.Pcap(BuiltCaptures.Get(name));
        string[] whole = [.. AnalysisRun.Of(file).Texts.Select(text => text.Text!)];
        int step = Math.Max(1, file.Length / 150);
        for (int length = 24; length < file.Length; length += step)
        {
            AnalysisRun run = AnalysisRun.Of(file[..length]);
            Assert.Single(run.Captures);
            Assert.All(
                run.Texts.Where(text => text.Completeness == MsnCompleteness.Complete),
                text => Assert.Contains(text.Text, whole));
        }
    }

    [Fact]
    public void The_shipped_file_cut_anywhere_still_reads()
    {
        byte[] file = FirstLookSample.File();
        for (int length = 28; length < file.Length; length += 211)
        {
            Assert.Single(AnalysisRun.Of(file[..length]).Captures);
        }
    }

    [Theory]
    [MemberData(nameof(NamesAndSeeds))]
    public void Flipped_bytes_never_end_a_run(string name, int seed)
    {
        byte[] file = PacketFile.Pcap(BuiltCaptures.Get(name));
        Random random = new(seed);
        for (int round = 0; round < 25; round++)
        {
            byte[] damaged = (byte[])file.Clone();
            int count = 1 << random.Next(0, 8);
            for (int i = 0; i < count; i++)
            {
                damaged[random.Next(24, damaged.Length)] ^= (byte)(1 << random.Next(8));
            }

            AnalysisRun run = AnalysisRun.Of(damaged);
            Assert.Single(run.Captures);
            Assert.All(run.Records, record => Assert.NotEqual("", record.RecordId));
            Assert.Equal(
                run.Streams.Sum(stream => stream.ClientBytes + stream.ServerBytes), run.Captures[0].StreamBytes);
        }
    }

    [Theory]
    [MemberData(nameof(NamesAndSeeds))]
    public void Lost_packets_never_invent_a_text(string name, int seed)
    {
        IReadOnlyList<TestPacket> packets = BuiltCaptures.Get(name);
        string[] whole = [.. AnalysisRun.Of(packets).Texts.Select(text => text.Text!)];
        Random random = new(seed);
        for (int round = 0; round < 20; round++)
        {
            int tenths = random.Next(1, 5);
            TestPacket[] kept = [.. packets.Where(_ => random.Next(10) >= tenths)];
            AnalysisRun run = AnalysisRun.Of(kept);
            Assert.All(
                run.Texts.Where(text => text.Completeness == MsnCompleteness.Complete),
                text => Assert.Contains(text.Text, whole));
            Assert.All(
                run.Streams.Where(stream => stream.Protocol == "Msnp"),
                stream => Assert.True(stream.UnparsedBytes <= stream.ClientBytes + stream.ServerBytes));
        }
    }

    private static TestPacket[] Shuffle(IReadOnlyList<TestPacket> packets, int seed)
    {
        Random random = new(seed);
        return [.. packets.Chunk(8).SelectMany(window =>
        {
            random.Shuffle(window);
            return window;
        })];
    }

    private static string MessagesOf(AnalysisRun run) => Join(run, message => string.Join(
        " | ",
        message.Timestamp.ToString("O", CultureInfo.InvariantCulture),
        message.From,
        message.To,
        message.Kind,
        message.Text,
        message.Completeness,
        message.Delivery,
        message.RecordId));

    private static string WordsOf(AnalysisRun run) =>
        Join(run, message => string.Join(" | ", message.Kind, message.Text, message.Completeness));

    private static string Join(AnalysisRun run, Func<MsnMessage, string> print) =>
        string.Join("\n", run.Messages.Select(print).Order(StringComparer.Ordinal));
}
