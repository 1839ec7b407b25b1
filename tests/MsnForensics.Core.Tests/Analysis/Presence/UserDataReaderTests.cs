using System.Linq;

namespace MsnForensics.Core.Tests.Analysis.Presence;

public sealed class UserDataReaderTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Other = "{22222222-3333-4444-5555-666666666666}";

    [Fact]
    public void Status_and_message_of_one_change_are_one_state()
    {
        PresencePlay play = PresencePlay.Of(
            """
            S: NLN NLN bob@example.org Bob 268435500 0
            S: UBX bob@example.org <length>
               |<Data><PSM></PSM><CurrentMedia></CurrentMedia></Data>
            WAIT 10
            S: NLN BSY bob@example.org Bob 268435500 0
            S: UBX bob@example.org <length>
               |<Data><PSM>At work &amp; busy</PSM><CurrentMedia></CurrentMedia></Data>
            WAIT 10
            S: UBX bob@example.org <length>
               |<Data><PSM>At work &amp; busy</PSM><CurrentMedia>\0Music\01\0{0} - {1}\0Song\0Artist\0Album\0\0</CurrentMedia></Data>
            WAIT 10
            S: UBX bob@example.org 0
            WAIT 10
            S: FLN bob@example.org
            """);
        MsnPresence[] bob = [.. play.Of(Bob)];
        Assert.Equal("Online Changed, Busy Changed, Busy Changed, Busy Changed, Offline CaptureEnd", PresencePlay.Course(bob));
        Assert.Equal(["", "At work & busy", "At work & busy", "", null], bob.Select(state => state.PersonalMessage));
        Assert.Equal(["", "", "Song - Artist", "", null], bob.Select(state => state.Media));
        Assert.Equal(
            ["Status; PersonalMessage", "Media", "PersonalMessage; Media", "Status"],
            bob[1..].Select(state => state.Changes.ToString()));
        Assert.Equal("Music", bob[2].MediaType);
    }

    [Fact]
    public void What_is_told_late_is_not_dated_back()
    {
        PresencePlay play = PresencePlay.Of(
            """
            S: NLN NLN bob@example.org Bob 268435500 0
            WAIT 60
            S: UBX bob@example.org <length>
               |<Data><PSM>new</PSM><CurrentMedia></CurrentMedia></Data>
            """);
        Assert.Equal([null, "new"], play.Of(Bob).Select(state => state.PersonalMessage));
    }

    [Theory]
    [InlineData("S: UBX bob@example.org <length>", null)]
    [InlineData("S: UBX bob@example.org 1 <length>", "WindowsLive")]
    [InlineData("S: UBX bob@example.org 32 <length>", "Yahoo")]
    [InlineData("S: UBX 1:bob@example.org <length>", "WindowsLive")]
    public void Each_form_names_the_account(string line, string? network)
    {
        MsnPresence state = PresencePlay.Of(line + "\n   |<Data><PSM>hi</PSM></Data>").All.Single();
        Assert.Equal((Bob, network, "hi", null), (state.Account, state.Network, state.PersonalMessage, state.Status));
    }

    [Fact]
    public void Objects_and_colours_are_read()
    {
        MsnPresence state = PresencePlay.Of(
            """
            S: UBX 1:bob@example.org <length>
               |<Data><PSM/><DDP>&lt;msnobj Creator="bob@example.org" Type="7" Size="1"/&gt;</DDP><Scene>%3Cmsnobj%20Type%3D%2216%22/%3E</Scene><SignatureSound>&lt;msnobj Type="14"/&gt;</SignatureSound><ColorScheme>-9445006</ColorScheme><MachineGuid>&#x7B;ABCDEF00-0000-0000-0000-000000000001&#x7D;</MachineGuid></Data>
            """).All.Single();
        Assert.Equal(
            ("DynamicDisplayPicture", "Scene", "SignatureSound"),
            (state.DynamicPicture!.Type, state.Scene!.Type, state.SignatureSound!.Type));
        Assert.Equal(("#FF6FE172", "{abcdef00-0000-0000-0000-000000000001}"), (state.ColorScheme, state.MachineGuid));
        Assert.Null(state.DisplayPicture);
    }

    [Fact]
    public void The_owner_is_told_of_all_own_places()
    {
        PresencePlay play = PresencePlay.Of(
            PresencePlay.SignIn18 +
            $"""
            S: UBX 1:alice@example.org 0
            C: UUX 8 <length>
               |<EndpointData><Capabilities>2788999228:48</Capabilities></EndpointData>
            S: UUX 8 0
            C: UUX 9 <length>
               |<PrivateEndpointData><EpName>FAMILY-PC</EpName><Idle>false</Idle><ClientType>1</ClientType><State>NLN</State></PrivateEndpointData>
            S: UUX 9 0
            C: CHG 10 NLN 2788999228:48 0
            S: CHG 10 NLN 2788999228:48 0
            S: UBX 1:alice@example.org <length>
               |<Data><EndpointData id="{PresencePlay.OwnPlace}"><Capabilities>2788999228:48</Capabilities></EndpointData><EndpointData id="{Other}"><Capabilities>0:1</Capabilities></EndpointData><PrivateEndpointData id="{Other}"><EpName>Phone</EpName><Idle>true</Idle><ClientType>3</ClientType><State>AWY</State></PrivateEndpointData></Data>
            WAIT 10
            C: UUN 11 alice@example.org;{Other} 4 <length>
               |goawyplzthxbye
            S: UUN 11 OK
            WAIT 1
            S: UBX 1:alice@example.org <length>
               |<Data><EndpointData id="{PresencePlay.OwnPlace}"><Capabilities>2788999228:48</Capabilities></EndpointData></Data>
            WAIT 1
            C: OUT
            END
            """);
        MsnPresence own = play.At(PresencePlay.OwnPlace).Single();
        Assert.Equal(("FAMILY-PC", "Computer", false), (own.EndpointName, own.ClientType, own.IsIdle));
        Assert.Equal(("Online", "SignedOut", false), (own.Status, own.EndReason, own.IsInitial));
        MsnPresence[] phone = [.. play.At(Other)];
        Assert.Equal("Away Changed, Offline PlaceGone", PresencePlay.Course(phone));
        Assert.Equal(("Phone", "Mobile", true, true), (
            phone[0].EndpointName, phone[0].ClientType, phone[0].IsIdle, phone[0].IsInitial));
        Assert.Equal(("SmsOnly", "UUN"), (phone[0].ExtendedCapabilities.ToString(), phone[1].Source));
        Assert.Equal("Online SignedOut", PresencePlay.Course(play.Of(Alice)));
        Assert.All(play.All, state => Assert.Equal(Alice, state.Account));
    }

    [Fact]
    public void The_server_asks_the_client_to_sign_out()
    {
        PresencePlay play = PresencePlay.Of(
            PresencePlay.SignIn18 +
            """
            C: UUX 9 <length>
               |<PrivateEndpointData><EpName>FAMILY-PC</EpName><State>NLN</State></PrivateEndpointData>
            WAIT 5
            S: UBN alice@example.org;{22222222-3333-4444-5555-666666666666} 4 <length>
               |gtfo
            S: UBN bob@example.org 4 <length>
               |gtfo
            """);
        Assert.Equal("Online Changed, Offline CaptureEnd", PresencePlay.Course(play.At(PresencePlay.OwnPlace)));
        Assert.Equal([false, true], play.All.Select(state => state.IsForced));
    }

    [Fact]
    public void Places_of_a_contact_come_and_go()
    {
        PresencePlay play = PresencePlay.Of(
            $"""
            S: NLN NLN 1:bob@example.org Bob 2788999228:48 0
            S: UBX 1:bob@example.org <length>
               |<Data><PSM>x</PSM><EndpointData id="{Other}"><Capabilities>2788999228:48</Capabilities></EndpointData></Data>
            WAIT 10
            S: UBX 1:bob@example.org <length>
               |<Data><PSM>x</PSM><EndpointData id="{Other}"><Capabilities>2788999228:48</Capabilities></EndpointData><EndpointData id="second"><Capabilities>0:1</Capabilities></EndpointData></Data>
            WAIT 10
            S: UBX 1:bob@example.org <length>
               |<Data><PSM>x</PSM><EndpointData id="second"><Capabilities>0:1</Capabilities></EndpointData></Data>
            WAIT 10
            S: FLN 1:bob@example.org 0:0
            """);
        Assert.Equal("- PlaceGone", PresencePlay.Course(play.At(Other)));
        Assert.Equal("- AccountOffline", PresencePlay.Course(play.At("{second}")));
        Assert.Equal("Online Changed, Offline CaptureEnd", PresencePlay.Course(play.Of(Bob)));
        Assert.Equal(30, (play.Of(Bob)[0].EndTime - play.Of(Bob)[0].Timestamp).TotalSeconds, 1);
    }

    [Fact]
    public void An_echo_that_comes_late_does_not_overrule_the_client()
    {
        PresencePlay play = PresencePlay.Of(
            PresencePlay.SignIn18 +
            """
            C: UUX 9 <length>
               |<Data><PSM>first</PSM><CurrentMedia/></Data>
            C: CHG 10 NLN 0:0 0
            S: CHG 10 NLN 0:0 0
            WAIT 10
            C: UUX 11 <length>
               |<Data><PSM>second</PSM><CurrentMedia/></Data>
            S: UBX 1:alice@example.org <length>
               |<Data><PSM>first</PSM><CurrentMedia/></Data>
            S: UBX 1:alice@example.org <length>
               |<Data><PSM>second</PSM><CurrentMedia/></Data>
            WAIT 10
            S: UBX 1:alice@example.org <length>
               |<Data><PSM>from the other place</PSM><CurrentMedia/></Data>
            """);
        Assert.Equal(
            ["first", "second", "from the other place"], play.Of(Alice).Select(state => state.PersonalMessage));
    }

    [Fact]
    public void Damage_keeps_what_was_known_and_is_told()
    {
        PresencePlay play = PresencePlay.Of(
            """
            S: UBX bob@example.org <length>
               |<Data><PSM>hi</PSM><CurrentMedia>\0Music\01\0{0}\0Song\0</CurrentMedia></Data>
            WAIT 5
            S: UBX bob@example.org <length>
               |<Data><PSM>bye</PSM><Curr
            """);
        Assert.Equal([("hi", "Song"), ("bye", "Song")], play.All.Select(state => (state.PersonalMessage, state.Media)));
        Assert.Equal(["", "PayloadMalformed"], play.All.Select(state => state.Anomalies.ToString()));
        Assert.Contains("PayloadMalformed", play.Codes);
    }

    [Fact]
    public void Nothing_from_nobody_is_no_state() => Assert.Empty(PresencePlay.Of(
        "S: UBX bob@example.org 0\nS! UBX ; 13\n   |<Data></Data>\nC: UUN 5 bob@example.org 4 2\n   |xx\nC: UUX 6 0").All);
}
