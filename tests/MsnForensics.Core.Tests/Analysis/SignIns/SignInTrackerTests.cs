using System;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Testing.Passport;

namespace MsnForensics.Core.Tests.Analysis.SignIns;

public sealed class SignInTrackerTests
{
    private const string Alice = "alice@example.org";

    private readonly SignInScene _scene = new();

    [Fact]
    public void Dispatch_notification_nexus_and_login_are_one_record()
    {
        MsnpSession dispatch = _scene.Open(server: "198.51.100.1:1863");
        _scene.Greet(dispatch, "MSNP9").Play(
            dispatch, "C: USR 3 TWN I alice@example.org", "S: XFR 3 NS 198.51.100.31:1863 0").Close(dispatch);
        MsnpSession session = _scene.Open("192.0.2.23:1036");
        _scene.Greet(session, "MSNP9")
            .Play(session, "C: USR 3 TWN I alice@example.org", "S: USR 3 TWN S lc=1033,ct=1062764229")
            .Exchange("GET /rdr/pprdr.asp HTTP/1.1\nHost: nexus.passport.com", "HTTP/1.1 200 OK\nPassportURLs: DALogin=a.example.org/x")
            .Exchange(SignInScene.Login("PASSWORD"), "HTTP/1.1 302 Found\nLocation: https://b.example.org/y?q")
            .Exchange(SignInScene.Login("PASSWORD"), "HTTP/1.1 200 OK\nAuthentication-Info: Passport1.4 da-status=success,from-PP='t=TICKET&p=P'")
            .Play(session, "C: USR 4 TWN S t=TICKET&p=P", "S: USR 4 OK alice@example.org Alice 1 0")
            .Close(session);
        MsnAuthentication record = Assert.Single(_scene.Complete());
        Assert.Equal((MsnAuthenticationResult.Succeeded, "***", "***"), (record.Result, record.Secret, record.Password));
        Assert.Equal(["198.51.100.31:1863", "https://b.example.org/y"], record.Redirects);
        Assert.Equal(5, record.Evidence.Parts.Select(part => part.StreamId).Distinct().Count());
        Assert.Equal(record.Steps.Select(step => step.FrameNumber), record.Steps.Select(step => step.FrameNumber).Order());
        Assert.Equal(20, record.Steps.Count);
    }

    [Fact]
    public void The_ticket_service_proves_the_session()
    {
        MsnpSession session = _scene.SignInBySso(
            SignInScene.Ticket("t=TICKET&amp;p="), "t=TICKET&p= " + TicketDocuments.Blob);
        MsnAuthentication record = Assert.Single(_scene.Close(session).Complete());
        Assert.True(record.Proof!.IsVerified);
        Assert.Equal("mode 1, cipher 0x6603, hash 0x8004, 72 bytes, verified", record.Proof.ToString());
        Assert.Equal(["messengerclear.live.com (MBI_KEY_OLD)", "contacts.msn.com (MBI)"], record.Audiences);
        Assert.Equal(("0006000087654321", "e95c54c300000001"), (record.Puid, record.Cid));
        Assert.Equal(TimeSpan.FromDays(1), record.TicketExpires - record.TicketCreated);
        Assert.Equal("TicketService", record.ServerTimeSource);
        Assert.Equal("198.51.100.7", record.ClientAddress);
    }

    [Fact]
    public void A_proof_that_does_not_fit_is_told()
    {
        MsnpSession session = _scene.SignInBySso(
            TicketDocuments.Ticket("messengerclear.live.com", "t=TICKET&amp;p=", "AQECAwQFBgcICQoLDA0ODxAREhMUFRYX"),
            "t=TICKET&p= " + TicketDocuments.Blob);
        Assert.False(Assert.Single(_scene.Close(session).Complete()).Proof!.IsVerified);
    }

    [Fact]
    public void A_ticket_from_long_before_is_found_by_itself()
    {
        _scene.Exchange(SignInScene.Request(), SignInScene.Response(SignInScene.Ticket("t=TICKET&amp;p=")));
        _scene.Scene.Wait(7200);
        MsnpSession session = _scene.SignInBySso(null, "t=TICKET&p= " + TicketDocuments.Blob);
        MsnAuthentication record = Assert.Single(_scene.Close(session).Complete());
        Assert.True(record.Proof!.IsVerified);
        Assert.Equal(1001, record.StartTime.ToUnixTimeSeconds());
    }

    [Fact]
    public void A_ticket_serves_several_sign_ins()
    {
        MsnpSession first = _scene.SignInBySso(SignInScene.Ticket("t=TICKET&amp;p="), "t=TICKET&p= " + TicketDocuments.Blob);
        _scene.Close(first);
        MsnpSession second = _scene.SignInBySso(null, "t=TICKET&p= " + TicketDocuments.Blob);
        _scene.Close(second);
        Assert.Equal([true, true], _scene.Complete().Select(record => record.Proof!.IsVerified));
    }

