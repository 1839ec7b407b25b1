using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Analysis;

/// <summary>What passes a notification server becomes messages (reference: sections 3.6, 8.8 to 8.10, appendix B).</summary>
public sealed class NotificationMessagesTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Circle = "00000000-0000-0000-0009-000000000123@live.com";

    [Fact]
    public void Appendix_B4_holds_a_message_each_way_to_another_network()
    {
        MsnMessage[] messages = Messages(SampleTranscripts.SignInMsnp18);
        Assert.Equal(
            new[]
            {
                "erin@yahoo.example -> alice@example.org Text Received: hi from the other network",
                "alice@example.org -> erin@yahoo.example Text Sent: hello",
            },
            messages.Select(LineOf));
        Assert.All(messages, message => Assert.Equal("Yahoo", message.Network));
        Assert.All(messages, message => Assert.Equal(Alice, message.Owner));
        Assert.Equal(messages[0].ConversationId, messages[1].ConversationId);
        Assert.Equal("Arial", messages[0].Format!.Font);
        Assert.Equal("Alice A", messages[1].FromName);
    }

    [Fact]
    public void Appendix_B5_holds_a_datagram()
    {
        MsnMessage message = Assert.Single(Messages(SampleTranscripts.NotificationsMsnp21));
        Assert.Equal("bob@example.org -> alice@example.org Text Received: See you", LineOf(message));
        Assert.Equal(
            ("WindowsLive", "{22222222-3333-4444-5555-666666666666}"), (message.Network, message.EndpointId));
        Assert.Equal("Text/plain; charset=UTF-8", message.ContentType);
        Assert.Contains("Service-Channel: IM/Online", message.Headers);
    }

    [Fact]
    public void Mail_and_offline_messages_are_announced()
    {
        MsnMessage[] messages = Messages(MessageTranscripts.MailNotices);
        Assert.Equal(
            new[]
            {
                "? -> alice@example.org Mail Received: Inbox: 3; InboxUnread: 1; OtherFolders: 2; OtherFoldersUnread: 0",
                "bob@example.org -> alice@example.org Offline Received: ",
                "carol@example.org -> alice@example.org Offline Received: ",
                "dave@example.org -> alice@example.org Mail Received: Dave D\u00FCrer <dave@example.org>: Caf\u00E9 at ten",
                "bob@example.org -> alice@example.org Offline Received: ",
                "? -> alice@example.org Mail Received: Src-Folder: ACTIVE; Dest-Folder: .!!trAsH; Message-Delta: 1",
                "? -> alice@example.org System Received: The server goes down in 5 minutes.",
                "? -> alice@example.org Mail Received: Inbox-Unread: 4; Folders-Unread: 1",
                "? -> alice@example.org Mail Received: Mail-Data: too-large",
            },
            messages.Select(LineOf));
        Assert.Equal(("Caf\u00E9 at ten", "Dave D\u00FCrer", "2"),
            (messages[3].Subject, messages[3].FromName, messages[3].MessageId));
        Assert.Contains("Message-URL=/cgi-bin/getmsg?msg=1", messages[3].Fields);
        Assert.Equal(messages.Length, messages.Select(message => message.RecordId).Distinct().Count());
    }

    [Fact]
    public void The_notice_tells_who_left_an_offline_message_when()
    {
        MsnMessage message = Messages(MessageTranscripts.MailNotices)[1];
        Assert.Equal("B2C3D4E5-0000-0000-0000-000000000001", message.MessageId);
        Assert.Equal(new DateTimeOffset(2006, 2, 17, 20, 11, 3, TimeSpan.Zero), message.WrittenAt);
        Assert.Equal("Bob", message.FromName);
        Assert.Contains("RS=0", message.Fields);
        Assert.NotNull(message.ConversationId);
        Assert.Null(message.Text);
    }

    [Fact]
    public void Alerts_pages_and_notices_between_clients()
    {
        AnalysisRun run = Run(MessageTranscripts.Notices);
        MsnMessage[] messages = Sorted(run);
        Assert.Equal(
            new[]
            {
                "? -> alice@example.org Alert Received: Your team won",
                "tel:+15550100 -> alice@example.org Page Received: call me",
                "alice@example.org -> tel:+15550100 Page Sent: will do",
                "alice@example.org -> tel:+15550199 Page Sent: nobody there",
                "bob@example.org -> alice@example.org Signal Received: SharingFolder: opcode: SNM; csid: {0}; priority: 0",
                "alice@example.org ->  Signal Sent: WindowClosed: SwitchboardId: 17342299; Server: 192.0.2.20:1863",
                "alice@example.org ->  Signal Sent: EndpointSignOut: Word: goawyplzthxbye",
                "alice@example.org -> bob@example.org Offline Sent: read this when you are back",
                "alice@example.org -> carol@example.org Page Sent: to your phone",
                "bob@example.org -> alice@example.org Offline Received: written yesterday",
                "erin@yahoo.example -> alice@example.org Typing Received: ",
                "erin@yahoo.example -> alice@example.org Nudge Received: ",
            },
            messages.Select(LineOf));
        Assert.Contains("Puid=000000010000000A", messages[0].Fields);
        Assert.Equal("Telephone", messages[1].Network);
        Assert.Equal(messages[1].ConversationId, messages[2].ConversationId);
        Assert.Equal(
            new[] { MsnDelivery.Unknown, MsnDelivery.Refused }, messages[2..4].Select(message => message.Delivery));
        Assert.Equal("{33333333-3333-4444-5555-666666666666}", messages[5].EndpointId);
        Assert.Equal(MsnDelivery.Refused, messages[8].Delivery);
        Assert.Equal(messages[7].ConversationId, messages[9].ConversationId);
        Assert.Equal(new DateTimeOffset(2009, 3, 1, 10, 11, 12, TimeSpan.Zero), messages[9].WrittenAt);
        Assert.DoesNotContain("MessageSenderMismatch", run.Codes);
    }

    [Fact]
    public void Datagrams_of_every_kind()
    {
        AnalysisRun run = Run(MessageTranscripts.Datagrams);
        MsnMessage[] messages = Sorted(run);
        Assert.Equal(
            new[]
            {
                "alice@example.org -> bob@example.org Typing Sent: ",
                "alice@example.org -> bob@example.org Text Sent: hello",
                "bob@example.org -> alice@example.org Text Received: Gr\u00FC\u00DF",
                "alice@example.org -> bob@example.org Text Sent: from my other computer",
                "bob@example.org -> alice@example.org Nudge Received: ",
                "bob@example.org -> alice@example.org Wink Received: ",
                "bob@example.org -> alice@example.org Emoticon Received: ",
                "bob@example.org -> alice@example.org Offline Received: while you were away :cat:",
                "alice@example.org -> tel:+15550100 Page Sent: by phone",
                $"alice@example.org -> {Circle} Text Sent: hello circle",
                $"carol@example.org -> alice@example.org; {Circle} Text Received: hello yourself",
                "dave@example.org -> alice@example.org; 588e793a-0000-0000-0000-000000000001@live.com Text Received: in the group",
                "alice@example.org ->  Signal Sent: Signal/CloseIMWindow: 1:alice@example.org/1:bob@example.org",
                "100000000000001 -> alice@example.org Text Received: from yet another network",
            },
            messages.Select(LineOf));
        Assert.Equal(("Wink", 77, Bob), (messages[5].Object!.Type, messages[5].Object!.Size, messages[5].Object!.Creator));
        Assert.Equal(":cat:", messages[6].Emoticons.Single().Shortcut);
        Assert.Equal(new[] { "Stream=1", "Segment=2" }, messages[2].Fields);
        Assert.Equal(MsnDelivery.Refused, messages[8].Delivery);
        Assert.Equal("Telephone", messages[8].Network);
        Assert.Equal(("9:" + Circle, "9:" + Circle), (messages[9].GroupId, messages[10].GroupId));
        Assert.Equal(messages[9].ConversationId, messages[10].ConversationId);
        Assert.Equal("10:588e793a-0000-0000-0000-000000000001@live.com", messages[11].GroupId);
        Assert.Equal(new[] { "Owner=1:alice@example.org", "Other=1:bob@example.org" }, messages[12].Fields.Skip(1));
        Assert.Equal("Connect", messages[13].Network);
        Assert.Equal("WindowsLive", messages[3].Network);
        Assert.DoesNotContain("MessageSenderMismatch", run.Codes);
    }

    [Fact]
    public void Conversations_are_those_of_the_people_and_groups()
    {
        AnalysisRun run = Run(MessageTranscripts.Datagrams);
        Assert.Equal(
            new[]
            {
                "alice@example.org; bob@example.org = 6",
                "alice@example.org; tel:+15550100 = 1",
                "alice@example.org; carol@example.org = 2 9:" + Circle,
                "alice@example.org; dave@example.org = 1 10:588e793a-0000-0000-0000-000000000001@live.com",
                "100000000000001; alice@example.org = 1",
            },
            run.Conversations.Select(item => string.Create(
                CultureInfo.InvariantCulture, $"{item.Participants} = {item.MessageCount} {item.GroupId}").TrimEnd()));
        Assert.Equal(11, run.Sessions.Single().MessageCount);
    }

    [Fact]
    public void What_people_wrote_by_either_way_is_one_conversation()
    {
        MsnpConversation chat = MsnpConversation.Open(
            "192.0.2.23:1044", "198.51.100.31:1863", new DateTimeOffset(2009, 1, 1, 0, 0, 0, TimeSpan.Zero))
            .Enter(Alice, "17342299.1050000000.12345", Bob).Say("by switchboard");
        MsnpConversation server = MsnpConversation.Open(
            "192.0.2.23:1045", "198.51.100.20:1863", chat.Tcp.Time.AddSeconds(5)).Play(MessageTranscripts.Notices);
        AnalysisRun run = AnalysisRun.Of([.. chat.Packets, .. server.Packets]);
        MsnMessage text = run.Texts.Single();
        Assert.Equal(
            text.ConversationId, run.Messages.First(message => message.Kind == MsnMessageKind.Offline).ConversationId);
    }

    [Fact]
    public void Special_messages_of_a_switchboard()
    {
        MsnMessage[] messages = Messages(MessageTranscripts.SpecialMessages);
        Assert.Equal(
            new[]
            {
                "bob@example.org -> alice@example.org Capability Received: Client-Name: ExampleIM 1.2; Chat-Logging: Y",
                "bob@example.org -> alice@example.org Emoticon Received: ",
                "bob@example.org -> alice@example.org Text Received: my :cat: sleeps",
                "alice@example.org -> bob@example.org Text Sent: which :cat: ?",
                "alice@example.org -> bob@example.org Invitation Sent: Application-Name: File Transfer; "
                    + "Application-GUID: {5D3E02AB-6190-11d3-BBBB-00C04F795683}; Invitation-Command: INVITE; "
                    + "Invitation-Cookie: 33267; Application-File: photo one.jpg; Application-FileSize: 28160",
                "bob@example.org -> alice@example.org Invitation Received: Invitation-Command: ACCEPT; "
                    + "Invitation-Cookie: 33267; IP-Address: 198.51.100.7; PortX: 11178",
                "bob@example.org -> alice@example.org Ink Received: ",
                "bob@example.org -> alice@example.org Action Received: waves",
                "bob@example.org -> alice@example.org Text Received: ?OTR:AAIDAAAAAAEAAAAB.",
            },
            messages.Select(LineOf));
        Assert.Equal("ExampleIM 1.2", messages[0].UserAgent);
        Assert.Contains("Chat-Logging=Y", messages[0].Fields);
        Assert.Equal(new[] { ":cat:", "(dog)" }, messages[1].Emoticons.Select(emoticon => emoticon.Shortcut));
        Assert.Equal(
            ":cat: = CustomEmoticon of bob@example.org, 100 bytes", messages[2].Emoticons.ToString());
        Assert.Empty(messages[3].Emoticons);
        Assert.Equal((Bob, "carol@example.org"), (messages[2].From, messages[2].ClaimedName));
        Assert.Contains("DecodedPort=6891", messages[5].Fields);
        Assert.Equal("GIF89a"u8.ToArray(), messages[6].Attachment!.Take(6));
        Assert.Contains("Format=Gif", messages[6].Fields);
        Assert.Equal(
            new[] { false, false, true },
            new[] { messages[2], messages[3], messages[8] }.Select(message => message.IsEncryptedByAddOn));
    }

    [Fact]
    public void Several_points_of_capture_show_one_datagram_once()
    {
        DateTimeOffset time = new(2011, 3, 1, 0, 0, 0, TimeSpan.Zero);
        MsnpConversation alice = SignIn(Alice, "192.0.2.1:1001", time);
        MsnpConversation bob = SignIn(Bob, "192.0.2.2:1002", time.AddSeconds(1));
        MsnpConversation alsoAlice = SignIn(Alice, "192.0.2.3:1003", time.AddSeconds(2));
        byte[] datagram = Datagram(Alice, Bob, "one text");
        alice.Tcp.Time = bob.Tcp.Time = alsoAlice.Tcp.Time = time.AddSeconds(10);
        alice.Client("SDG 7", datagram);
        bob.Wait(0.05).Server("SDG 0", datagram);
        alsoAlice.Wait(0.06).Server("SDG 0", datagram);
        alice.Wait(1).Client("SDG 8", datagram);
        AnalysisRun run = AnalysisRun.Of(
            [.. alice.Packets.Concat(bob.Packets).Concat(alsoAlice.Packets).OrderBy(packet => packet.Time)]);
        Assert.Equal(new[] { 3, 1 }, run.Texts.OrderBy(text => text.Timestamp).Select(text => text.Sightings.Count));
        Assert.Equal(MsnDirection.Observed, run.Texts[0].Direction);
        Assert.All(run.Texts, text => Assert.Equal("alice@example.org -> bob@example.org", text.From + " -> " + text.To));
    }

    [Fact]
    public void An_owner_who_is_told_late_is_told_for_all_messages()
    {
        MsnpConversation server = new MsnpConversation()
            .Server("UBM erin@yahoo.example 32 1", MessageBytes.Text("early"))
            .Server("NOT", NotificationOf("hello")).Wait(60)
            .Server("UBM erin@yahoo.example 32 alice@example.org 1 1", MessageBytes.Text("late"));
        AnalysisRun run = AnalysisRun.Of(server.Packets);
        Assert.Equal(
            new[]
            {
                "erin@yahoo.example -> alice@example.org Text Received: early",
                "? -> alice@example.org Alert Received: hello",
                "erin@yahoo.example -> alice@example.org Text Received: late",
            },
            Sorted(run).Select(LineOf));
        Assert.Single(run.Conversations);
    }

    [Fact]
    public void An_owner_who_is_never_told_stays_unknown()
    {
        MsnpConversation server = new MsnpConversation()
            .Server("UBM erin@yahoo.example 32 1", MessageBytes.Text("one"))
            .Server("UBM erin@yahoo.example 32 1", MessageBytes.Text("two"))
            .Server("UBM frank@yahoo.example 32 1", MessageBytes.Text("three"));
        AnalysisRun run = AnalysisRun.Of(server.Packets);
        Assert.Equal(
            new[]
            {
                "erin@yahoo.example ->  Text Received: one", "erin@yahoo.example ->  Text Received: two",
                "frank@yahoo.example ->  Text Received: three",
            },
            Sorted(run).Select(LineOf));
        Assert.Equal(2, run.Conversations.Count);
    }

    [Fact]
    public void Names_come_from_the_states_of_contacts()
    {
        MsnpConversation server = SignIn(Alice, "192.0.2.1:1001", new DateTimeOffset(2009, 3, 1, 0, 0, 0, TimeSpan.Zero))
            .Server("NLN NLN 32:erin@yahoo.example Erin%20E 0:0")
            .Server("UBM erin@yahoo.example 32 alice@example.org 1 1", MessageBytes.Text("one"))
            .Server("NLN BSY 32:erin@yahoo.example Erin%20(busy) 0:0")
            .Server("UBM erin@yahoo.example 32 alice@example.org 1 1", MessageBytes.Text("two")).Wait(60);
        Assert.Equal(
            new[] { "Erin E", "Erin (busy)" }, AnalysisRun.Of(server.Packets).Texts.Select(text => text.FromName));
    }

    [Fact]
    public void A_profile_stands_in_fields_with_its_ticket_masked()
    {
        MsnMessage profile = Messages(SampleTranscripts.SignInMsnp8).Single();
        Assert.Contains("ClientIP=198.51.100.7", profile.Fields);
        Assert.Contains("MSPAuth=***", profile.Fields);
    }

    [Fact]
    public void A_sender_who_claims_to_be_another_is_told()
    {
        MsnpConversation server = SignIn(Alice, "192.0.2.1:1001", new DateTimeOffset(2011, 3, 1, 0, 0, 0, TimeSpan.Zero))
            .Client("SDG 7", Datagram("carol@example.org", Bob, "not me"));
        AnalysisRun run = AnalysisRun.Of(server.Packets);
        Assert.Equal(Alice, run.Texts.Single().From);
        Assert.Contains("MessageSenderMismatch", run.Texts.Single().Anomalies);
    }

    [Fact]
    public void Damaged_documents_give_what_stands_in_front_of_the_damage()
    {
        MsnpConversation server = SignIn(Alice, "192.0.2.1:1001", new DateTimeOffset(2011, 3, 1, 0, 0, 0, TimeSpan.Zero))
            .Server("NOT", "<NOTIFICATION id=\"7\" siteid=\"1\"><MSG><BODY><TEXT>half")
            .Server("NOT", "no document")
            .Server("MSG Hotmail Hotmail", MessageBytes.Typed(
                "text/x-msmsgsoimnotification", "Mail-Data: <MD><M><E>bob@example.org</E><I>1</I></M><M><E>ca\r\n"));
        AnalysisRun run = AnalysisRun.Of(server.Packets);
        MsnMessage[] messages = Sorted(run);
        Assert.Equal("half", messages[0].Text);
        Assert.Equal(
            new[] { "PayloadMalformed", "PayloadMalformed" }, messages[..2].Select(message => message.Anomalies.Single()));
        Assert.Contains("bob@example.org", messages.Select(message => message.From));
        Assert.Equal(3, run.Codes.Count(code => code == "PayloadMalformed"));
        Assert.Equal(3, messages.Count(message => message.Anomalies.Contains("PayloadMalformed")));
    }

    [Fact]
    public void Any_cut_of_the_stream_gives_only_messages_of_the_whole()
    {
        foreach (Transcript transcript in MessageTranscripts.All.Values)
        {
            HashSet<string> whole = [.. Messages(transcript).Select(SayingOf)];
            byte[] bytes = transcript.BytesOf(false);
            for (int length = 0; length < bytes.Length; length += 23)
            {
                MsnpConversation server = new();
                server.Tcp.FromClient(transcript.BytesOf(true));
                server.Tcp.FromServer(bytes[..length]);
                Assert.All(
                    AnalysisRun.Of(server.Packets).Messages.Where(
                        message => message.Completeness == MsnCompleteness.Complete),
                    message => Assert.Contains(SayingOf(message), whole));
            }
        }
    }

    private static MsnpConversation SignIn(string account, string client, DateTimeOffset time) => MsnpConversation
        .Open(client, "198.51.100.20:1863", time)
        .Client("VER 1 MSNP21 CVR0").Server("VER 1 MSNP21").Client("USR 3 SSO I " + account)
        .Server("USR 4 OK " + account + " 1 0");

    private static byte[] Datagram(string from, string to, string text) => System.Text.Encoding.UTF8.GetBytes(
        $"Routing: 1.0\r\nTo: 1:{to}\r\nFrom: 1:{from};epid={{1}}\r\n\r\nReliability: 1.0\r\n\r\nMessaging: 2.0\r\n"
        + "Message-Type: Text\r\nContent-Type: Text/plain; charset=UTF-8\r\n\r\n" + text);

    private static string NotificationOf(string text) =>
        $"<NOTIFICATION id=\"1\"><MSG id=\"0\"><BODY><TEXT>{text}</TEXT></BODY></MSG></NOTIFICATION>";

    private static AnalysisRun Run(Transcript transcript) =>
        AnalysisRun.Of(new MsnpConversation().Play(transcript).Packets);

    private static MsnMessage[] Messages(Transcript transcript) => Sorted(Run(transcript));

    // What waits for other legs comes out later than what does not.
    private static MsnMessage[] Sorted(AnalysisRun run) =>
        [.. run.Messages.OrderBy(message => message.Timestamp)];

    private static string SayingOf(MsnMessage message) => $"{message.From ?? "?"} {message.Kind}: {message.Text}";

    private static string LineOf(MsnMessage message) =>
        $"{message.From ?? "?"} -> {message.To} {message.Kind} {message.Direction}: {message.Text}";
}
