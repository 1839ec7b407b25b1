using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.SignIns;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Web;
using MsnForensics.Protocol.Http;
using MsnForensics.Testing.Passport;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.SignIns;

/// <summary>Sign-ins fed command by command and exchange by exchange, one second apart.</summary>
internal sealed class SignInScene
{
    public const string Version = "CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS alice@example.org";

    private readonly List<MsnAuthentication> _records = [];

    public SignInScene(bool includeSecret = false) =>
        Scene = new AnalysisScene(new AnalysisRequest { IncludeSecret = includeSecret });

    public AnalysisScene Scene { get; }

    public SignInTracker Tracker => Scene.Hub.Trackers.OfType<SignInTracker>().Single();

    public MsnpSession Open(string client = "192.0.2.23:1035", string server = "198.51.100.31:1863") =>
        Scene.Open(client, server);

    /// <summary>Lines that start with <c>C:</c> or <c>S:</c>; what stands behind a bar is the payload.</summary>
    public SignInScene Play(MsnpSession session, params string[] lines)
    {
        foreach (string line in lines)
        {
            string[] parts = line[3..].Split('|', 2);
            byte[]? payload = parts.Length > 1 ? Encoding.UTF8.GetBytes(parts[1]) : null;
            Scene.Feed(session, Scene.Command(line[0] == 'C', parts[0], payload, session));
        }

        return this;
    }

    /// <summary>Everything before the sign-in proper: dialect and version.</summary>
    public SignInScene Greet(MsnpSession session, string dialect) => Play(
        session, "C: VER 1 " + dialect + " CVR0", "S: VER 1 " + dialect, "C: " + Version, "S: CVR 2 1 1 1 http://a http://b");

    public SignInScene Close(MsnpSession session, StreamEnd end = StreamEnd.Finished)
    {
        session.Close(end, AnalysisScene.FrameAt(Scene.Second));
        return this;
    }

    /// <summary>A request and its answer, a second later; null for one that the capture lacks.</summary>
    public SignInScene Exchange(
        string? request, string? response, string client = "192.0.2.23:2000", string server = "198.51.100.40:443")
    {
        StreamContext stream = Scene.OpenStream(client, server);
        HttpPart? asked = request is null ? null : Part(request, true);
        HttpPart? given = response is null ? null : Part(response, false);
        Scene.Hub.OnExchange(new HttpExchange(stream, asked, given));
        return this;
    }

    public HttpPart Part(string text, bool isFromClient)
    {
        Scene.Wait(1);
        string[] halves = text.Split("\n\n", 2);
        string[] lines = halves[0].Split('\n');
        KeyValuePair<string, string>[] headers = lines.Skip(1)
            .Select(line => new KeyValuePair<string, string>(line.Split(':', 2)[0], line.Split(':', 2)[1].Trim()))
            .ToArray();
        byte[] body = Encoding.UTF8.GetBytes(halves.Length > 1 ? halves[1] : "");
        ByteRange range = new(0, text.Length, [AnalysisScene.FrameAt(Scene.Second)], null);
        return new HttpPart(new HttpHead(lines[0], headers), body, true, new StreamPiece(isFromClient, range));
    }

    /// <summary>The records of sign-ins so far.</summary>
    public IReadOnlyList<MsnAuthentication> Records
    {
        get
        {
            _records.AddRange(Scene.Take().OfType<MsnAuthentication>());
            return _records;
        }
    }

    /// <summary>The records once the run has ended.</summary>
    public IReadOnlyList<MsnAuthentication> Complete()
    {
        Scene.Hub.Complete();
        return Records;
    }

    /// <summary>Signs in with the package SSO; the answer of the ticket service comes in between when there is
    /// one.</summary>
    public MsnpSession SignInBySso(string? ticket, string proof)
    {
        MsnpSession session = Open();
        Greet(session, "MSNP18")
            .Play(session, "C: USR 3 SSO I alice@example.org", "S: USR 3 SSO S MBI_KEY_OLD " + TicketDocuments.Nonce);
        if (ticket is not null)
        {
            Exchange(Request(), Response(ticket));
        }

        Play(session, "C: USR 4 SSO S " + proof, "S: USR 4 OK alice@example.org 1 0");
        return session;
    }

    public static string Login(string password) =>
        "GET /login2.srf HTTP/1.1\nHost: a.example.org\nAuthorization: Passport1.4 sign-in=alice%40example.org,pwd="
        + password;

    public static string Request() => "POST /RST.srf HTTP/1.1\nHost: login.live.com\n\n" + TicketDocuments.Request(
        "alice@example.org", "PASSWORD", ("messengerclear.live.com", "MBI_KEY_OLD"), ("contacts.msn.com", "MBI"));

    public static string Ticket(string value) =>
        TicketDocuments.Ticket("messengerclear.live.com", value, TicketDocuments.Secret);

    public static string Response(string ticket) => "HTTP/1.1 200 OK\n\n" + TicketDocuments.Response(
        "alice@example.org", "2007-04-29T11:30:36Z", "2007-04-30T11:30:36Z", ticket);
}
