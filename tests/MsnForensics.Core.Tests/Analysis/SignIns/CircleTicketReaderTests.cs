using System;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Core.Tests.Analysis.SignIns;

public sealed class CircleTicketReaderTests
{
    private const string Circle = "00000000-0000-0000-0009-0000000000aa";

    private readonly SignInScene _scene = new();

    [Theory]
    [InlineData("S: USR 9 OK alice@example.org 0 0", MsnAuthenticationResult.Succeeded, null)]
    [InlineData("S: 911 9", MsnAuthenticationResult.Failed, "911")]
    [InlineData("S: CHG 8 NLN", MsnAuthenticationResult.Unfinished, null)]
    public void A_ticket_is_a_record_of_its_own(string answer, MsnAuthenticationResult result, string? error)
    {
        MsnpSession session = _scene.Open();
        _scene.Play(
            session,
            "C: USR 3 SSO I alice@example.org",
            "C: USR 4 SSO S t=A",
            "S: USR 4 OK alice@example.org 1 0",
            "C: USR 9 SHA A " + Ticket(),
            answer).Close(session);
        MsnAuthentication[] records = _scene.Records.ToArray();
        MsnAuthentication record = records[0];
        Assert.Equal(
            (MsnAuthenticationPackage.Sha, result, error, "alice@example.org"),
            (record.Package, record.Result, record.Error, record.Account));
        Assert.Equal([Circle + "@live.com"], record.Circles);
        Assert.Equal(("-123456789", "***"), (record.Cid, record.Secret));
        Assert.Equal(new DateTimeOffset(2009, 9, 15, 13, 23, 21, TimeSpan.Zero), record.TicketCreated);
        Assert.Equal(
            (MsnAuthenticationPackage.Sso, MsnAuthenticationResult.Succeeded, null),
            (records[1].Package, records[1].Result, records[1].Error));
        Assert.Equal(2, records.Length);
    }

    [Fact]
    public void A_ticket_alone_tells_nothing_of_the_sign_in()
    {
        MsnpSession session = _scene.Open();
        session.Identify("alice@example.org", null);
        _scene.Play(session, "C: USR 9 SHA A AAAA", "C: USR 10 SHA A BBBB").Close(session);
        Assert.All(_scene.Records, record => Assert.Equal(
            (MsnAuthenticationPackage.Sha, MsnAuthenticationResult.Unfinished, "alice@example.org", 0),
            (record.Package, record.Result, record.Account, record.Circles.Count)));
        Assert.Equal(2, _scene.Records.Count);
    }

    private static string Ticket()
    {
        string inner = "<Ticket><TS>2009-09-15T13:23:21Z</TS><CID>-123456789</CID><Circle Id=\"" + Circle
            + "\" HostedDomain=\"live.com\"/></Ticket>";
        return Encode("<SignedTicket ver=\"1\" keyVer=\"1\"><Data>" + Encode(inner) + "</Data><Sig>AAEC</Sig></SignedTicket>");
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
