using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Passport;

namespace MsnForensics.Core.Tests.Analysis.SignIns;

/// <summary>Sign-ins over several connections, from packets to the record.</summary>
public sealed class SignInCaptureTests
{
    private const string Client = "192.0.2.23";

    private static readonly DateTimeOffset Start = new(2005, 5, 6, 12, 0, 0, TimeSpan.Zero);

    private readonly List<TestPacket> _packets = [];
    private int _port = 1040;

    [Fact]
    public void Tweener_over_five_connections()
    {
        Dispatch("MSNP9", "TWN");
        Http(3, "198.51.100.40:80", "GET /rdr/pprdr.asp HTTP/1.1\r\nHost: nexus.passport.com\r\n\r\n", Ok(
            "PassportURLs: DARealm=Passport.Net,DALogin=login.passport.com/login2.srf,ConfigVersion=11\r\n"));
        Http(4, "198.51.100.41:80", Login("login.passport.com"), "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n"
            + "Location: http://loginnet.passport.com/login2.srf?lc=1033\r\n\r\n");
        Http(5, "198.51.100.42:80", Login("loginnet.passport.com"), Ok(
            "Authentication-Info: Passport1.4 da-status=success,from-PP='t=TICKET&p=PROFILE',ru=http://messenger.msn.com\r\n"));
        Notification("MSNP9", "USR 3 TWN I alice@example.org", "USR 3 TWN S lc=1033,id=507,ct=1115380800",
            "USR 4 TWN S t=TICKET&p=PROFILE", "USR 4 OK alice@example.org Alice 1 0");
        MsnAuthentication record = Single(out AnalysisRun run);
        Assert.Equal(
            (MsnAuthenticationResult.Succeeded, MsnAuthenticationPackage.Twn, "alice@example.org", "198.51.100.31:1863"),
            (record.Result, record.Package, record.Account, record.Server));
        Assert.Equal(["198.51.100.31:1863", "http://loginnet.passport.com/login2.srf"], record.Redirects);
        Assert.Equal(("***", "***"), (record.Secret, record.Password));
        Assert.Equal(
            ["C: GET nexus.passport.com/rdr/pprdr.asp", "S: HTTP 200, sign-in at login.passport.com/login2.srf",
                "C: GET login.passport.com/login2.srf", "S: HTTP 302", "C: GET loginnet.passport.com/login2.srf",
                "S: HTTP 200, da-status=success"],
            record.Steps.Select(step => step.Name).Where(name => name.Contains("HTTP") || name.Contains("GET")));
        Assert.Equal(5, record.Evidence.Parts.Select(part => part.StreamId).Distinct().Count());
        Assert.Equal(record.Evidence.FrameNumbers, record.Steps.Select(step => step.FrameNumber).Order());
        Assert.Equal(new DateTimeOffset(2005, 5, 6, 12, 0, 0, TimeSpan.Zero), record.ServerTime);
        Assert.All(
            run.Records, item => Assert.DoesNotContain("TICKET", item is MsnAuthentication ? RecordLine.Of(item) : ""));
    }

    [Fact]
    public void The_ticket_service_and_the_proof()
    {
        Dispatch("MSNP18", "SSO");
        string request = TicketDocuments.Request(
            "alice@example.org", "PASSWORD", ("messengerclear.live.com", "MBI_KEY_OLD"), ("contacts.msn.com", "MBI"));
        string response = TicketDocuments.Response(
            "alice@example.org",
            "2005-05-06T12:00:05Z",
            "2005-05-07T12:00:05Z",
            TicketDocuments.Ticket("messengerclear.live.com", "t=TICKET&amp;p=", TicketDocuments.Secret));
        Http(3, "198.51.100.40:80", Post(request), Ok("Content-Type: text/xml\r\n", response));
        Notification("MSNP18", "USR 3 SSO I alice@example.org", "USR 3 SSO S MBI_KEY_OLD " + TicketDocuments.Nonce,
            "USR 4 SSO S t=TICKET&p= " + TicketDocuments.Blob + " {11111111-2222-3333-4444-555555555555}",
            "USR 4 OK alice@example.org 1 0");
        MsnAuthentication record = Single(out _);
        Assert.Equal((MsnAuthenticationResult.Succeeded, true), (record.Result, record.Proof!.IsVerified));
        Assert.Equal(["messengerclear.live.com (MBI_KEY_OLD)", "contacts.msn.com (MBI)"], record.Audiences);
        Assert.Equal(("0006000087654321", "***"), (record.Puid, record.Password));
        Assert.Equal(new DateTimeOffset(2005, 5, 7, 12, 0, 5, TimeSpan.Zero), record.TicketExpires);
    }

