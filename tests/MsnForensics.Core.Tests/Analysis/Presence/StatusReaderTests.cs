using System;
using System.Linq;

namespace MsnForensics.Core.Tests.Analysis.Presence;

public sealed class StatusReaderTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Picture =
        "%3Cmsnobj%20Creator%3D%22bob%40example.org%22%20Size%3D%2295742%22%20Type%3D%223%22%20Location%3D%22TFR1B4.tmp%22"
        + "%20Friendly%3D%22AAA%3D%22%20SHA1D%3D%22w0mcJylzCn%2BAfvuGdqkty2%2BKP48%3D%22/%3E";

    // One evening in the words of each dialect: Bob is there, leaves his desk, is called otherwise, and goes.
    public static TheoryData<string, string> Dialects() => new()
    {
        {
            "MSNP2",
            """
            S: ILN 6 NLN bob@example.org Bob%20B
            WAIT 10
            S: NLN AWY bob@example.org Bob%20B
            WAIT 10
            S: NLN AWY bob@example.org 42
            WAIT 10
            S: FLN bob@example.org
            """
        },
        {
            "MSNP8",
            """
            S: ILN 6 NLN bob@example.org Bob%20B 268435500
            WAIT 10
            S: NLN AWY bob@example.org Bob%20B 268435500
            WAIT 10
            S: NLN AWY bob@example.org 42 268435500
            WAIT 10
            S: FLN bob@example.org
            """
        },
        {
            "MSNP9",
            $"""
            S: ILN 6 NLN bob@example.org Bob%20B 268435500 {Picture}
            WAIT 10
            S: NLN AWY bob@example.org Bob%20B 268435500 {Picture}
            WAIT 10
            S: NLN AWY bob@example.org 42 268435500 {Picture}
            WAIT 10
            S: FLN bob@example.org
            """
        },
        {
            "MSNP13",
            """
            S: ILN 6 NLN bob@example.org Bob%20B 268435500 0
            WAIT 10
            S: NLN AWY bob@example.org Bob%20B 268435500 0
            WAIT 10
            S: NLN AWY bob@example.org 42 268435500 0
            WAIT 10
            S: FLN bob@example.org
            """
        },
        {
            "MSNP15",
            $"""
            S: ILN 6 NLN bob@example.org 1 Bob%20B 268435500 {Picture}
            WAIT 10
            S: NLN AWY bob@example.org 1 Bob%20B 268435500 {Picture}
            WAIT 10
            S: NLN AWY bob@example.org 1 42 268435500 {Picture}
            WAIT 10
            S: FLN bob@example.org 1 268435500
            """
        },
        {
            "MSNP16",
            """
            S: ILN 6 NLN bob@example.org 1 Bob%20B 2788999228:48 0
            WAIT 10
            S: NLN AWY bob@example.org 1 Bob%20B 2788999228:48 0
            WAIT 10
            S: NLN AWY bob@example.org 1 42 2788999228:48 0
            WAIT 10
            S: FLN bob@example.org 1 2788999228:48
            """
        },
        {
            "MSNP18",
            """
            S: NLN NLN 1:bob@example.org Bob%20B 2788999228:48 0
            WAIT 10
            S: NLN AWY 1:bob@example.org Bob%20B 2788999228:48 0
            WAIT 10
            S: NLN AWY 1:bob@example.org 42 2788999228:48 0
            WAIT 10
            S: FLN 1:bob@example.org 0:0
            """
        },
    };

    [Theory]
    [MemberData(nameof(Dialects))]
    public void The_same_evening_reads_the_same_in_every_dialect(string dialect, string lines)
    {
        PresencePlay play = PresencePlay.Of(SignIn(dialect) + lines + "\nWAIT 5\nC: OUT\nEND");
        MsnPresence[] bob = [.. play.Of(Bob)];
        Assert.Equal("Online Changed, Away Changed, Away Changed, Offline SessionEnd", PresencePlay.Course(bob));
        Assert.Equal(["Bob B", "Bob B", "42", "42"], bob.Select(state => state.Name));
        Assert.Equal([true, false, false, false], bob.Select(state => state.IsInitial));
        Assert.Equal([false, false, false, true], bob.Select(state => state.IsOpen));
        Assert.Equal(["Status", "Name", "Status"], bob[1..].Select(state => state.Changes.ToString()));
        Assert.All(bob, state => Assert.Equal((Alice, play.Sessions[0].SessionId), (state.Observer, state.SessionId)));
        Assert.All(bob[..^1].Zip(bob[1..]), pair => Assert.Equal(pair.First.EndTime, pair.Second.Timestamp));
        Assert.Equal(10, (bob[0].EndTime - bob[0].Timestamp).TotalSeconds, 1);
        Assert.Equal(dialect is "MSNP2" or "MSNP8" or "MSNP9" or "MSNP13" ? null : "WindowsLive", bob[0].Network);
        Assert.Equal(dialect == "MSNP2" ? 0 : 3, Math.Min(3, bob[0].Capabilities.Count));
        Assert.Equal(dialect is "MSNP9" or "MSNP15", bob[0].DisplayPicture is not null);
        Assert.DoesNotContain(play.Codes, code => code != "ContactListIncomplete");
    }

    [Fact]
    public void A_picture_is_read_attribute_by_attribute()
    {
        MsnObjectInfo picture = PresencePlay.Of(
            "S: NLN NLN bob@example.org Bob 268435500 " + Picture).Of(Bob)[0].DisplayPicture!;
        Assert.Equal((Bob, "DisplayPicture", 95742L), (picture.Creator, picture.Type, picture.Size));
        Assert.Equal("c3499c2729730a7f807efb8676a92dcb6f8a3f8f", picture.ContentSha1);
    }

    [Fact]
    public void A_repeated_line_extends_the_state()
    {
        PresencePlay play = PresencePlay.Of(
            """
            S: NLN AWY bob@example.org Bob 268435500 0
            WAIT 60
            S: NLN AWY bob@example.org Bob 268435500 0
            WAIT 60
            S: NLN BSY bob@example.org Bob 268435500 0
            """);
        Assert.Equal("Away Changed, Busy CaptureEnd", PresencePlay.Course(play.Of(Bob)));
        Assert.Equal(120, (play.Of(Bob)[0].EndTime - play.Of(Bob)[0].Timestamp).TotalSeconds, 1);
        Assert.True(play.Of(Bob)[1].IsOpen);
    }

    [Fact]
    public void A_new_picture_or_other_capabilities_are_a_new_state()
    {
        PresencePlay play = PresencePlay.Of(
            $"""
            S: NLN NLN bob@example.org Bob 268435500 0
            WAIT 10
            S: NLN NLN bob@example.org Bob 268435500 {Picture}
            WAIT 10
            S: NLN NLN bob@example.org Bob 268439596 {Picture.Replace("%40", "@", StringComparison.Ordinal)}
            """);
        Assert.Equal(
            ["Status; Name; Capabilities", "DisplayPicture", "Capabilities"],
            play.Of(Bob).Select(state => state.Changes.ToString()));
        Assert.Contains("HasSpace", play.Of(Bob)[2].Capabilities);
    }

    [Fact]
    public void Another_network_is_another_account()
    {
        PresencePlay play = PresencePlay.Of(
            """
            S: NLN NLN bob@example.org 1 Bob 268435500 0
            S: NLN BSY bob@example.org 32 Bobby 0 0 http://icons.example.org/a.png
            WAIT 10
            S: FLN bob@example.org 32 0 http://icons.example.org/a.png
            """);
        MsnPresence[] yahoo = [.. play.Of(Bob).Where(state => state.Network == "Yahoo")];
        Assert.Equal("Busy Changed, Offline CaptureEnd", PresencePlay.Course(yahoo));
        Assert.Equal(("http://icons.example.org/a.png", 32), (yahoo[0].IconUrl, yahoo[0].NetworkId));
        Assert.Equal("Online CaptureEnd", PresencePlay.Course(play.Of(Bob).Where(state => state.Network != "Yahoo")));
    }

    [Fact]
    public void The_own_status_counts_from_the_request_and_is_put_right_by_the_answer()
    {
        PresencePlay play = PresencePlay.Of(
            SignIn("MSNP12") +
            """
            S: PRP MFN Alice%20A
            C: CHG 9 NLN 32 0
            WAIT 0.3
            S: CHG 9 NLN 4128 0
            WAIT 10
            C: CHG 10 HDN 4128 0
            S: CHG 10 HDN 4128 0
            WAIT 10
            C: CHG 11 IDL 4128 0
            C: CHG 12 XYZ 4128 0
            S: CHG 11 IDL 4128 0
            S: CHG 12 XYZ 4128 0
            WAIT 10
            C: OUT
            END
            """);
        MsnPresence[] own = [.. play.Of(Alice)];
        Assert.Equal("Online Changed, Hidden Changed, Idle Changed, XYZ SignedOut", PresencePlay.Course(own));
        Assert.Equal(("Alice A", "4128", false), (own[0].Name, own[0].CapabilityNumbers, own[0].IsForced));
        Assert.Contains("HasSpace", own[0].Capabilities);
        Assert.Equal(2, own[0].Evidence.Parts.Take(2).Select(part => part.StreamDirection).Distinct().Count());
        Assert.All(own, state => Assert.Equal((Alice, false), (state.Observer, state.IsOpen)));
    }

    [Fact]
    public void A_status_that_was_refused_ends_where_the_server_says_so()
    {
        PresencePlay play = PresencePlay.Of(
            """
            C: CHG 9 NLN 32
            S: CHG 9 NLN 32
            WAIT 10
            C: CHG 10 AWY 32
            WAIT 1
            S: 800 10
            WAIT 10
            S: 800 10
            """);
        Assert.Equal("Online Changed, Away Refused, Online CaptureEnd", PresencePlay.Course(play.All));
        Assert.Equal("800", play.All[2].Source);
    }

    [Fact]
    public void The_server_can_take_the_client_offline()
    {
        PresencePlay play = PresencePlay.Of(
            """
            C: CHG 9 NLN 32
            S: CHG 9 NLN 32
            WAIT 10
            S: CHG 0 FLN
            """);
        Assert.Equal("Online Changed, Offline CaptureEnd", PresencePlay.Course(play.All));
        Assert.Equal([false, true], play.All.Select(state => state.IsForced));
    }

    [Theory]
    [InlineData("C: REA 13 alice@example.org Alice%202\nS: REA 13 2 alice@example.org Alice%202", "REA")]
    [InlineData("C: PRP 13 MFN Alice%202\nS: PRP 13 MFN Alice%202", "PRP")]
    public void An_own_new_name_is_a_new_state(string lines, string source)
    {
        PresencePlay play = PresencePlay.Of(SignIn("MSNP8") + "C: CHG 9 NLN 0\nS: CHG 9 NLN 0\nWAIT 5\n" + lines);
        Assert.Equal(["Alice A", "Alice 2"], play.Of(Alice).Select(state => state.Name));
        Assert.Equal((source, "Name"), (play.Of(Alice)[1].Source, play.Of(Alice)[1].Changes.ToString()));
    }

    [Fact]
    public void From_MSNP18_on_what_follows_the_first_status_was_found()
    {
        PresencePlay play = PresencePlay.Of(
            PresencePlay.SignIn18 +
            """
            C: CHG 10 NLN 2788999228:48 0
            S: CHG 10 NLN 2788999228:48 0
            S: NLN NLN 1:bob@example.org Bob 2788999228:48 0
            S: NLN BSY 1:carol@example.org Carol 2788999228:48 0
            WAIT 5
            S: NLN NLN 1:dave@example.org dave 2788999228:48 0
            """);
        Assert.Equal(
            ["alice@example.org:False", "bob@example.org:True", "carol@example.org:True", "dave@example.org:False"],
            play.All.Select(state => state.Account + ":" + state.IsInitial));
    }

    [Fact]
    public void A_side_alone_is_enough()
    {
        Assert.Equal("Online Changed, Busy CaptureEnd", PresencePlay.Course(PresencePlay.Of(
            "S: CHG 9 NLN 32\nWAIT 5\nS: CHG 10 BSY 32").All));
        Assert.Equal("Online Changed, Busy CaptureEnd", PresencePlay.Course(PresencePlay.Of(
            "C: CHG 9 NLN 32\nWAIT 5\nC: CHG 10 BSY 32").All));
    }

    private static string SignIn(string dialect) => dialect == "MSNP18"
        ? PresencePlay.SignIn18 + "C: CHG 6 NLN 0:0\nS: CHG 6 NLN 0:0\n"
        : $"""
        C: VER 1 {dialect} CVR0
        S: VER 1 {dialect}
        C: USR 3 TWN I alice@example.org
        S: USR 4 OK alice@example.org Alice%20A 1 0

        """;
}
