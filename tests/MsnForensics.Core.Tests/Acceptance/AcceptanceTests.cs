using System;
using System.Linq;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Passport;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Transcripts;
using MsnForensics.Testing.Web;

namespace MsnForensics.Core.Tests.Acceptance;

/// <summary>The acceptance list of the reference's section 11.6, numbers 4 to 12, over whole analyses.</summary>
public sealed class AcceptanceTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Carol = "carol@example.org";

    [Fact]
    public void No4_A_payload_that_imitates_a_command_is_one_message()
    {
        AnalysisRun run = Scene.Run(SampleTranscripts.GroupChat);
        MsnMessage text = Assert.Single(run.Texts, item => item.From == Bob);
        Assert.Equal("ok\r\nMSG evil@example.org x 5\r\nhello", text.Text);
        Assert.DoesNotContain(run.Messages, item => item.From == "evil@example.org");
        Assert.DoesNotContain(run.Sessions.Single().Participants, name => name.StartsWith("evil", StringComparison.Ordinal));
    }

    [Fact]
    public void No5_Behind_a_command_without_payload_the_next_line_is_read()
    {
        AnalysisRun run = Scene.Run("""
            C: VER 1 MSNP18 CVR0
            S: VER 1 MSNP18
            S: UBX 1:a@example.org 0
            S: QRY 5
            S: ADL 5 OK
            S: UUX 6 0
            S: PUT 7 OK 0
            S: UBX a@example.org 1 0
            S: RML 8 OK
            S: UUN 9 OK
            S: NLN NLN 1:bob@example.org Bob 0:0
            """);
        Assert.Equal(
            ["VER", "VER", "UBX", "QRY", "ADL", "UUX", "PUT", "UBX", "RML", "UUN", "NLN"],
            run.Commands.Select(command => command.Name));
        Assert.All(run.Commands, command => Assert.Equal(0, command.Payload?.Count ?? 0));
        Assert.Equal(0, run.Streams.Single().UnparsedBytes);
    }

    [Fact]
    public void No6_Text_beyond_ASCII_and_beyond_16_bits_is_exact()
    {
        AnalysisRun run = Scene.Run(Transcript.Parse("""
            C: USR 1 alice@example.org 17342299.1050000000.12345
            S: USR 1 OK alice@example.org Alice
            C: CAL 2 bob@example.org
            S: CAL 2 RINGING 17342299
            S: JOI bob@example.org Bob%20%F0%9F%90%B1 0
            S: MSG bob@example.org Bob🐱 <length>
               |MIME-Version: 1.0<CRLF>
               |Content-Type: text/plain; charset=UTF-8<CRLF>
               |<CRLF>
               |Café ☕ — 🐱🐱 γειά
            C: MSG 3 N <length>
               |MIME-Version: 1.0<CRLF>
               |Content-Type: text/plain; charset=UTF-8<CRLF>
               |<CRLF>
               |日本語
            C: OUT
            """));
        Assert.Equal(["Café ☕ — 🐱🐱 γειά", "日本語"], run.Texts.Select(item => item.Text));
        Assert.Equal("Bob🐱", run.Texts[0].FromName);
        Assert.Equal(0, run.Streams.Single().UnparsedBytes);
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void No7_Parts_of_two_senders_interleave_and_parts_come_twice()
    {
        AnalysisRun run = Chunks(
            (Bob, MessageBytes.FirstChunk("{B}", 3, "one "u8.ToArray())),
            (Carol, MessageBytes.FirstChunk("{C}", 2, "eins "u8.ToArray())),
            (Bob, MessageBytes.Chunk("{B}", 1, "two "u8.ToArray())),
            (Bob, MessageBytes.Chunk("{B}", 1, "two "u8.ToArray())),
            (Carol, MessageBytes.Chunk("{C}", 1, "zwei"u8.ToArray())),
            (Bob, MessageBytes.Chunk("{B}", 2, "three"u8.ToArray())));
        Assert.Equal([Carol + ": eins zwei", Bob + ": one two three"], run.Texts.Select(item => item.From + ": " + item.Text));
        Assert.All(run.Texts, item => Assert.Equal(MsnCompleteness.Complete, item.Completeness));
    }

    [Fact]
    public void No7_A_missing_part_is_told()
    {
        AnalysisRun run = Chunks(
            (Bob, MessageBytes.FirstChunk("{B}", 3, "one "u8.ToArray())),
            (Bob, MessageBytes.Chunk("{B}", 2, "three"u8.ToArray())));
        MsnMessage text = Assert.Single(run.Texts);
        Assert.NotEqual(MsnCompleteness.Complete, text.Completeness);
        Assert.StartsWith("one ", text.Text, StringComparison.Ordinal);
        Assert.Contains("MessageChunkMissing", run.Codes);
    }

    [Fact]
    public void No7_An_absurd_number_of_parts_is_refused()
    {
        AnalysisRun run = Chunks((Bob, MessageBytes.FirstChunk("{B}", 100_000, "one"u8.ToArray())), (Carol, MessageBytes.Text("after")));
        Assert.Contains("MessageChunkLimitReached", run.Codes);
        Assert.Contains(run.Texts, item => item.Text == "after");
    }

    // The vectors of sections 5.5, 5.6 and 6.4; all of them stand in the tests of the parsers.
    [Fact]
    public void No8_Challenges_are_verified()
    {
        Assert.Equal(MsnChallengeResult.Verified, Scene.Run(SampleTranscripts.SignInMsnp8).Of<MsnAuthentication>().Single().Challenge);
        Assert.Equal(MsnChallengeResult.Verified, Scene.Run(SampleTranscripts.SignInMsnp18).Of<MsnAuthentication>().Single().Challenge);
        Assert.Equal(
            "20dba7e6e9817826b9cd5240cc8add99", ChallengeAnswer.Plain("22299241447072743325", "Q1P7W2E4J9R8U3S5"));
        Assert.Equal(
            "f086d1ded067186deca8dba2231602cf",
            ChallengeAnswer.Mixed("11533365622852247127", "PROD0113H11T8$X_", "RG@XY*28Q5QHS%Q5", false));
    }

    [Fact]
    public void No8_The_proof_of_a_sign_in_belongs_to_its_secret()
    {
        AnalysisRun run = AnalysisRun.Of(
            new MsnpConversation().Play(SampleTranscripts.SignInMsnp18).Packets, new() { IncludeSecret = true });
        MsnCommand[] signIn = [.. run.Commands.Where(command => command.Name == "USR" && command.Arguments.Contains("SSO"))];
        string nonce = signIn[1].Arguments[3];
        MbiBlob blob = MbiBlob.Parse(signIn[2].Arguments[3])!;
        Assert.True(blob.IsStandard);
        Assert.True(MbiSecret.Parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYX")!.Proves(blob, nonce));
        Assert.False(MbiSecret.Parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYY")!.Proves(blob, nonce));
    }

    [Theory]
    [InlineData("buddy1@hotmail.com", "24539", "3", "TFR2C.tmp", "AAA=", "trC8SlFx2sWQxZMIBAWSEnXc8oQ=", "U32o6bosZzluJq82eAtMpx5dIEI=")]
    [InlineData("bob@example.org", "95742", "8", "TFR1B4.tmp", "SABlAGwAbABvAAAA", "w0mcJylzCn+AfvuGdqkty2+KP48=", "9ShsmW+IRd/KdU7+qp5pwwmDaes=")]
    public void No8_Checksums_of_objects_are_verified(
        string creator, string size, string type, string location, string friendly, string content, string checksum)
    {
        string tag = $"<msnobj Creator=\"{creator}\" Size=\"{size}\" Type=\"{type}\" Location=\"{location}\" "
            + $"Friendly=\"{friendly}\" SHA1D=\"{content}\" SHA1C=\"{checksum}\"/>";
        Assert.True(MsnObject.Parse(tag)!.IsConsistent);
        Assert.True(MsnObject.Parse(Uri.EscapeDataString(tag))!.IsConsistent);
        Assert.False(MsnObject.Parse(tag.Replace("Size=\"", "Size=\"1", StringComparison.Ordinal))!.IsConsistent);
    }

    [Fact]
    public void No9_Two_sessions_in_one_connection_through_the_gateway()
    {
        WebScene scene = new();
        TcpConversation tcp = scene.Connect();
        GatewayTunnel server = GatewayChat.Notification(scene, tcp);
        GatewayTunnel room = GatewayChat.Switchboard(scene, tcp);
        GatewayChat.SignIn(server);
        GatewayChat.Enter(room);
        GatewayChat.First(room);
        server.Poll([]);
        GatewayChat.Second(room);
        GatewayChat.Leave(room);
        AnalysisRun run = AnalysisRun.Of(scene.Packets);
        Assert.Equal(GatewayChat.Lines, run.TimedLines);
        Assert.Equal(
            ["Notification", "Switchboard"], run.Sessions.Select(session => session.Kind.ToString()).Order());
        Assert.Single(run.Streams);
    }

    [Fact]
    public void No9_One_session_over_three_connections_through_the_gateway()
    {
        WebScene scene = new();
        GatewayTunnel room = GatewayChat.Switchboard(scene, scene.Connect());
        GatewayChat.Enter(room);
        room.Tcp = scene.Connect();
        GatewayChat.First(room);
        room.Tcp = scene.Connect();
        GatewayChat.Second(room);
        GatewayChat.Leave(room);
        AnalysisRun run = AnalysisRun.Of(scene.Packets);
        Assert.Equal(GatewayChat.Lines, run.TimedLines);
        Assert.Equal(3, run.Streams.Count);
        Assert.Equal("Left", Assert.Single(run.Sessions).EndReason);
    }

    [Fact]
    public void No10_The_owners_other_places_are_no_people()
    {
        AnalysisRun run = Scene.Run(LateTranscripts.ChatMsnp18);
        Assert.Equal([Alice, Bob], run.Sessions.Single().Participants);
        Assert.Equal([Alice + " -> " + Bob + ": hello", Bob + " -> " + Alice + ": hello yourself"], run.TimedLines);
        Assert.Equal([Alice, Bob], run.Conversations.Single().Participants.Order());
    }

    [Fact]
    public void No11_Each_message_goes_to_who_is_there_at_its_time()
    {
        MsnpConversation chat = new MsnpConversation().Enter(Alice, "17342299.1050000000.12345", Bob).Say("to bob");
        chat.Call(Carol, "17342299").Say("to both").Hear(Bob, "Bob", "to alice and carol");
        chat.Server("BYE " + Bob).Say("to carol").Server("BYE " + Carol).Say("to nobody");
        Assert.Equal(
            [
                $"{Alice} -> {Bob}: to bob", $"{Alice} -> {Bob}; {Carol}: to both",
                $"{Bob} -> {Alice}; {Carol}: to alice and carol", $"{Alice} -> {Carol}: to carol", $"{Alice} -> : to nobody",
            ],
            AnalysisRun.Of(chat.Packets).TimedLines);
    }

    [Fact]
    public void No11_The_sample_groups_members_come_and_go()
    {
        AnalysisRun run = Scene.Run(SampleTranscripts.GroupChat);
        MsnMessage nudge = Assert.Single(run.Messages, item => item.Kind == MsnMessageKind.Nudge);
        Assert.Equal((Carol, Alice + "; " + Bob), (nudge.From, nudge.To.ToString()));
        Assert.Equal([Alice, Bob, Carol], run.Sessions.Single().Participants.Order());
    }

    [Fact]
    public void No12_A_capture_that_begins_inside_a_payload_gives_all_behind_it()
    {
        Transcript chat = Transcript.Parse("""
            S: MSG bob@example.org Bob <length>
               |MIME-Version: 1.0<CRLF>
               |Content-Type: text/plain; charset=UTF-8<CRLF>
               |<CRLF>
               |the beginning of this one is missing<CRLF>MSG 1 N 5<CRLF>CAL 2 x@y
            S: MSG bob@example.org Bob <length>
               |MIME-Version: 1.0<CRLF>
               |Content-Type: text/plain; charset=UTF-8<CRLF>
               |<CRLF>
               |first whole one
            S: JOI carol@example.org Carol 0
            C: MSG 9 N <length>
               |MIME-Version: 1.0<CRLF>
               |Content-Type: text/plain; charset=UTF-8<CRLF>
               |<CRLF>
               |second whole one
            S: BYE carol@example.org
            C: OUT
            """);
        for (int offset = 1; offset < chat.Steps[0].Bytes.Length; offset++)
        {
            AnalysisRun run = Scene.RunFrom(chat, 0, offset);
            Assert.Equal(["first whole one", "second whole one"], run.Texts.Select(item => item.Text));
            Assert.True(run.Sessions.Single().IsMidStream);
            Assert.Equal(
                ["MSG", "JOI", "MSG", "BYE", "OUT"],
                run.Commands.OrderBy(command => command.Timestamp).Select(command => command.Name));
            Assert.Equal(chat.Steps[0].Bytes.Length - offset, run.Streams.Single().UnparsedBytes);
        }
    }

    private static AnalysisRun Chunks(params (string From, byte[] Payload)[] messages)
    {
        MsnpConversation chat = new MsnpConversation().Answer(Alice, "1050000100.12346", "17342300", Bob, Carol);
        foreach ((string from, byte[] payload) in messages)
        {
            chat.Hear(from, MsnpConversation.NameOf(from), payload);
        }

        return AnalysisRun.Of(chat.Packets);
    }
}
