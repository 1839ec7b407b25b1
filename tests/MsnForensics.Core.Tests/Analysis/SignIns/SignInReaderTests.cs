using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.SignIns;

public sealed class SignInReaderTests
{
    private const string Alice = "alice@example.org";

    private readonly SignInScene _scene = new();

    [Fact]
    public void MD5()
    {
        MsnpSession session = _scene.Open();
        _scene.Play(
            session,
            "C: VER 0 MSNP7 MSNP6 CVR0",
            "S: VER 0 MSNP7",
            "C: INF 1",
            "S: INF 1 MD5",
            "C: USR 2 MD5 I Alice@example.org",
            "S: USR 2 MD5 S 1013928519.693957190",
            "C: USR 3 MD5 S 7f919fab309532df353c901430df36fa",
            "S: USR 3 OK alice@example.org Alice 1");
        MsnAuthentication record = Single(session);
        Assert.Equal(
            (Alice, MsnAuthenticationPackage.Md5, MsnAuthenticationResult.Succeeded, "MSNP7", true),
            (record.Account, record.Package, record.Result, record.Dialect, record.IsVerified));
        Assert.Equal(("***", "***", null), (record.Secret, record.Salt, record.Policy));
        Assert.Equal((1001, 1008), (record.StartTime.ToUnixTimeSeconds(), record.Timestamp.ToUnixTimeSeconds()));
        Assert.Equal(("198.51.100.31:1863", "192.0.2.23:1035"), (record.Server, record.ClientEndpoint));
        Assert.Equal(Enumerable.Range(1001, 8).Select(i => (long)i), record.Evidence.FrameNumbers);
        Assert.Equal(
            ["C: VER MSNP7 MSNP6 CVR0", "S: VER MSNP7", "C: INF", "S: INF", "C: USR MD5 I", "S: USR MD5 S",
                "C: USR MD5 S", "S: USR OK"],
            record.Steps.Select(step => step.Name));
        Assert.Equal("00:16:48.000 S: USR OK (frame 1008)", record.Steps[7].ToString());
        Assert.Equal((1, session.SessionId, "Finished"), (record.Attempt, record.SessionId, record.SignOutReason));
        Assert.Null(record.Error);
    }

    [Fact]
    public void Clear_password()
    {
        MsnpSession session = _scene.Open();
        _scene.Play(
            session, "C: USR 2 CTP I alice@example.org", "S: USR 2 CTP S", "C: USR 3 CTP S secret", "S: USR 3 OK alice@example.org A");
        MsnAuthentication record = Single(session);
        Assert.Equal(
            (MsnAuthenticationPackage.Ctp, MsnAuthenticationResult.Succeeded, "***", "***"),
            (record.Package, record.Result, record.Secret, record.Password));
    }

    [Fact]
    public void Ticket()
    {
        MsnpSession session = _scene.Open();
        _scene.Greet(session, "MSNP9").Play(
            session,
            "C: USR 3 TWN I alice@example.org",
            "S: USR 3 TWN S lc=1033,id=507,ct=1062764229,tpf=43f8a4c8",
            "C: USR 4 TWN S t=TICKET&p=PROFILE",
            "S: USR 4 OK alice@example.org Alice 1 0",
            "S: MSG Hotmail Hotmail|Content-Type: text/x-msmsgsprofile; charset=UTF-8\r\nLoginTime: 1062764300\r\n"
                + "MemberIdHigh: 65536\r\nMemberIdLow: -1000000000\r\nClientIP: 198.51.100.7\r\nClientPort: 18183\r\n\r\n",
            "S: CHL 0 12345678901234567890",
            "C: QRY 7 msmsgs@msnmsgr.com|8ba1bb9d6dbf624fee31a2053af5fdd0",
            "S: QRY 7",
            "C: OUT");
        MsnAuthentication record = Single(session);
        Assert.Equal(
            (MsnAuthenticationPackage.Twn, MsnAuthenticationResult.Succeeded, "lc=1033,id=507,ct=1062764229,tpf=43f8a4c8"),
            (record.Package, record.Result, record.Policy));
        Assert.Equal(("0x0409", "winnt 5.1", "i386"), (record.Locale, record.OperatingSystem, record.Architecture));
        Assert.Equal(("MSNMSGR", "6.0.0602", "MSMSGS"), (record.Product, record.Build, record.Brand));
        Assert.Equal("MSNMSGR 6.0.0602 (winnt 5.1, 0x0409)", record.Client);
        Assert.Equal((1062764229L, "Policy"), (record.ServerTime!.Value.ToUnixTimeSeconds(), record.ServerTimeSource));
        Assert.Equal(("00010000C4653600", "198.51.100.7"), (record.Puid, record.ClientAddress));
        Assert.Equal(
            ("msmsgs@msnmsgr.com", MsnChallengeResult.Verified, 1),
            (record.ProductId, record.Challenge, record.ChallengeCount));
        Assert.StartsWith("MSN Messenger 3.6", record.ProductClient, System.StringComparison.Ordinal);
        Assert.Equal((true, false), (record.IsVerified, record.IsRestricted));
        Assert.Equal("SignedOut", record.SignOutReason);
        Assert.Equal(1013, record.SignedOutAt!.Value.ToUnixTimeSeconds());
    }

