using System;
using System.Linq;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Analysis.Presence;

public sealed class PublicationReaderTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Place = "{22222222-3333-4444-5555-666666666666}";

    [Fact]
    public void The_sample_stream_of_the_server_alone()
    {
        string text = string.Join('\n', SampleTranscripts.NotificationsMsnp21.Steps.Select(step =>
            "S: " + step.Line + (step.Payload is null ? "" : "\n   |" + step.Text.Replace("\r\n", "<CRLF>", StringComparison.Ordinal))));
        PresencePlay play = PresencePlay.Of(text);
        MsnPresence bob = play.Of(Bob).Single();
        Assert.Equal(("Busy", "Bob B", "", Alice), (bob.Status, bob.Name, bob.PersonalMessage, bob.Observer));
        Assert.Equal(("NFY PUT", false, "WindowsLive"), (bob.Source, bob.IsInitial, bob.Network));
        MsnPresence group = play.Of("588e793a-0000-0000-0000-000000000001@live.com").Single();
        Assert.Equal(("TemporaryGroup", "Online", Alice), (group.Network, group.Status, group.Members.ToString()));
    }

    [Fact]
    public void Absent_is_unchanged_in_a_partial_notification_and_empty_in_a_full_one()
    {
        PresencePlay play = PresencePlay.Of(
            Notify("NFY PUT", Bob, "Full", """<user><s n="IM"><Status>NLN</Status></s><s n="PE"><FriendlyName>Bob</FriendlyName><PSM>hello</PSM></s></user>""")
            + "WAIT 10\n"
            + Notify("NFY PUT", Bob, "Partial", """<user><s n="IM"><Status>AWY</Status></s></user>""")
            + "WAIT 10\n"
            + Notify("NFY PUT", Bob, "Partial", """<user><s n="PE"><PSM></PSM></s></user>""")
            + "WAIT 10\n"
            + Notify("NFY PUT", Bob, "Full", """<user><s n="IM"><Status>AWY</Status></s></user>""")
            + "WAIT 10\n"
            + Notify("NFY DEL", Bob, "Partial", """<user><s n="IM"/></user>"""));
        MsnPresence[] bob = [.. play.Of(Bob)];
        Assert.Equal("Online Changed, Away Changed, Away Changed, Away Changed, Offline CaptureEnd", PresencePlay.Course(bob));
        Assert.Equal(["hello", "hello", "", "", null], bob.Select(state => state.PersonalMessage));
        Assert.Equal(["Bob", "Bob", "Bob", "", ""], bob.Select(state => state.Name));
        Assert.Equal([true, false, false, false, false], bob.Select(state => state.IsInitial));
        Assert.Equal("NFY DEL", bob[^1].Source);
    }

    [Fact]
    public void Places_are_published_and_withdrawn()
    {
        PresencePlay play = PresencePlay.Of(
            Notify("NFY PUT", Bob, "Full", $"""<user><s n="IM"><Status>NLN</Status></s><sep n="IM" epid="{Place}"><Capabilities>2788999228:48</Capabilities></sep><sep n="PE" epid="{Place}"><VER>MSNMSGR:15.4.3502.922</VER><TYP>1</TYP><Capabilities>0:1073856512</Capabilities></sep></user>""")
            + "WAIT 10\n"
            + Notify("NFY DEL", Bob, "Partial", $"""<user><sep n="IM" epid="{Place}"/></user>"""));
        MsnPresence place = play.At(Place).Single();
        Assert.Equal(("MSNMSGR:15.4.3502.922", "Computer"), (place.ClientVersion, place.ClientType));
        Assert.Equal(("Windows Live Messenger 2009", "2788999228:48"), (place.ClientGeneration, place.CapabilityNumbers));
        Assert.Equal("RtcVideo; PeerToPeerV2", place.ExtendedCapabilities.ToString());
        Assert.Contains("P4Activity", place.PresenceCapabilities);
        Assert.Equal(("PlaceGone", true), (place.EndReason, place.IsInitial));
        Assert.Equal("Online CaptureEnd", PresencePlay.Course(play.Of(Bob)));
    }

    [Fact]
    public void The_client_publishes_itself_and_signs_another_place_out()
    {
        string own = "{11111111-2222-3333-4444-555555555555}";
        PresencePlay play = PresencePlay.Of(
            Publish("PUT", 7, "/user", "application/user+xml", """<user><s n="IM"><Status>HDN</Status></s><s n="PE"><FriendlyName>Alice</FriendlyName><PSM>text</PSM><ColorScheme>-1</ColorScheme></s><s n="PF" ts="2011-04-16T06:00:58Z"/><sep n="PD"><ClientType>1</ClientType><EpName>FAMILY-PC</EpName><Idle>false</Idle><State>NLN</State></sep></user>""")
            + "S: PUT 7 OK 0\nWAIT 10\n"
            + Notify("NFY PUT", Alice, "Partial", $"""<user><sep n="PD" epid="{Place}"><EpName>Laptop</EpName><State>IDL</State></sep></user>""")
            + "WAIT 10\n"
            + Publish("DEL", 8, "/user", "application/user+xml", $"""<user><sep n="IM" epid="{Place}"/></user>""")
            + "WAIT 10\n"
            + Notify("NFY DEL", Alice, "Partial", $"""<user><sep n="PD" epid="{Place}"/></user>"""));
        MsnPresence account = play.Of(Alice).Single();
        Assert.Equal(("Hidden", "Alice", "text", "#FFFFFFFF"), (account.Status, account.Name, account.PersonalMessage, account.ColorScheme));
        Assert.Equal(new DateTimeOffset(2011, 4, 16, 6, 0, 58, TimeSpan.Zero), account.ProfileChangedAt);
        Assert.Equal(("PUT", Alice, true), (account.Source, account.Observer, account.IsOpen));
        Assert.Equal(("FAMILY-PC", "Online"), (play.At(own).Single().EndpointName, play.At(own).Single().Status));
        Assert.Equal("Idle Changed, Offline PlaceGone", PresencePlay.Course(play.At(Place)));
        Assert.Equal(("Laptop", "DEL"), (play.At(Place)[1].EndpointName, play.At(Place)[1].Source));
    }

    [Fact]
    public void Other_networks_and_their_people()
    {
        PresencePlay play = PresencePlay.Of(
            Notify("NFY PUT", "14:fb", "Full", "<network><status>SigningIn</status></network>", "/network", "application/network+xml")
            + "WAIT 10\n"
            + Notify("NFY PUT", "14:fb", "Full", "<network><status>SignedIn</status></network>", "/network", "application/network+xml")
            + Notify("NFY PUT", "13:100000000000001;via=14:fb", "Full", """<user><s n="IM"><Status>NLN</Status></s></user>"""));
        Assert.Equal("SigningIn Changed, SignedIn CaptureEnd", PresencePlay.Course(play.Of("fb")));
        Assert.Equal("RemoteNetwork", play.Of("fb")[0].Network);
        MsnPresence friend = play.Of("100000000000001", "14:fb").Single();
        Assert.Equal(("Connect", 13, "Online"), (friend.Network, friend.NetworkId, friend.Status));
    }

    [Fact]
    public void A_transaction_id_in_front_does_no_harm()
    {
        string lines = Notify("NFY PUT", Bob, "Partial", """<user><s n="IM"><Status>BSY</Status></s></user>""");
        PresencePlay play = PresencePlay.Of(lines.Replace("NFY PUT", "NFY 0 PUT", StringComparison.Ordinal));
        Assert.Equal(("Busy", "NFY PUT"), (play.All.Single().Status, play.All.Single().Source));
    }

    [Fact]
    public void Damage_is_told()
    {
        PresencePlay play = PresencePlay.Of(
            Notify("NFY PUT", Bob, "Full", """<user><s n="IM"><Status>BSY</Status></s><s n="PE"><PSM>x"""));
        Assert.Equal(("Busy", "PayloadMalformed"), (play.All.Single().Status, play.All.Single().Anomalies.ToString()));
        Assert.Contains("PayloadMalformed", play.Codes);
        Assert.Empty(PresencePlay.Of("S: NFY PUT 5\n   |hello").All);
    }

    /// <summary>What the server tells Alice.</summary>
    internal static string Notify(
        string command,
        string from,
        string type,
        string body,
        string uri = "/user",
        string contentType = "application/user+xml") =>
        $"S: {command} <length>\n"
        + "   |Routing: 1.0<CRLF>\n   |To: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>\n"
        + $"   |From: {(char.IsDigit(from[0]) ? from : "1:" + from)}<CRLF>\n   |<CRLF>\n"
        + "   |Reliability: 1.0<CRLF>\n   |<CRLF>\n"
        + $"   |Notification: 1.0<CRLF>\n   |Uri: {uri}<CRLF>\n   |NotifType: {type}<CRLF>\n"
        + $"   |Content-Type: {contentType}<CRLF>\n   |Content-Length: {body.Length}<CRLF>\n   |<CRLF>\n   |{body}\n";

    /// <summary>What Alice tells the server.</summary>
    internal static string Publish(
        string verb, int id, string uri, string contentType, string body, string to = "1:alice@example.org") =>
        $"C: {verb} {id} <length>\n"
        + $"   |Routing: 1.0<CRLF>\n   |To: {to}<CRLF>\n"
        + "   |From: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>\n   |<CRLF>\n"
        + "   |Reliability: 1.0<CRLF>\n   |<CRLF>\n"
        + $"   |Publication: 1.0<CRLF>\n   |Uri: {uri}<CRLF>\n   |Content-Type: {contentType}<CRLF>\n"
        + $"   |Content-Length: {body.Length}<CRLF>\n   |<CRLF>\n   |{body}\n";
}
