using System.Linq;

namespace MsnForensics.Core.Tests.Analysis.Presence;

public sealed class GroupReaderTests
{
    private const string Circle = "00000000-0000-0000-0009-000000000123@live.com";
    private const string Group = "588e793a-0000-0000-0000-000000000001@live.com";
    private const string CircleType = "application/circles+xml";

    [Fact]
    public void A_circle_has_a_name_and_members_who_come_and_go()
    {
        PresencePlay play = PresencePlay.Of(
            Notify("NFY PUT", "Full", "<circle><props><presence dtype=\"xml\"><Data><UTL/><MFN>Walkers</MFN><PSM/><CurrentMedia/></Data></presence></props>" + Roster("alice", "carol") + "</circle>")
            + "WAIT 10\n"
            + Notify("NFY PUT", "Partial", "<circle>" + Roster("bob") + "</circle>")
            + "WAIT 10\n"
            + Notify("NFY DEL", "Partial", "", "/circle/roster(IM)/user(1:bob@example.org)")
            + "WAIT 10\n"
            + Notify("NFY PUT", "Full", "<circle>" + Roster("alice") + "</circle>")
            + "WAIT 10\n"
            + Notify("NFY DEL", "Partial", "", "/circle"));
        MsnPresence[] states = [.. play.Of(Circle)];
        Assert.Equal(
            [
                "alice@example.org; carol@example.org",
                "alice@example.org; bob@example.org; carol@example.org",
                "alice@example.org; carol@example.org",
                "alice@example.org",
                "alice@example.org",
            ],
            states.Select(state => state.Members.ToString()));
        Assert.Equal(["Online", "Online", "Online", "Online", "Offline"], states.Select(state => state.Status));
        Assert.All(states, state => Assert.Equal(("Walkers", "Circle"), (state.Name, state.Network)));
        Assert.Equal([true, false, false, false, false], states.Select(state => state.IsInitial));
    }

    [Fact]
    public void Members_are_seen_through_the_circle()
    {
        PresencePlay play = PresencePlay.Of(
            PresencePlay.SignIn18 +
            $"""
            C: CHG 10 NLN 0:0 0
            S: CHG 10 NLN 0:0 0
            S: NLN NLN 1:alice@example.org;via=9:{Circle} Walkers 0:0
            S: NLN BSY 1:bob@example.org;via=9:{Circle} Bob 2788999228:48 0
            S: NLN NLN 1:bob@example.org Bob 2788999228:48 0
            WAIT 10
            S: FLN 1:bob@example.org;via=9:{Circle} 0:0
            """);
        Assert.Equal("Busy Changed, Offline CaptureEnd", PresencePlay.Course(play.Of("bob@example.org", "9:" + Circle)));
        Assert.Equal("Online CaptureEnd", PresencePlay.Course(play.Of("bob@example.org")));
        Assert.Equal("Walkers", play.Of("alice@example.org", "9:" + Circle).Single().Name);
    }

    [Fact]
    public void A_temporary_group_is_made_filled_and_left()
    {
        string multiparty = "application/multiparty+xml";
        string to = "10:" + Group;
        PresencePlay play = PresencePlay.Of(
            PresencePlay.SignIn18
            + PublicationReaderTests.Publish("PUT", 35, "/circle", multiparty, "", "10:00000000-0000-0000-0000-000000000000@live.com")
            + $"S: PUT 35 OK <length>\n   |Routing: 1.0<CRLF>\n   |To: 1:alice@example.org<CRLF>\n   |From: {to}<CRLF>\n   |<CRLF>\n   |Reliability: 1.0<CRLF>\n   |<CRLF>\n"
            + "WAIT 5\n"
            + PublicationReaderTests.Publish("PUT", 36, "/circle", CircleType, "<circle>" + Roster("alice") + "</circle>", to)
            + PublicationReaderTests.Publish("PUT", 37, "/circle", multiparty, "<circle>" + Roster("bob") + "</circle>", to + ";path=IM")
            + "WAIT 5\n"
            + PublicationReaderTests.Notify("NFY PUT", to, "Partial", "<circle>" + Roster("bob") + "</circle>", "/circle", CircleType)
            + "WAIT 5\n"
            + PublicationReaderTests.Publish("DEL", 44, "/circle/roster(IM)/user(1:alice@example.org)", CircleType, "", to));
        MsnPresence[] states = [.. play.Of(Group)];
        Assert.Equal(
            [
                "alice@example.org",
                "alice@example.org; bob@example.org (Pending)",
                "alice@example.org; bob@example.org",
                "bob@example.org",
            ],
            states.Select(state => state.Members.ToString()));
        Assert.All(states, state => Assert.Equal(("TemporaryGroup", "Online"), (state.Network, state.Status)));
        Assert.Equal(["PUT", "PUT", "NFY PUT", "DEL"], states.Select(state => state.Source));
    }

    [Fact]
    public void An_invitation_is_open_until_it_is_taken()
    {
        PresencePlay play = PresencePlay.Of(
            Notify("NFY PUT", "Full", "<circle><roster><id>IM</id><user><id>1:alice@example.org</id><state>Pending</state></user></roster></circle>")
            + "WAIT 5\n"
            + Notify("NFY PUT", "Partial", "<circle>" + Roster("alice") + "</circle>"));
        Assert.Equal(
            ["alice@example.org (Pending)", "alice@example.org"],
            play.All.Select(state => state.Members.ToString()));
    }

    [Fact]
    public void Damage_and_strangers_change_nothing_but_what_is_told()
    {
        PresencePlay play = PresencePlay.Of(
            Notify("NFY PUT", "Full", "<circle>" + Roster("alice", "bob") + "</circle>")
            + "WAIT 5\n"
            + Notify("NFY PUT", "Full", "<circle>" + Roster("carol") + "<x")
            + PublicationReaderTests.Notify("NFY PUT", "bob@example.org", "Full", "<circle/>", "/circle", CircleType));
        Assert.Equal("alice@example.org; bob@example.org; carol@example.org", play.All[1].Members.ToString());
        Assert.Equal(2, play.All.Count);
        Assert.Contains("PayloadMalformed", play.Codes);
    }

    [Fact]
    public void Members_beyond_the_limit_are_left_out_and_that_is_told()
    {
        string[] names = [.. Enumerable.Range(0, 1001).Select(i => "m" + i)];
        PresencePlay play = PresencePlay.Of(Notify("NFY PUT", "Full", "<circle>" + Roster(names) + "</circle>"));
        Assert.Equal(1000, play.All.Single().Members.Count);
        Assert.Equal("PayloadMalformed", play.All.Single().Anomalies.ToString());
        Assert.Contains("PayloadMalformed", play.Codes);
    }

    private static string Notify(string command, string type, string body, string uri = "/circle") =>
        PublicationReaderTests.Notify(command, "9:" + Circle, type, body, uri, CircleType);

    private static string Roster(params string[] names) => "<roster><id>IM</id>"
        + string.Concat(names.Select(name => $"<user><id>1:{name}@example.org</id></user>")) + "</roster>";
}