    [Fact]
    public void Single_sign_on()
    {
        MsnpSession session = _scene.Open();
        _scene.Greet(session, "MSNP18").Play(
            session,
            "C: USR 3 SSO I alice@example.org",
            "S: USR 3 SSO S MBI_KEY_OLD " + MsnForensics.Testing.Passport.TicketDocuments.Nonce,
            "C: USR 4 SSO S t=TICKET&p= " + MsnForensics.Testing.Passport.TicketDocuments.Blob
                + " {11111111-2222-3333-4444-555555555555}",
            "S: USR 4 OK alice@example.org 1 0");
        MsnAuthentication record = Single(session);
        Assert.Equal(
            (MsnAuthenticationPackage.Sso, "MBI_KEY_OLD", "{11111111-2222-3333-4444-555555555555}", "***", "***"),
            (record.Package, record.Policy, record.MachineGuid, record.Secret, record.Salt));
        Assert.Equal("mode 1, cipher 0x6603, hash 0x8004, 72 bytes, not verifiable", record.Proof!.ToString());
        Assert.Null(record.Proof.IsVerified);
        Assert.Null(record.Proof.Hash);
    }

    [Theory]
    [InlineData("{ABCDEF01-2222-3333-4444-555555555555}")]
    [InlineData("abcdef01-2222-3333-4444-555555555555")]
    [InlineData(" {abcdef01-2222-3333-4444-555555555555}")]
    public void A_patched_client_sends_no_proof(string guid)
    {
        MsnpSession session = _scene.Open();
        _scene.Play(session, "C: USR 3 SSO I alice@example.org", "C: USR 4 SSO S t=TICKET&p= " + guid);
        MsnAuthentication record = Single(session);
        Assert.Equal("{abcdef01-2222-3333-4444-555555555555}", record.MachineGuid);
        Assert.Null(record.Proof);
    }

    [Fact]
    public void Up_to_MSNP15_the_machine_stands_among_the_personal_data()
    {
        MsnpSession session = _scene.Open();
        _scene.Play(
            session,
            "C: USR 3 SSO I alice@example.org",
            "S: USR 3 OK alice@example.org 1 0",
            "C: UUX 8|<Data><PSM>MachineGuid</PSM></Data>",
            "C: UUX 9|<Data><PSM></PSM><MachineGuid>&#x7B;11111111-2222-3333-4444-555555555555&#x7D;</MachineGuid></Data>");
        Assert.Equal("{11111111-2222-3333-4444-555555555555}", Single(session).MachineGuid);
    }

