using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp.Presence;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Protocol.Msnp.Presence;

public sealed class UserPublicationTests
{
    private const string First = "{11111111-2222-3333-4444-555555555555}";
    private const string Second = "{22222222-3333-4444-5555-66666666666a}";

    private const string Owner =
        "<Data><MachineGuid>&#x7B;ABCDEF00-0000-0000-0000-000000000001&#x7D;</MachineGuid><CurrentMedia></CurrentMedia>"
        + "<PSM>a &amp; b</PSM><DDP>&lt;msnobj Type=\"7\"/&gt;</DDP><SignatureSound/><Scene>0</Scene>"
        + "<ColorScheme> -9445006 </ColorScheme>"
        + "<EndpointData id=\"" + First + "\"><Capabilities>2788999228:48</Capabilities></EndpointData>"
        + "<EndpointData id=\"{22222222-3333-4444-5555-66666666666A}\"><Capabilities>0:0</Capabilities></EndpointData>"
        + "<PrivateEndpointData id=\"" + First + "\"><EpName>FAMILY-PC</EpName><Idle>false</Idle>"
        + "<ClientType>1</ClientType><State>NLN</State></PrivateEndpointData></Data>";

    private const string User =
        "<user><s n=\"IM\"><Status>BSY</Status><CurrentMedia/></s>"
        + "<s n=\"PE\"><UserTileLocation>&lt;msnobj/&gt;</UserTileLocation><FriendlyName>Alice</FriendlyName>"
        + "<PSM>text</PSM><DDP/><Scene/><ColorScheme>-1</ColorScheme><SignatureSound/></s>"
        + "<s n=\"PF\" ts=\"2011-04-16T06:00:58Z\"></s>"
        + "<sep n=\"IM\" epid=\"" + First + "\"><Capabilities>1:2</Capabilities></sep>"
        + "<sep n=\"PE\" epid=\"" + First + "\"><VER>MSNMSGR:15.4.3502.922</VER><TYP>1</TYP>"
        + "<Capabilities>3:4</Capabilities></sep>"
        + "<sep n=\"PD\" epid=\"" + First + "\"><ClientType>1</ClientType><EpName>FAMILY-PC</EpName><Idle>true</Idle>"
        + "<State>IDL</State></sep></user>";

    [Fact]
    public void Merged_data_are_read()
    {
        UserPublication data = Read(Owner);
        Assert.Equal("{abcdef00-0000-0000-0000-000000000001}", data.MachineGuid);
        Assert.Equal(("a & b", ""), (data.PersonalMessage, data.CurrentMedia));
        Assert.Equal(("<msnobj Type=\"7\"/>", "", "0"), (data.DynamicPicture, data.SignatureSound, data.Scene));
        Assert.Equal("-9445006", data.ColorScheme);
        Assert.Equal((null, null), (data.Status, data.Name));
        Assert.True(data.HasData && data.IsComplete);
        Assert.Equal([First, Second], data.Endpoints.Select(endpoint => endpoint.EndpointId));
        EndpointPublication first = data.Endpoints[0];
        Assert.Equal(("2788999228:48", "FAMILY-PC", "false"), (first.Capabilities, first.Name, first.Idle));
        Assert.Equal(("1", "NLN", true), (first.ClientType, first.Status, first.IsPrivate));
        Assert.Equal(new EndpointPublication { EndpointId = Second, Capabilities = "0:0" }, data.Endpoints[1]);
    }

    [Fact]
    public void Services_of_a_user_are_read()
    {
        UserPublication user = Read(User);
        Assert.Equal(("BSY", "Alice", "text"), (user.Status, user.Name, user.PersonalMessage));
        Assert.Equal(("<msnobj/>", "", "", ""), (user.DisplayPicture, user.DynamicPicture, user.Scene, user.SignatureSound));
        Assert.Equal(("-1", "2011-04-16T06:00:58Z"), (user.ColorScheme, user.ProfileChangedAt));
        Assert.True(user.HasService("im") && user.HasService("PE") && !user.HasService("PD") && !user.HasData);
        EndpointPublication endpoint = Assert.Single(user.Endpoints);
        EndpointPublication expected = new()
        {
            EndpointId = First,
            Capabilities = "1:2",
            PresenceCapabilities = "3:4",
            Version = "MSNMSGR:15.4.3502.922",
            ClientType = "1",
            Name = "FAMILY-PC",
            Idle = "true",
            Status = "IDL",
            IsPrivate = true,
        };
        Assert.Equal(expected, endpoint);
    }

