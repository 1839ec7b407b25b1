using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Transcripts;
using MsnForensics.Testing.Web;

namespace MsnForensics.Testing.Samples;

/// <summary>Captures of different make, for tests that hold whatever the capture.</summary>
public static class BuiltCaptures
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Carol = "carol@example.org";

    public static IReadOnlyList<string> Names { get; } =
        ["Sample", "Hub", "Segments", "MidStream", "Notifications", "Gateway", "Proxies"];

    public static IReadOnlyList<TestPacket> Get(string name) => name switch
    {
        "Sample" => FirstLookSample.Packets(),
        "Hub" => Hub(),
        "Segments" => Segments(),
        "Notifications" => Notifications(),
        "Gateway" => Gateway(),
        "Proxies" => Proxies(),
        _ => MidStream(),
    };

    // All three connections of a group chat, one text twice.
    private static IReadOnlyList<TestPacket> Hub() => new SwitchboardRoom("4711").Open(Alice, Bob, Carol)
        .Say(Alice, "hello").Say(Bob, MessageBytes.Typing(Bob)).Say(Bob, "ok").Wait(2).Say(Bob, "ok")
        .Leave(Bob).Say(Alice, "he is gone").Say(Carol, MessageBytes.Nudge()).Packets;

    // Sign-in and chats over IPv6 in short segments, a message in parts among them.
    private static TestPacket[] Segments()
    {
        DateTimeOffset time = new(2004, 6, 1, 8, 0, 0, TimeSpan.Zero);
        MsnpConversation server = Open("[2001:db8::23]:1033", "[2001:db8:1::20]:1863", time, 90);
        server.Play(SampleTranscripts.SignInMsnp8);
        MsnpConversation own = Open("[2001:db8::23]:1034", "[2001:db8:1::31]:1863", server.Tcp.Time, 60);
        own.Play(SampleTranscripts.GroupChat);
        MsnpConversation invited = Open(
            "[2001:db8::23]:1035", "[2001:db8:1::31]:1863", server.Tcp.Time.AddSeconds(1), 35);
        invited.Play(SampleTranscripts.ChunkedMessage);
        byte[] text = Encoding.UTF8.GetBytes("caf\u00E9");
        invited.Hear(Bob, "Bob", MessageBytes.FirstChunk("{1}", 2, text[..4])).Say("between")
            .Hear(Bob, "Bob", MessageBytes.Chunk("{1}", 1, text[4..])).SayAnswered(MessageBytes.Text("refused"), "NAK");
        invited.Tcp.Close();
        return [.. server.Packets.Concat(own.Packets).Concat(invited.Packets).OrderBy(packet => packet.Time)];
    }

    // Three sign-ins with all that a notification server passes on, and a switchboard with all kinds of messages.
    private static TestPacket[] Notifications()
    {
        DateTimeOffset time = new(2009, 3, 2, 8, 0, 0, TimeSpan.Zero);
        List<TestPacket> packets = [];
        foreach (Transcript transcript in MessageTranscripts.All.Values)
        {
            MsnpConversation connection = Open(
                "192.0.2.23:" + (1040 + packets.Count), "198.51.100.20:1863", time, 700);
            packets.AddRange(connection.Play(transcript).Packets);
            time = connection.Tcp.Time.AddSeconds(1);
        }

        return [.. packets];
    }

    // A switchboard session without its beginning.
    private static TestPacket[] MidStream()
    {
        MsnpConversation chat = new MsnpConversation().Enter(Alice, "17342299.1050000000.12345", Bob);
        int from = chat.Packets.Count;
        chat.Hear(Bob, "Bob", MessageBytes.Typing(Bob)).Hear(Bob, "Bob", "first").Say(MessageBytes.Typing(Alice), 'U')
            .SayAnswered(MessageBytes.Text("second")).Wait(30).Hear(Bob, "Bob", "third").Call(Carol, "17342299")
            .Say("fourth").Hear(Carol, "Carol", "fifth");
        return [.. chat.Packets.Skip(from)];
    }

    // A sign-in and a chat on two connections, answers compressed in chunks on the second one.
    private static IReadOnlyList<TestPacket> Gateway()
    {
        WebScene scene = new();
        TcpConversation first = scene.Connect();
        TcpConversation second = scene.Connect();
        first.SegmentSize = 120;
        second.SegmentSize = 90;
        GatewayTunnel server = GatewayChat.Notification(scene, first);
        GatewayTunnel room = new(scene, first, "77001", "SB", "192.0.2.20:1863")
        {
            Answer = (headers, body) => HttpText.Chunked(headers + "\nContent-Encoding: gzip", HttpText.Gzip(body), 40),
        };
        GatewayChat.SignIn(server);
        GatewayChat.Enter(room);
        GatewayChat.First(room);
        room.Tcp = second;
        server.Poll([]);
        GatewayChat.Second(room);
        GatewayChat.Leave(room);
        return scene.Packets;
    }

    // A chat behind SOCKS 5 with credentials, one behind CONNECT, and a call of a service.
    private static IReadOnlyList<TestPacket> Proxies()
    {
        WebScene scene = new();
        TcpConversation socks = scene.Connect("192.0.2.1:1080");
        scene.Send(socks, true, [5, 1, 2]).Send(socks, false, [5, 2])
            .Send(socks, true, [1, 1, (byte)'a', 1, (byte)'b']).Send(socks, false, [1, 0])
            .Send(socks, true, [5, 1, 0, 1, 192, 0, 2, 20, 7, 71]).Send(socks, false, [5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
        Chat(scene, socks, Alice, "10.1.1");
        TcpConversation connect = scene.Connect("192.0.2.1:8080");
        scene.Send(connect, true, HttpText.Request("CONNECT 192.0.2.20:1863"))
            .Send(connect, false, HttpText.Message("HTTP/1.0 200 Connection established"));
        Chat(scene, connect, Carol, "20.2.2");
        TcpConversation service = scene.Connect("192.0.2.50:80");
        scene.Send(service, true, HttpText.Request("POST /abservice/abservice.asmx", "", SoapText.Call("ABGroupAdd", "")))
            .Send(service, false, HttpText.Answer("", SoapText.Answer("ABGroupAdd")));
        return scene.Packets;
    }

    private static void Chat(WebScene scene, TcpConversation tcp, string account, string cookie) => scene
        .Send(tcp, true, GatewayTunnel.Lines("USR 1 " + account + " " + cookie))
        .Send(tcp, false, GatewayTunnel.Lines("USR 1 OK " + account + " " + MsnpConversation.NameOf(account)))
        .Send(tcp, true, GatewayTunnel.Lines("CAL 2 " + Bob))
        .Send(tcp, false, GatewayTunnel.Lines("CAL 2 RINGING 1\nJOI " + Bob + " Bob 0"))
        .Send(tcp, true, GatewayTunnel.Say(3, "hello from " + account))
        .Send(tcp, false, GatewayTunnel.Hear(Bob, "hi " + account));

    private static MsnpConversation Open(string client, string server, DateTimeOffset time, int segmentSize)
    {
        MsnpConversation connection = MsnpConversation.Open(client, server, time);
        connection.Tcp.SegmentSize = segmentSize;
        return connection;
    }
}