    [Theory]
    [InlineData("911 4", "911", "Authentication failed")]
    [InlineData("928 4", "928", "Bad ticket or password")]
    [InlineData("911", "911", "Authentication failed")]
    [InlineData("OUT SSD", null, "ServerShutdown")]
    public void A_refusal(string answer, string? error, string reason)
    {
        MsnpSession session = _scene.Open();
        _scene.Greet(session, "MSNP9").Play(
            session,
            "C: USR 3 TWN I alice@example.org",
            "S: USR 3 TWN S lc=1033",
            "C: USR 4 TWN S t=TICKET&p=PROFILE",
            "S: " + answer);
        MsnAuthentication record = Single(session);
        Assert.Equal(
            (MsnAuthenticationResult.Failed, error, reason, null),
            (record.Result, record.Error, record.Reason, record.SignOutReason));
        Assert.Equal(1008, record.Timestamp.ToUnixTimeSeconds());
    }

    [Fact]
    public void An_error_about_something_else_is_no_refusal()
    {
        MsnpSession session = _scene.Open();
        _scene.Play(
            session,
            "C: VER 1 MSNP9",
            "C: CVR 2 x",
            "S: 731 2",
            "C: USR 3 TWN I alice@example.org",
            "S: 217 99",
            "C: USR 4 TWN S t=TICKET",
            "S: USR 4 OK alice@example.org Alice 1 0",
            "S: 913 4");
        MsnAuthentication record = Single(session);
        Assert.Equal((MsnAuthenticationResult.Succeeded, null), (record.Result, record.Error));
        Assert.Contains("S: 731", record.Steps.Select(step => step.Name));
    }

    [Fact]
    public void No_common_dialect()
    {
        MsnpSession session = _scene.Open();
        _scene.Play(session, "C: VER 1 MSNP7 CVR0", "S: VER 1 0");
        MsnAuthentication record = Single(session);
        Assert.Equal((MsnAuthenticationResult.Failed, "No common dialect"), (record.Result, record.Reason));
        Assert.Equal((null, 0), (record.Account, record.Attempt));
    }

    [Fact]
    public void A_second_try_on_the_same_connection_is_another_record()
    {
        MsnpSession session = _scene.Open();
        _scene.Greet(session, "MSNP9").Play(
            session,
            "C: USR 3 TWN I alice@example.org",
            "C: USR 4 TWN S t=A",
            "S: 911 4",
            "C: USR 5 TWN I alice@example.org",
            "S: USR 5 TWN S lc=1033",
            "C: USR 6 TWN S t=B",
            "S: USR 6 OK alice@example.org Alice 1 0",
            "C: OUT");
        MsnAuthentication[] records = _scene.Close(session).Records.ToArray();
        Assert.Equal([null, "SignedOut"], records.Select(record => record.SignOutReason));
        Assert.Equal(
            [(MsnAuthenticationResult.Failed, 1), (MsnAuthenticationResult.Succeeded, 2)],
            records.Select(record => (record.Result, record.Attempt)));
        Assert.NotEqual(records[0].RecordId, records[1].RecordId);
    }

    [Fact]
    public void A_capture_that_ends_early()
    {
        MsnpSession session = _scene.Open();
        _scene.Greet(session, "MSNP9").Play(session, "C: USR 3 TWN I alice@example.org");
        MsnAuthentication record = _scene.Close(session, StreamEnd.CaptureEnd).Records.Single();
        Assert.Equal((MsnAuthenticationResult.Unfinished, Alice), (record.Result, record.Account));
        Assert.Null(record.SignedOutAt);
    }

    [Theory]
    [InlineData("OUT OTH", "SignedInElsewhere")]
    [InlineData("OUT SSD", "ServerShutdown")]
    [InlineData("540 9", "ChallengeFailed")]
    [InlineData("XFR 0 NS 0", "Redirected")]
    public void A_forced_end(string command, string reason)
    {
        MsnpSession session = SignIn();
        _scene.Play(session, "S: " + command);
        MsnAuthentication record = Single(session);
        Assert.Equal((MsnAuthenticationResult.Succeeded, reason), (record.Result, record.SignOutReason));
        Assert.Equal(_scene.Scene.Second, record.SignedOutAt!.Value.ToUnixTimeSeconds());
        Assert.Contains(_scene.Scene.Second, record.Evidence.FrameNumbers);
    }

