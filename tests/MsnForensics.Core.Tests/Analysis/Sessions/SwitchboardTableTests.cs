using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Core.Tests.Analysis.Sessions;

/// <summary>A message waits for its other legs only where there can be any.</summary>
public sealed class SwitchboardTableTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Server = "198.51.100.31:1863";
    private static readonly DateTimeOffset Start = new(2006, 1, 15, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void On_the_only_connection_a_message_comes_out_at_once() =>
        AssertOrder("MSG hello BYE", Chat("192.0.2.10:2000", "17342299").Hear(Bob, "Bob", "hello").Server("BYE " + Bob).Packets);

    [Fact]
    public void One_that_is_answered_comes_out_with_its_answer()
    {
        MsnpConversation chat = Chat("192.0.2.10:2000", "17342299")
            .Client("MSG 7 A", MessageBytes.Text("seven")).Server("ACK 7").Server("BYE " + Bob);
        AssertOrder("MSG ACK seven BYE", chat.Packets);
        Assert.Equal(MsnDelivery.Acknowledged, AnalysisRun.Of(chat.Packets).Texts[0].Delivery);
    }

    [Fact]
    public void One_that_can_be_refused_waits_and_so_does_what_follows_it() => AssertOrder(
        "MSG MSG BYE maybe later",
        Chat("192.0.2.10:2000", "17342299").Say("maybe", 'N').Hear(Bob, "Bob", "later").Server("BYE " + Bob).Packets);

    [Fact]
    public void An_open_connection_of_the_same_session_can_show_it_too()
    {
        MsnpConversation alice = Chat("192.0.2.10:2000", "17342299").Wait(1);
        MsnpConversation bob = Answering("192.0.2.20:3000", "17342299").Wait(1).Hear(Alice, "Alice", "both");
        alice.Client("MSG 7 U", MessageBytes.Text("both"));
        TestPacket[] packets = alice.Packets.Concat(bob.Packets).OrderBy(packet => packet.Time).ToArray();
        MsnMessage message = Assert.Single(AnalysisRun.Of(packets).Texts);
        Assert.Equal(2, message.Sightings.Count);
    }

    [Fact]
    public void So_can_one_of_the_same_server_whose_session_is_not_known() => AssertOrder(
        "MSG MSG BYE unknown hello",
        [
            .. new MsnpConversation(MidStream("192.0.2.20:3000")).Server("JOI carol@example.org Carol")
                .Hear("carol@example.org", "Carol", "unknown").Packets,
            .. Chat("192.0.2.10:2000", "17342299").Hear(Bob, "Bob", "hello").Server("BYE " + Bob).Packets,
        ]);

    [Fact]
    public void One_of_another_session_cannot() => AssertOrder(
        "MSG hello BYE",
        [
            .. Answering("192.0.2.20:3000", "4711").Packets,
            .. Chat("192.0.2.10:2000", "17342299").Hear(Bob, "Bob", "hello").Server("BYE " + Bob).Packets,
        ]);

    [Fact]
    public void In_merged_captures_clocks_differ_and_all_wait()
    {
        byte[] first = PacketFile.Pcap(
            Chat("192.0.2.10:2000", "17342299").Hear(Bob, "Bob", "hello").Server("BYE " + Bob).Packets);
        byte[] second = PacketFile.Pcap(new TcpConversation().Handshake().Packets);
        Assert.Equal("MSG BYE hello", OrderOf(AnalysisRun.Merge(null, first, second)));
    }

    private static MsnpConversation Chat(string client, string session) => MsnpConversation.Open(client, Server, Start)
        .Enter(Alice, session + ".1050000000.12345").Call(Bob, session);

    private static MsnpConversation Answering(string client, string session) =>
        MsnpConversation.Open(client, Server, Start.AddMilliseconds(5)).Answer(Bob, "1050000000.12346", session, Alice);

    private static TcpConversation MidStream(string client) =>
        new(System.Net.IPEndPoint.Parse(client), System.Net.IPEndPoint.Parse(Server), Start.AddMilliseconds(-500));

    private static void AssertOrder(string expected, IReadOnlyList<TestPacket> packets) =>
        Assert.Equal(expected, OrderOf(AnalysisRun.Of(packets)));

    // Commands of a chat and its texts, in the order in which their records come out.
    private static string OrderOf(AnalysisRun run) => string.Join(' ', run.Records
        .Select(record => record switch
        {
            MsnCommand { Name: "MSG" or "ACK" or "BYE" } command => command.Name,
            MsnMessage { Kind: MsnMessageKind.Text } message => message.Text,
            _ => null,
        })
        .Where(name => name is not null));
}
