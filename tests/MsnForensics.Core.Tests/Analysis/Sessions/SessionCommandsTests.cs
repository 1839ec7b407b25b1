using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Core.Tests.Analysis.Sessions;

public sealed class SessionCommandsTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";

    private readonly AnalysisScene _scene = new();

    [Fact]
    public void A_sign_in()
    {
        MsnpSession session = _scene.Open();
        _scene.Client(session, "VER 1 MSNP15 MSNP14 CVR0").Server(session, "VER 1 MSNP15")
            .Client(session, "CVR 2 0x0407 winnt 5.1 i386 MSNMSGR 8.5.1302 BC01 Alice@Example.org")
            .Client(session, "USR 3 SSO I alice@example.org").Server(session, "USR 3 SSO S MBI_KEY_OLD nonce")
            .Client(session, "USR 4 SSO S t=ticket blob").Server(session, "USR 4 OK alice@example.org 1 0");
        MsnSession record = _scene.Close(session);
        Assert.Equal((MsnSessionKind.Notification, Alice, "MSNP15"), (record.Kind, record.Account, record.Dialect));
        Assert.Equal(("MSNMSGR 8.5.1302 (winnt 5.1, 0x0407)", "SSO"), (record.Client, record.Package));
        Assert.Equal((false, 6), (record.IsMidStream, record.Evidence.Parts.Count));
        Assert.Equal("Finished", record.EndReason);
    }

    [Theory]
    [InlineData("PNG", MsnSessionKind.Notification)]
    [InlineData("CHG 5 NLN 0", MsnSessionKind.Notification)]
    [InlineData("CAL 5 bob@example.org", MsnSessionKind.Switchboard)]
    [InlineData("MSG 5 N 0", MsnSessionKind.Switchboard)]
    [InlineData("USR 1 alice@example.org 1.2.3", MsnSessionKind.Switchboard)]
    [InlineData("USR 1 TWN I alice@example.org", MsnSessionKind.Notification)]
    [InlineData("OUT", MsnSessionKind.Unknown)]
    public void The_clients_commands_tell_the_server(string line, MsnSessionKind expected)
    {
        MsnpSession session = _scene.Open();
        _scene.Client(session, line);
        Assert.Equal(expected, session.Kind);
    }

    [Theory]
    [InlineData("MSG Hotmail Hotmail 0", MsnSessionKind.Notification)]
    [InlineData("MSG bob@example.org Bob 0", MsnSessionKind.Switchboard)]
    [InlineData("JOI bob@example.org Bob", MsnSessionKind.Switchboard)]
    [InlineData("NLN AWY bob@example.org Bob 0", MsnSessionKind.Notification)]
    [InlineData("USR 1 OK alice@example.org Alice", MsnSessionKind.Unknown)]
    public void The_servers_commands_tell_what_it_is(string line, MsnSessionKind expected)
    {
        MsnpSession session = _scene.Open();
        _scene.Server(session, line);
        Assert.Equal(expected, session.Kind);
    }

    [Fact]
    public void A_dispatch_server_redirects_and_the_next_session_follows()
    {
        MsnpSession dispatch = _scene.Open("192.0.2.23:1032", "198.51.100.10:1863");
        _scene.Client(dispatch, "VER 1 MSNP8 CVR0").Client(dispatch, "USR 2 TWN I alice@example.org")
            .Server(dispatch, "XFR 2 NS 198.51.100.20 0 198.51.100.10:1863");
        MsnpSession next = _scene.Open("192.0.2.23:1033", "198.51.100.20:1863");
        _scene.Client(next, "VER 1 MSNP8 CVR0");
        MsnpSession foreign = _scene.Open("192.0.2.99:1033", "198.51.100.20:1863");
        _scene.Client(foreign, "VER 1 MSNP8 CVR0");
        Assert.Equal((MsnSessionKind.Dispatch, "Redirected"), (dispatch.Kind, dispatch.EndReason));
        Assert.Same(dispatch, next.Link!.Origin);
        Assert.Null(foreign.Link);
    }

    [Fact]
    public void A_notification_server_that_redirects_after_sign_in_was_none_for_dispatch()
    {
        MsnpSession session = _scene.Open();
        _scene.Client(session, "VER 1 MSNP8 CVR0").Server(session, "USR 2 OK alice@example.org Alice 1 0")
            .Server(session, "XFR 0 NS 198.51.100.20:1863 0 198.51.100.10:1863");
        Assert.Equal((MsnSessionKind.Notification, "Redirected"), (session.Kind, session.EndReason));
    }

    [Fact]
    public void A_switchboard_of_ones_own()
    {
        MsnpSession server = _scene.Open();
        _scene.Client(server, "VER 1 MSNP8 CVR0")
            .Server(server, "XFR 8 SB 192.0.2.20:1863 CKI 17342299.1050000000.12345");
        MsnpSession board = _scene.Open();
        _scene.Client(board, "USR 1 alice@example.org;{11111111-2222-3333-4444-555555555555} 17342299.1050000000.12345")
            .Server(board, "USR 1 OK alice@example.org Alice%20A")
            .Server(board, "JOI bob@example.org Bob").Server(board, "BYE bob@example.org");
        Assert.Same(server, board.Link!.Origin);
        Assert.Equal((Alice, "17342299", "Alice A"), (board.Account, board.SwitchboardId, board.NameOf(Alice)));
        Assert.Equal(Alice, server.Account);
        Assert.Equal(new[] { Bob }, board.Members.Everybody);
        Assert.True(board.HasBeginning);
    }

    [Fact]
    public void A_switchboard_by_invitation()
    {
        MsnpSession server = _scene.Open();
        _scene.Server(server, "RNG 17342300 192.0.2.21:1863 CKI 1050000100.12346 bob@example.org Bob%20B");
        MsnpSession board = _scene.Open();
        _scene.Client(board, "ANS 1 alice@example.org 1050000100.12346 17342300")
            .Server(board, "IRO 1 1 2 bob@example.org Bob").Server(board, "IRO 1 2 2 1:carol@example.org;{guid} Carol");
        Assert.Equal(("RNG", "17342300", Alice), (board.Link!.Command, board.SwitchboardId, board.Account));
        Assert.Equal(new[] { Bob, "carol@example.org" }, board.Members.At(new Moment(long.MaxValue, 0)));
        Assert.Equal("Bob B", server.NameOf(Bob));
    }

    [Theory]
    [InlineData("OUT OTH", "SignedInElsewhere")]
    [InlineData("OUT SSD", "ServerShutdown")]
    [InlineData("OUT", "ClosedByServer")]
    [InlineData("911 5", "AuthenticationFailed")]
    [InlineData("540 7", "ChallengeFailed")]
    public void The_server_tells_why_it_ends(string line, string expected)
    {
        MsnpSession session = _scene.Open();
        _scene.Server(session, line).Client(session, "OUT");
        Assert.Equal(expected, session.EndReason);
    }

    [Theory]
    [InlineData("PNG", "SignedOut")]
    [InlineData("CAL 5 bob@example.org", "Left")]
    public void The_client_leaves(string before, string expected)
    {
        MsnpSession session = _scene.Open();
        _scene.Client(session, before).Client(session, "OUT");
        Assert.Equal(expected, session.EndReason);
    }

    [Theory]
    [InlineData("USR 6 OK alice@example.org Alice%201 1 0", "Alice 1")]
    [InlineData("USR 6 OK alice@example.org 1 0", null)]
    [InlineData("USR 6 OK alice@example.org 0 0", null)]
    public void The_name_in_an_accepted_sign_in(string line, string? expected)
    {
        MsnpSession session = _scene.Open();
        _scene.Server(session, line);
        Assert.Equal(expected, session.NameOf(Alice));
    }

    [Fact]
    public void Names_change()
    {
        MsnpSession session = _scene.Open();
        _scene.Client(session, "USR 2 TWN I alice@example.org").Client(session, "PRP 7 MFN Alice%20A");
        Assert.Equal("Alice A", session.NameOf(Alice));
        _scene.Server(session, "REA 8 5 alice@example.org Alice%20B");
        Assert.Equal("Alice B", session.NameOf(Alice));
    }

    [Fact]
    public void A_circles_ticket_is_no_sign_in()
    {
        MsnpSession session = _scene.Open();
        _scene.Client(session, "USR 3 SSO I alice@example.org").Client(session, "USR 9 SHA A dGlja2V0");
        Assert.Equal("SSO", session.Package);
    }
}