    [Fact]
    public void A_sign_in_elsewhere_names_the_session_that_did_it()
    {
        MsnpSession first = SignIn();
        MsnpSession second = SignIn("192.0.2.77:1050");
        _scene.Play(first, "S: OUT OTH").Close(first).Close(second);
        MsnAuthentication[] records = _scene.Records.ToArray();
        Assert.Equal((second.SessionId, 1), (records[0].SignedOutBySessionId, records[0].Attempt));
        Assert.Equal((null, 2), (records[1].SignedOutBySessionId, records[1].Attempt));
    }

    [Fact]
    public void A_redirect_goes_on_at_the_address_it_names()
    {
        MsnpSession dispatch = _scene.Open(server: "198.51.100.1:1863");
        _scene.Greet(dispatch, "MSNP9").Play(
            dispatch, "C: USR 3 TWN I alice@example.org", "S: XFR 3 NS 198.51.100.31:1863 0 198.51.100.1:1863", "C: OUT")
            .Close(dispatch);
        Assert.Empty(_scene.Records);
        MsnpSession notification = SignIn("192.0.2.23:1036");
        MsnAuthentication record = Single(notification);
        Assert.Equal(
            (MsnAuthenticationResult.Succeeded, "198.51.100.31:1863", 1), (record.Result, record.Server, record.Attempt));
        Assert.Equal([dispatch.SessionId, notification.SessionId], record.SessionIds);
        Assert.Equal(["198.51.100.31:1863"], record.Redirects);
        Assert.Equal(1001, record.StartTime.ToUnixTimeSeconds());
        Assert.Equal([0L, 1L], record.Evidence.Parts.Select(part => part.StreamId).Distinct());
    }

    [Fact]
    public void A_redirect_to_a_name_goes_on_with_the_same_client_and_account()
    {
        MsnpSession dispatch = _scene.Open(server: "198.51.100.1:1863");
        _scene.Greet(dispatch, "MSNP18").Play(
            dispatch, "C: USR 3 SSO I alice@example.org", "S: XFR 3 NS ns.example.org:1863 U D").Close(dispatch);
        MsnpSession other = SignIn("192.0.2.99:1036");
        MsnpSession notification = SignIn("192.0.2.23:1036");
        _scene.Close(other).Close(notification);
        Assert.Equal([1, 2], _scene.Records.Select(record => record.SessionIds.Count).Order());
        MsnAuthentication record = _scene.Records.Single(item => item.SessionIds.Count == 2);
        Assert.Equal((1, "ns.example.org:1863"), (record.Attempt, record.Redirects.Single()));
        Assert.Equal(MsnAuthenticationResult.Succeeded, record.Result);
    }

    [Fact]
    public void A_redirect_that_nobody_follows_is_told_at_the_end()
    {
        MsnpSession dispatch = _scene.Open(server: "198.51.100.1:1863");
        _scene.Greet(dispatch, "MSNP9").Play(
            dispatch, "C: USR 3 TWN I alice@example.org", "S: XFR 3 NS 198.51.100.31:1863 0").Close(dispatch);
        MsnAuthentication record = Assert.Single(_scene.Complete());
        Assert.Equal((MsnAuthenticationResult.Redirected, Alice), (record.Result, record.Account));
    }

    [Fact]
    public void A_late_connection_of_the_same_person_is_no_continuation()
    {
        MsnpSession dispatch = _scene.Open(server: "198.51.100.1:1863");
        _scene.Greet(dispatch, "MSNP18").Play(
            dispatch, "C: USR 3 SSO I alice@example.org", "S: XFR 3 NS ns.example.org:1863 U D").Close(dispatch);
        _scene.Scene.Wait(301);
        _scene.Close(SignIn("192.0.2.23:1036"));
        Assert.Equal(2, _scene.Complete().Count);
    }

