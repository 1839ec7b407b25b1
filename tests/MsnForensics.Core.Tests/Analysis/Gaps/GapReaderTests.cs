using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Analysis.Gaps;

/// <summary>What a capture says that it cannot show, over whole analyses.</summary>
public sealed class GapReaderTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Cookie = "17342299.1050000000.12345";

    private static readonly string[] SignIn =
    [
        "VER 1 MSNP9 CVR0|VER 1 MSNP9", "USR 2 TWN I " + Alice + "|USR 2 TWN S ct=1",
        "USR 3 TWN S t=T&p=P|USR 3 OK " + Alice + " Alice 1 0",
    ];

    [Fact]
    public void A_whole_capture_has_no_gap()
    {
        MsnpConversation server = Start("XFR 4 SB|XFR 4 SB 192.0.2.20:1863 CKI " + Cookie);
        MsnpConversation room = Room(server).Enter(Alice, Cookie, Bob).Say("hello").Client("OUT");
        Assert.Empty(LimitationOf([.. server.Packets, .. room.Packets]));
    }

    [Fact]
    public void A_conversation_that_was_asked_for_and_is_not_there_is_missed()
    {
        MsnpConversation server = Start("XFR 4 SB|XFR 4 SB 192.0.2.20:1863 CKI " + Cookie);
        AssertSays(server.Packets, "1 conversations were asked for (XFR) and are not in the capture");
    }

    [Fact]
    public void An_invitation_whose_conversation_is_there_is_none_that_is_missed()
    {
        MsnpConversation server = Start("PNG|RNG 17342300 192.0.2.20:1863 CKI 105.12346 " + Bob + " Bob");
        AssertSays(server.Packets, "1 invitations to conversations (RNG) were left unanswered");
        MsnpConversation room = Room(server).Answer(Alice, "105.12346", "17342300", Bob).Client("OUT");
        Assert.Empty(LimitationOf([.. server.Packets, .. room.Packets]));
    }

    [Fact]
    public void A_redirect_leads_to_a_connection_in_the_capture()
    {
        MsnpConversation dispatch = MsnpConversation.Open("192.168.0.1:2000", "192.0.2.1:1863", new TcpConversation().Time);
        dispatch.Client("VER 1 MSNP9 CVR0").Server("VER 1 MSNP9").Client("USR 2 TWN I " + Alice)
            .Server("XFR 2 NS 192.0.2.10:1863 0 192.0.2.1:1863");
        AssertSays(dispatch.Packets, "1 redirects (XFR) lead to servers whose connection is not in the capture");
        MsnpConversation server = MsnpConversation.Open("192.168.0.1:2001", "192.0.2.10:1863", dispatch.Tcp.Time);
        Assert.Empty(LimitationOf([.. dispatch.Packets, .. Play(server, SignIn).Packets]));
    }

    [Fact]
    public void A_sign_in_before_the_capture_is_missed()
    {
        TestPacket[] packets = [.. Start("CHG 4 NLN 0|CHG 4 NLN 0", "PNG|QNG 50", "PNG|QNG 50").Packets];
        string[] said = LimitationOf(packets[15..]);
        Assert.Contains(said, line => line.StartsWith("1 notification sessions were signed in before", System.StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("1 MSN streams begin before", System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_conversation_entered_before_the_capture_is_told()
    {
        TestPacket[] packets = [.. new MsnpConversation().Enter(Alice, Cookie, Bob).Say("one").Hear(Bob, "Bob", "two").Packets];
        AssertSays(packets[13..], "1 conversations were entered before the capture");
    }

    [Fact]
    public void One_direction_alone_says_which_side_is_missing()
    {
        TcpConversation whole = new MsnpConversation().Enter(Alice, Cookie, Bob).Say("one").Hear(Bob, "Bob", "two").Tcp;
        string[] fromServer = LimitationOf(whole.Packets.Where(packet => IsFrom(packet, "10.0.0.1")).ToArray());
        string[] fromClient = LimitationOf(whole.Packets.Where(packet => IsFrom(packet, "192.168.0.1")).ToArray());
        Assert.Contains("1 MSN streams show one direction only: 1 lack the client's side.", fromServer);
        Assert.Contains("1 MSN streams show one direction only: 1 lack the server's.", fromClient);
    }

    [Fact]
    public void Missing_bytes_say_why_they_are_missing()
    {
        MsnpConversation chat = new MsnpConversation().Enter(Alice, Cookie, Bob).Say("one");
        int lost = chat.Packets.Count;
        chat.Say("this one is lost").Say("three").Client("OUT");
        TestPacket[] packets = [.. chat.Packets];
        string[] said = LimitationOf([.. packets[..lost], .. packets[(lost + 1)..]]);
        Assert.Contains(said, line => line.Contains(
            " bytes of MSN streams are not in the capture: ", System.StringComparison.Ordinal)
            && line.EndsWith(" passed without being captured.", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Cut_packets_are_told_with_the_messages_that_they_cut()
    {
        MsnpConversation chat = new MsnpConversation().Enter(Alice, Cookie, Bob).Say(new string('x', 400)).Client("OUT");
        string[] said = LimitationOf(chat.Packets.Select(packet => packet.Cut(200)).ToArray());
        Assert.Contains("1 messages or notices are not whole.", said);
        Assert.Contains(said, line => line.StartsWith("1 frames are cut", System.StringComparison.Ordinal));
        Assert.Contains(said, line => line.EndsWith(" were cut by the snap length.", System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_that_the_client_had_already_is_told_with_its_owner() => AssertSays(
        Start("SYN 4 7|SYN 4 7", "CHG 5 NLN 0|CHG 5 NLN 0", "PNG|ILN 5 NLN " + Bob + " Bob 0").Packets,
        "The contact list of " + Alice + ": The client held the list already, so the server sent none.");

    [Fact]
    public void Frames_of_a_link_type_nobody_reads_are_told()
    {
        TestPacket packet = new MsnpConversation().Client("OUT").Packets[0];
        AssertSays([packet with { LinkType = 147 }], "1 frames of link type Unknown (147) could not be read.");
    }

    [Fact]
    public void The_circle_ticket_that_follows_a_sign_in_is_none()
    {
        Transcript late = Transcript.Parse("""
            C: USR 4 SHA A PFNpZ25lZFRpY2tldC8+
            S: USR 4 OK alice@example.org 0 0
            C: CHG 5 NLN 0
            S: CHG 5 NLN 0
            S: NLN NLN 1:bob@example.org Bob 0:0
            """);
        TestPacket[] packets = [.. new MsnpConversation(new TcpConversation()).Play(late).Packets];
        Assert.Equal("Notification", AnalysisRun.Of(packets).Sessions.Single().Kind.ToString());
    }

    private static MsnpConversation Start(params string[] turns) => Play(new MsnpConversation(), [.. SignIn, .. turns]);

    private static MsnpConversation Play(MsnpConversation server, IEnumerable<string> turns)
    {
        foreach (string turn in turns)
        {
            server.Client(turn.Split('|')[0]).Server(turn.Split('|')[1]);
        }

        return server;
    }

    private static MsnpConversation Room(MsnpConversation server) =>
        MsnpConversation.Open("192.168.0.1:50001", "192.0.2.20:1863", server.Tcp.Time);

    private static bool IsFrom(TestPacket packet, string address) =>
        new System.Net.IPAddress(packet.Bytes[26..30]).ToString() == address;

    private static void AssertSays(IReadOnlyList<TestPacket> packets, string start) => Assert.Contains(
        LimitationOf(packets), line => line.StartsWith(start, System.StringComparison.Ordinal));

    private static string[] LimitationOf(IReadOnlyList<TestPacket> packets) =>
        [.. AnalysisRun.Of(packets, new AnalysisRequest { Kinds = RecordKinds.Capture }).Captures.Single().Limitation];
}