    [Fact]
    public void A_fault_of_the_ticket_service_is_the_failure()
    {
        MsnpSession session = _scene.Open();
        _scene.Greet(session, "MSNP18")
            .Play(session, "C: USR 3 SSO I alice@example.org", "S: USR 3 SSO S MBI_KEY_OLD " + TicketDocuments.Nonce)
            .Exchange(SignInScene.Request(), "HTTP/1.1 200 OK\n\n" + TicketDocuments.Fault("wsse:FailedAuthentication", "0x80048821"))
            .Play(session, "C: OUT")
            .Close(session);
        MsnAuthentication record = Assert.Single(_scene.Complete());
        Assert.Equal(
            (MsnAuthenticationResult.Failed, "0x80048821", "Bad name or password"),
            (record.Result, record.Error, record.Reason));
        Assert.Null(record.SignOutReason);
    }

    [Fact]
    public void A_wrong_password_and_then_the_right_one()
    {
        MsnpSession session = _scene.Open();
        _scene.Greet(session, "MSNP9")
            .Play(session, "C: USR 3 TWN I alice@example.org", "S: USR 3 TWN S lc=1033")
            .Exchange(SignInScene.Login("WRONG"), "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Passport1.4 da-status=failed,cbtxt=Bad")
            .Close(session);
        MsnpSession next = _scene.Open();
        _scene.Greet(next, "MSNP9")
            .Play(next, "C: USR 3 TWN I alice@example.org", "S: USR 3 TWN S lc=1033")
            .Exchange(SignInScene.Login("RIGHT"), "HTTP/1.1 200 OK\nAuthentication-Info: Passport1.4 da-status=success,from-PP='t=A'")
            .Play(next, "C: USR 4 TWN S t=A", "S: USR 4 OK alice@example.org Alice 1 0")
            .Close(next);
        Assert.Equal(
            [(MsnAuthenticationResult.Failed, "401", "Bad", 1), (MsnAuthenticationResult.Succeeded, null, null, 2)],
            _scene.Complete().Select(record => (record.Result, record.Error, record.Reason, record.Attempt)));
    }

    [Fact]
    public void Another_client_or_account_is_not_joined()
    {
        MsnpSession session = _scene.SignInBySso(null, "t=OTHER&p=");
        _scene.Exchange(SignInScene.Request(), SignInScene.Response(SignInScene.Ticket("t=TICKET&amp;p=")), "192.0.2.99:2000");
        _scene.Close(session);
        MsnAuthentication[] records = _scene.Complete().ToArray();
        Assert.Equal(
            [MsnAuthenticationResult.Succeeded, MsnAuthenticationResult.TicketIssued],
            records.Select(record => record.Result));
        Assert.Equal(["192.0.2.23:1035", "192.0.2.99:2000"], records.Select(record => record.ClientEndpoint));
    }

    [Fact]
    public void Passport_alone_gives_records_too()
    {
        _scene.Exchange("GET /rdr/pprdr.asp HTTP/1.1", "HTTP/1.1 200 OK\nPassportURLs: DALogin=a.example.org/x")
            .Exchange(SignInScene.Login("A"), "HTTP/1.1 302 Found\nLocation: https://b.example.org/y")
            .Exchange(SignInScene.Login("A"), "HTTP/1.1 401 No\nWWW-Authenticate: Passport1.4 da-status=failed")
            .Exchange(SignInScene.Login("B"), "HTTP/1.1 200 OK\nAuthentication-Info: Passport1.4 da-status=success,from-PP='t=A'")
            .Exchange(SignInScene.Login("C"), "HTTP/1.1 302 Found\nLocation: https://b.example.org/y")
            .Exchange(SignInScene.Request(), null);
        MsnAuthentication[] records = _scene.Complete().ToArray();
        Assert.Equal(
            [MsnAuthenticationResult.Failed, MsnAuthenticationResult.TicketIssued, MsnAuthenticationResult.Redirected],
            records.Select(record => record.Result));
        Assert.Equal([1, 2, 3], records.Select(record => record.Attempt));
        Assert.All(records, record => Assert.Equal((Alice, MsnAuthenticationPackage.Twn), (record.Account, record.Package)));
        Assert.Equal(["https://b.example.org/y"], records[0].Redirects);
        Assert.All(records, record => Assert.Null(record.SessionId));
    }

    [Fact]
    public void The_oldest_exchange_leaves_at_the_limit()
    {
        for (int i = 0; i < 1025; i++)
        {
            string ticket = "t=" + i.ToString(CultureInfo.InvariantCulture);
            _scene.Exchange(SignInScene.Request(), SignInScene.Response(SignInScene.Ticket(ticket)));
        }

        Assert.Single(_scene.Records);
        Assert.Equal(1025, _scene.Complete().Count);
    }

    [Fact]
    public void The_oldest_redirect_leaves_at_the_limit()
    {
        for (int i = 0; i < 4097; i++)
        {
            MsnpSession session = _scene.Open();
            _scene.Play(session, "S: XFR 0 NS 0").Close(session);
        }

        Assert.Single(_scene.Records);
        Assert.Equal(4097, _scene.Complete().Count);
    }
}