    [Theory]
    [InlineData("S: CHL 0 12345678901234567890")]
    [InlineData("C: QRY 7 msmsgs@msnmsgr.com|8ba1bb9d6dbf624fee31a2053af5fdd0")]
    [InlineData("S: MSG Hotmail Hotmail|Content-Type: text/x-msmsgsprofile\r\nLoginTime: 1062764300\r\n\r\n")]
    [InlineData("S: OUT OTH")]
    [InlineData("S: 540 9")]
    public void A_session_without_beginning_gives_what_it_shows(string line)
    {
        MsnpSession session = _scene.Open();
        session.Identify(Alice, null);
        _scene.Play(session, "C: PNG", line);
        MsnAuthentication record = Single(session);
        Assert.Equal((MsnAuthenticationResult.Earlier, Alice), (record.Result, record.Account));
        Assert.Equal(MsnAuthenticationPackage.Unknown, record.Package);
    }

    [Fact]
    public void A_session_that_tells_nothing_gives_no_record()
    {
        MsnpSession session = _scene.Open();
        _scene.Play(
            session, "C: PNG", "S: QNG 50", "C: CHG 6 NLN", "S: NLN NLN bob@example.org Bob", "S: 217 5", "C: OUT", "S: OUT")
            .Close(session);
        Assert.Empty(_scene.Complete());
    }

    [Fact]
    public void A_switchboard_is_no_sign_in()
    {
        MsnpSession session = _scene.Open();
        _scene.Play(
            session, "C: USR 1 alice@example.org 17342299.1050000000.12345", "S: USR 1 OK alice@example.org Alice", "S: 911 1")
            .Close(session);
        Assert.Empty(_scene.Complete());
    }

    [Fact]
    public void The_client_going_on_stands_for_a_missing_answer()
    {
        MsnpSession session = _scene.Open();
        _scene.Play(session, "C: USR 3 TWN I alice@example.org", "C: USR 4 TWN S t=A", "C: SYN 5 0");
        MsnAuthentication record = Single(session);
        Assert.Equal((MsnAuthenticationResult.Succeeded, true), (record.Result, record.IsResultInferred));
    }

    [Fact]
    public void What_comes_behind_a_redirect_belongs_to_no_sign_in()
    {
        MsnpSession dispatch = _scene.Open();
        _scene.Play(dispatch, "C: USR 3 TWN I alice@example.org", "S: XFR 3 NS 0", "S: CHL 0 1", "S: OUT SSD").Close(dispatch);
        Assert.Equal(MsnAuthenticationResult.Redirected, Assert.Single(_scene.Complete()).Result);
    }

    [Fact]
    public void Redirects_are_counted_by_clients_of_MSNP21()
    {
        MsnpSession session = _scene.Open();
        _scene.Play(
            session,
            "C: VER 1 MSNP21 CVR0",
            "C: CVR 2 0x0409 winnt 6.1.1 i386 MSNMSGR 15.4 MSNMSGR alice@example.org VmVyc2lvbjogMQ0KWGZyQ291bnQ6IDI=",
            "C: USR 3 SSO I alice@example.org");
        Assert.Equal(2, Single(session).RedirectCount);
    }

    [Fact]
    public void Steps_are_bounded()
    {
        MsnpSession session = SignIn();
        for (int i = 0; i < 200; i++)
        {
            _scene.Play(session, "S: CHL 0 12345678901234567890", "C: QRY 7 x|y");
        }

        MsnAuthentication record = Single(session);
        Assert.Equal((64, 200), (record.Steps.Count, record.ChallengeCount));
    }

    private MsnpSession SignIn(string client = "192.0.2.23:1035")
    {
        MsnpSession session = _scene.Open(client);
        _scene.Greet(session, "MSNP9").Play(
            session,
            "C: USR 3 TWN I alice@example.org",
            "S: USR 3 TWN S lc=1033",
            "C: USR 4 TWN S t=TICKET",
            "S: USR 4 OK alice@example.org Alice 1 0");
        return session;
    }

    private MsnAuthentication Single(MsnpSession session) => Assert.Single(_scene.Close(session).Records);
}