    [Fact]
    public void A_wrong_password()
    {
        Dispatch("MSNP18", "SSO");
        string request = TicketDocuments.Request(
            "alice@example.org", "PASSWORD", ("messengerclear.live.com", "MBI_KEY_OLD"));
        Http(3, "198.51.100.40:80", Post(request), Ok(
            "Content-Type: text/xml\r\n", TicketDocuments.Fault("wsse:FailedAuthentication", "0x80048821")));
        Notification("MSNP18", "USR 3 SSO I alice@example.org", "USR 3 SSO S MBI_KEY_OLD " + TicketDocuments.Nonce, "OUT");
        MsnAuthentication record = Single(out _);
        Assert.Equal(
            (MsnAuthenticationResult.Failed, "0x80048821", "Bad name or password", "***"),
            (record.Result, record.Error, record.Reason, record.Password));
    }

    [Fact]
    public void What_nobody_asked_for_is_not_made()
    {
        Dispatch("MSNP18", "SSO");
        AnalysisRun run = AnalysisRun.Of(
            InOrder(), new AnalysisRequest { Kinds = RecordKinds.All & ~RecordKinds.Authentication });
        Assert.Empty(run.Of<MsnAuthentication>());
    }

    private MsnAuthentication Single(out AnalysisRun run)
    {
        run = AnalysisRun.Of(InOrder());
        return Assert.Single(run.Of<MsnAuthentication>());
    }

    private TestPacket[] InOrder() => _packets.OrderBy(packet => packet.UnixNanoseconds).ToArray();

    private void Dispatch(string dialect, string package)
    {
        MsnpConversation dispatch = Open(0, "198.51.100.1:1863");
        Greet(dispatch, dialect).Client("USR 3 " + package + " I alice@example.org")
            .Server("XFR 3 NS 198.51.100.31:1863 0 198.51.100.1:1863");
        Keep(dispatch.Tcp.Close());
    }

    // The client asks Passport between the server's demand and its own answer.
    private void Notification(string dialect, string claim, string demand, params string[] rest)
    {
        MsnpConversation session = Open(2, "198.51.100.31:1863");
        Greet(session, dialect).Client(claim).Server(demand).Wait(5);
        for (int i = 0; i < rest.Length; i++)
        {
            session = i % 2 == 0 ? session.Client(rest[i]) : session.Server(rest[i]);
        }

        Keep(session.Tcp.Close());
    }

    private static MsnpConversation Greet(MsnpConversation session, string dialect) => session
        .Client("VER 1 " + dialect + " CVR0")
        .Server("VER 1 " + dialect)
        .Client(SignInScene.Version)
        .Server("CVR 2 6.0.0602 6.0.0602 1.0.0000 http://a.example.org http://b.example.org");

    private void Http(int second, string server, string request, string response)
    {
        MsnpConversation connection = Open(second, server);
        connection.Tcp.FromClient(request).FromServer(response);
        Keep(connection.Tcp.Close());
    }

    private MsnpConversation Open(int second, string server) => MsnpConversation.Open(
        Client + ":" + (_port++).ToString(CultureInfo.InvariantCulture), server, Start.AddSeconds(second));

    private void Keep(TcpConversation conversation) => _packets.AddRange(conversation.Packets);

    private static string Login(string host) =>
        "GET /login2.srf HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Passport1.4 OrgVerb=GET,"
        + "OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,sign-in=alice%40example.org,pwd=PASSWORD,lc=1033,id=507,ct=1115380800\r\n\r\n";

    private static string Post(string body) => string.Create(
        CultureInfo.InvariantCulture,
        $"POST /RST.srf HTTP/1.1\r\nHost: login.live.com\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    private static string Ok(string headers, string body = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 200 OK\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
}
