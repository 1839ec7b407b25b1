using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using CsCheck;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Capture;
using MsnForensics.Core.Tests.Protocol.PeerToPeer;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

public sealed class SlpAssemblerTests : IDisposable
{
    private static readonly IPEndPoint Endpoint = IPEndPoint.Parse("192.0.2.1:1");

    private readonly AnalysisContext _analysis = new(
        new AnalysisRequest { Option = new MsnParserOption { MaximumDocumentLength = 10_000 } },
        [new SourceIdentity("a", null, 1)]);

    private readonly List<SlpMessage> _messages = [];
    private readonly List<int> _placeCounts = [];
    private readonly SlpAssembler _assembler;
    private long _frame;

    public void Dispose() => _analysis.Dispose();

    public SlpAssemblerTests() => _assembler = new SlpAssembler(_analysis, (places, message) =>
    {
        _messages.Add(message);
        _placeCounts.Add(places.Count);
    });

    [Fact]
    public void Chunks_of_version_1_join_in_any_order_and_only_once() =>
        Gen.Shuffle(Enumerable.Range(0, 7).ToArray()).Sample(order =>
        {
            SlpAssemblerTests test = new();
            byte[][] chunks = P2PBytes.Chunks(0, 9, P2PVectors.Invite, 0, 100).ToArray();
            Assert.Equal(7, chunks.Length);
            foreach (int i in order.Concat(order))
            {
                test.Add(chunks[i]);
            }

            SlpMessage message = Assert.Single(test._messages);
            Assert.True(message.IsWhole);
            Assert.Equal([7], test._placeCounts);
            Assert.Equal(0, test._analysis.Budget.Held);
        });

    [Fact]
    public void Packets_of_version_2_join_and_a_repeated_one_is_passed_over()
    {
        byte[][] packets = P2PBytes.Packets(0, 7, P2PVectors.Invite, 0x10000000, 0, 300).ToArray();
        foreach (byte[] packet in packets.Concat(packets))
        {
            Add(packet);
        }

        Assert.True(Assert.Single(_messages).IsWhole);
    }

    [Fact]
    public void Messages_of_version_2_all_have_number_0()
    {
        byte[] bye = new SlpText("alice@example.org", "bob@example.org", "{1}").Bye();
        Add(P2PBytes.V2(0, 0, P2PVectors.Invite, 1));
        Add(P2PBytes.V2(0, 0, bye, 2000));
        Add(P2PBytes.V2(0, 0, P2PVectors.Invite, 1));
        Assert.Equal([SlpMethod.Invite, SlpMethod.Bye], _messages.Select(message => message.Method));
    }

    [Fact]
    public void Senders_stay_apart()
    {
        byte[][] chunks = P2PBytes.Chunks(0, 9, P2PVectors.Invite, 0, 400).ToArray();
        Add(chunks[0], "alice@example.org");
        Add(chunks[1], "bob@example.org");
        Assert.Empty(_messages);
        Add(chunks[1], "alice@example.org");
        Assert.Single(_messages);
    }

    [Fact]
    public void What_lacks_its_end_is_given_out_at_last()
    {
        Add(P2PBytes.Chunks(0, 9, P2PVectors.Invite, 0, 400).First());
        Assert.Empty(_messages);
        _assembler.Flush();
        Assert.False(Assert.Single(_messages).IsWhole);
        Assert.Equal(0, _analysis.Budget.Held);
    }

    [Fact]
    public void Zeros_in_front_are_passed_over()
    {
        Add(P2PBytes.V1(0, 9, [0, 0, 0, 0, .. P2PVectors.Invite]));
        Assert.True(Assert.Single(_messages).IsWhole);
    }

    [Fact]
    public void A_hole_is_filled_by_the_second_copy()
    {
        byte[] packet = P2PBytes.V2(0, 0, P2PVectors.Invite, 1);
        byte[] holed = packet.ToArray();
        holed.AsSpan(300, 50).Clear();
        Add(packet, holes: [new(300, 50)], bytes: holed);
        Assert.Empty(_messages);
        Add(packet);
        Assert.Equal(1234567u, Assert.Single(_messages).SessionId);
    }

    [Fact]
    public void Sizes_and_numbers_have_limits()
    {
        Add(P2PBytes.V1(0, 9, new byte[100], 0, 10_001));
        _assembler.Flush();
        Assert.Empty(_messages);
        for (uint i = 0; i < 300; i++)
        {
            Add(P2PBytes.Chunks(0, i, P2PVectors.Invite, 0, 400).First());
        }

        Assert.Equal(300 - 256, _messages.Count);
        Assert.Equal(256 * 400, _analysis.Budget.Held);
    }

    private void Add(
        byte[] packet,
        string sender = "alice@example.org",
        KeyValuePair<int, int>[]? holes = null,
        byte[]? bytes = null)
    {
        Assert.True(P2PPacket.TryReadExact(packet, false, out P2PPacket read));
        _frame++;
        _assembler.Add(
            read,
            new HoledBytes(bytes ?? packet, packet.Length, holes),
            new PacketPlace(Endpoint, Endpoint, packet.Length, new FrameReference(0, _frame, _frame)) { Sender = sender });
    }
}
