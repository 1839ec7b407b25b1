using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Web;
using MsnForensics.Protocol.Http;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Contacts;

/// <summary>Sessions and calls of web services, and the contacts that come of them.</summary>
internal sealed class ContactScene
{
    public const string Alice = "alice@example.org";

    private readonly AnalysisScene _scene;
    private readonly List<MsnpSession> _open = [];
    private MsnpSession? _session;
    private StreamContext? _web;
    private long _webOffset;

    public ContactScene(AnalysisRequest? request = null) =>
        _scene = new AnalysisScene(request ?? new AnalysisRequest
        {
            Kinds = RecordKinds.Contact | RecordKinds.Account | RecordKinds.Anomaly,
        });

    public AnalysisScene Scene => _scene;

    /// <summary>Details of the anomalies, after <see cref="Contacts"/>.</summary>
    public IReadOnlyList<MsnAnomaly> Anomalies { get; private set; } = [];

    /// <summary>Opens a session and signs in with one of the dialects.</summary>
    public static ContactScene SignedIn(int dialect, string account = Alice, AnalysisRequest? request = null) =>
        new ContactScene(request).SignIn(dialect, account);

    /// <summary>A session whose beginning is not in the capture.</summary>
    public static ContactScene MidStream() => new ContactScene().Open();

    public ContactScene SignIn(int dialect, string account = Alice, string client = "192.0.2.23:1035")
    {
        string name = "MSNP" + dialect.ToString(CultureInfo.InvariantCulture);
        return Open(client)
            .Client("VER 1 " + name + " CVR0")
            .Server("VER 1 " + name)
            .Client("USR 2 TWN I " + account)
            .Server("USR 3 OK " + account + " Alice 1 0");
    }

    public ContactScene Open(string client = "192.0.2.23:1035")
    {
        _session = _scene.Open(client);
        _open.Add(_session);
        return this;
    }

    public ContactScene Client(string line, string? payload = null) => Feed(true, line, payload);

    public ContactScene Server(string line, string? payload = null) => Feed(false, line, payload);

    /// <summary>Ends the session.</summary>
    public ContactScene Close()
    {
        _session!.Close(StreamEnd.Finished, AnalysisScene.FrameAt(_scene.Second));
        _open.Remove(_session);
        return this;
    }

    /// <summary>A call with its answer; one of them may be missing.</summary>
    public ContactScene Call(
        string? request, string? answer, string cookie = "", bool isComplete = true, string header = "Cookie")
    {
        _web ??= _scene.OpenStream(server: "198.51.100.40:80");
        KeyValuePair<string, string>[] headers = cookie.Length == 0 ? [] : [new(header, cookie)];
        HttpPart? call = request is null ? null : Part("POST /x HTTP/1.1", request, true, true, headers);
        HttpPart? response = answer is null ? null : Part("HTTP/1.1 200 OK", answer, false, isComplete, []);
        _scene.Hub.OnExchange(new HttpExchange(_web, call, response));
        return this;
    }

    /// <summary>Later calls come over another connection.</summary>
    public ContactScene Reconnect(string client)
    {
        _web = _scene.OpenStream(client, "198.51.100.40:80");
        return this;
    }

    /// <summary>Ends everything and gives the contacts.</summary>
    public IReadOnlyList<MsnContact> Contacts() => Records().OfType<MsnContact>().ToArray();

    /// <summary>Ends everything and gives the accounts.</summary>
    public IReadOnlyList<MsnAccount> Accounts() => Records().OfType<MsnAccount>().ToArray();

    public MsnAccount Account(string account = Alice) => Accounts().Single(item => item.Account == account);

    private IReadOnlyList<MsnRecord> Records()
    {
        foreach (MsnpSession session in _open)
        {
            session.Close(StreamEnd.CaptureEnd, AnalysisScene.FrameAt(_scene.Second));
        }

        _open.Clear();
        IReadOnlyList<MsnRecord> records = _scene.Complete();
        Anomalies = records.OfType<MsnAnomaly>().ToArray();
        return records;
    }

    public MsnContact Contact(string account) => Contacts().Single(contact => contact.Account == account);

    /// <summary>Contacts as <c>account lists [groups] name</c>.</summary>
    public IReadOnlyList<string> Lines() => Contacts().Select(contact =>
        $"{contact.Account} {(int)contact.Lists} [{contact.Groups}] {contact.Name}").ToArray();

    /// <summary>Changes without their times, as <c>action what by outcome</c>.</summary>
    public static IReadOnlyList<string> Changes(MsnContact contact) => contact.Changes.Select(change =>
        $"{change.Action} {(change.List == MsnContactLists.None ? change.Group : change.List)} by {change.By}"
        + (change.Outcome == MsnContactOutcome.Done ? "" : " " + change.Outcome)
        + (change.IsApplied ? "" : " not applied")).ToArray();

    private ContactScene Feed(bool isFromClient, string line, string? payload)
    {
        byte[]? bytes = payload is null ? null : Encoding.UTF8.GetBytes(payload);
        _scene.Feed(_session!, _scene.Command(isFromClient, line, bytes, _session));
        return this;
    }

    private HttpPart Part(
        string startLine, string body, bool isFromClient, bool isComplete, KeyValuePair<string, string>[] headers)
    {
        _scene.Wait(1);
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        ByteRange range = new(_webOffset, bytes.Length, [AnalysisScene.FrameAt(_scene.Second)], null);
        _webOffset += bytes.Length;
        return new HttpPart(new HttpHead(startLine, headers), bytes, isComplete, new StreamPiece(isFromClient, range));
    }
}