    [Fact]
    public void What_the_client_sends_of_its_own_place_has_no_id()
    {
        EndpointPublication place = Assert.Single(Read(StepOf("UUX 9")).Endpoints);
        Assert.Equal((null, "FAMILY-PC", true), (place.EndpointId, place.Name, place.IsPrivate));
        place = Assert.Single(Read(StepOf("UUX 8")).Endpoints);
        Assert.Equal((null, "2788999228:48", false), (place.EndpointId, place.Capabilities, place.IsPrivate));
        Assert.Null(Assert.Single(Read("<user><sep n='IM'><Capabilities>1:2</Capabilities></sep></user>").Endpoints).EndpointId);
    }

    [Fact]
    public void Absent_and_empty_are_told_apart()
    {
        UserPublication data = Read("<Data><PSM></PSM></Data>");
        Assert.Equal("", data.PersonalMessage);
        Assert.Null(data.CurrentMedia);
        Assert.Equal("", Read("<Data><MachineGuid/></Data>").MachineGuid);
    }

    [Theory]
    [InlineData("<user><s n=\"IM\"/></user>", true, 0)]
    [InlineData("<user><sep n=\"IM\" epid=\"" + First + "\"/></user>", false, 1)]
    public void A_withdrawal_names_services_alone(string xml, bool isOffline, int endpoints)
    {
        UserPublication user = Read(xml);
        Assert.Equal(isOffline, user.HasService("IM"));
        Assert.Equal(endpoints, user.Endpoints.Count);
        Assert.Null(user.Status);
    }

    [Fact]
    public void Several_roots_and_unescaped_signs_are_read()
    {
        UserPublication data = Read(
            "<Data><PSM>R&B</PSM></Data><PrivateEndpointData><EpName>PC</EpName></PrivateEndpointData>");
        Assert.Equal("R&B", data.PersonalMessage);
        Assert.Equal("PC", Assert.Single(data.Endpoints).Name);
    }

    [Fact]
    public void Any_cut_keeps_what_stands_in_front_of_it()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Owner);
        int message = Owner.IndexOf("</PSM>", StringComparison.Ordinal);
        for (int length = 0; length < bytes.Length; length++)
        {
            UserPublication data = UserPublication.Read(bytes.AsSpan(0, length), MsnParserOption.Default);
            Assert.True(length == 0 || !data.IsComplete);
            Assert.True(length < message || data.PersonalMessage is not null);
        }
    }

    [Fact]
    public void Any_flipped_byte_gives_a_result()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(User);
        Gen.Int[0, bytes.Length - 1].Select(Gen.Byte).Sample((at, value) =>
        {
            byte[] changed = [.. bytes[..at], value, .. bytes[(at + 1)..]];
            UserPublication.Read(changed, MsnParserOption.Default);
        });
    }

    [Fact]
    public void Elements_beyond_the_limit_are_left_out()
    {
        string xml = "<Data>" + string.Concat(Enumerable.Range(0, 50).Select(i => "<EndpointData id='{" + i + "}'/>")) + "</Data>";
        UserPublication data = UserPublication.Read(
            Encoding.UTF8.GetBytes(xml), new MsnParserOption { MaximumXmlElementCount = 11 });
        Assert.Equal(10, data.Endpoints.Count);
        Assert.False(data.IsComplete);
    }

    private static UserPublication Read(string xml) =>
        UserPublication.Read(Encoding.UTF8.GetBytes(xml), MsnParserOption.Default);

    private static string StepOf(string start) => SampleTranscripts.SignInMsnp18.Steps.First(step =>
        step.IsFromClient && step.Line.StartsWith(start, StringComparison.Ordinal)).Text;
}
