using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Testing.Samples;

/// <summary>Captures of different make, for tests that hold whatever the capture.</summary>
public static class BuiltCaptures
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Carol = "carol@example.org";

    public static IReadOnlyList<string> Names { get; } = ["Sample", "Hub", "Segments", "MidStream", "Notifications"];

    public static IReadOnlyList<TestPacket> Get(string name) => name switch
    {
        "Sample" => FirstLookSample.Packets(),
        "Hub" => Hub(),
        "Segments" => Segments(),
        "Notifications" => Notifications(),
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

    private static MsnpConversation Open(string client, string server, DateTimeOffset time, int segmentSize)
    {
        MsnpConversation connection = MsnpConversation.Open(client, server, time);
        connection.Tcp.SegmentSize = segmentSize;
        return connection;
    }
}
