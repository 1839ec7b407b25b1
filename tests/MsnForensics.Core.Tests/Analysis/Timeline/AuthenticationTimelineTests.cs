using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis.Timeline;

public sealed class AuthenticationTimelineTests
{
    private static readonly DateTimeOffset Time = new(2005, 5, 6, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(MsnAuthenticationResult.Succeeded, "signin", "alice@example.org signed in at h:1863 (Twn; MSNMSGR; c:1)")]
    [InlineData(
        MsnAuthenticationResult.Failed, "signin_failed",
        "alice@example.org failed to sign in at h:1863 (Twn; MSNMSGR; c:1): 911 Authentication failed")]
    [InlineData(MsnAuthenticationResult.Redirected, "server_redirect", "alice@example.org was sent on (a:1863; b:1863)")]
    [InlineData(
        MsnAuthenticationResult.TicketIssued, "ticket_issued", "alice@example.org got a ticket at h:1863 (Twn; MSNMSGR; c:1)")]
    [InlineData(
        MsnAuthenticationResult.Unfinished, "signin_unfinished",
        "alice@example.org began to sign in at h:1863 (Twn; MSNMSGR; c:1)")]
    public void Each_result_has_its_event(MsnAuthenticationResult result, string eventType, string message)
    {
        MsnTimelineEvent made = Assert.Single(Build(Record(MsnAuthenticationPackage.Twn, result)));
        Assert.Equal((eventType, message, Time), (made.EventType, made.Message, made.Timestamp));
        Assert.Equal(("alice@example.org", "s1", 7L), (made.Account, made.SessionId, made.FrameNumber));
    }

    [Fact]
    public void A_circle_ticket_is_no_sign_in()
    {
        MsnTimelineEvent made = Assert.Single(Build(
            Record(MsnAuthenticationPackage.Sha, MsnAuthenticationResult.Succeeded)));
        Assert.Equal(
            ("circle_ticket", "alice@example.org presents a circle ticket (9@live.com)"), (made.EventType, made.Message));
    }

    [Theory]
    [InlineData("SignedInElsewhere", true)]
    [InlineData("ServerShutdown", true)]
    [InlineData("ChallengeFailed", true)]
    [InlineData("SignedOut", false)]
    [InlineData("Reset", false)]
    [InlineData("Redirected", false)]
    public void The_server_can_end_it(string reason, bool isForced)
    {
        MsnAuthentication record = new()
        {
            Timestamp = Time,
            Account = "alice@example.org",
            Result = MsnAuthenticationResult.Earlier,
            SignedOutAt = Time.AddHours(1),
            SignOutReason = reason,
            SignedOutBySessionId = "s2",
            Evidence = new MsnEvidence { FrameNumbers = new MsnList<long>([7, 9]) },
        };
        MsnTimelineEvent[] made = Build(record);
        Assert.Equal(isForced ? 1 : 0, made.Length);
        if (isForced)
        {
            Assert.Equal(
                ("signout_forced", Time.AddHours(1), 9L), (made[0].EventType, made[0].Timestamp, made[0].FrameNumber));
            Assert.Equal(
                "alice@example.org was signed out by the server (" + reason + ", session s2)", made[0].Message);
        }
    }

    [Fact]
    public void Somebody_unknown_is_said_to_be() =>
        Assert.Equal("somebody unknown began to sign in at ", Assert.Single(Build(new MsnAuthentication())).Message);

    private static MsnAuthentication Record(MsnAuthenticationPackage package, MsnAuthenticationResult result) => new()
    {
        Timestamp = Time,
        Account = "alice@example.org",
        Package = package,
        Result = result,
        Server = "h:1863",
        Client = "MSNMSGR",
        ClientEndpoint = "c:1",
        Error = "911",
        Reason = "Authentication failed",
        Redirects = new MsnList<string>(["a:1863", "b:1863"]),
        Circles = new MsnList<string>(["9@live.com"]),
        SessionId = "s1",
        Evidence = new MsnEvidence { FrameNumbers = new MsnList<long>([7, 9]) },
    };

    private static MsnTimelineEvent[] Build(MsnAuthentication record) =>
        new TimelineBuilder(new TimelineOption()).Build(record).ToArray();
}
