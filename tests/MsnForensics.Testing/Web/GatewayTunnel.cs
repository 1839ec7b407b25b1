using System;
using System.Globalization;
using System.Linq;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.Web;

/// <summary>
/// One session inside the HTTP gateway. Each turn is a request with the client's commands and an answer with the
/// server's, on the connection that is current; the session id changes with every answer.
/// </summary>
public sealed class GatewayTunnel
{
    private readonly WebScene _scene;
    private readonly string _server;
    private readonly string _address;
    private int _turn;

    /// <param name="scene">The clock.</param>
    /// <param name="tcp">The connection of the first turn.</param>
    /// <param name="key">The constant part of the session id.</param>
    /// <param name="server"><c>NS</c> or <c>SB</c>.</param>
    /// <param name="address">The server behind the gateway.</param>
    public GatewayTunnel(WebScene scene, TcpConversation tcp, string key, string server, string address)
    {
        _scene = scene;
        Tcp = tcp;
        Key = key;
        _server = server;
        _address = address;
    }

    /// <summary>The connection that the next turn goes over.</summary>
    public TcpConversation Tcp { get; set; }

    public string Key { get; }

    /// <summary>Makes an answer of its header and its commands; another form is taken for compressed bodies.</summary>
    public Func<string, byte[], byte[]> Answer { get; init; } = HttpText.Answer;

    /// <summary>The id stays the same, as other servers have it.</summary>
    public bool IsConstant { get; init; }

    /// <summary>The id that the next request quotes; null in front of the first answer.</summary>
    public string? SessionId => _turn == 0 ? null
        : IsConstant ? Key
        : string.Create(CultureInfo.InvariantCulture, $"{Key}.{1000 + _turn}");

    /// <summary>A turn with its request and its answer.</summary>
    public GatewayTunnel Turn(byte[] fromClient, byte[] fromServer, string more = "") =>
        Ask(fromClient).Reply(fromServer, more);

    /// <summary>Lines of both sides.</summary>
    public GatewayTunnel Turn(string fromClient, string fromServer) => Turn(Lines(fromClient), Lines(fromServer));

    public GatewayTunnel Poll(byte[] fromServer, string more = "") => Turn([], fromServer, more);

    public GatewayTunnel Ask(byte[] fromClient)
    {
        _scene.Send(Tcp, true, Request(fromClient));
        return this;
    }

    public GatewayTunnel Reply(byte[] fromServer, string more = "")
    {
        _scene.Send(Tcp, false, Response(fromServer, more));
        return this;
    }

    /// <summary>The bytes of the next request.</summary>
    public byte[] Request(byte[] fromClient)
    {
        string query = SessionId is null
            ? "Action=open&Server=" + _server + "&IP=" + _address
            : (fromClient.Length == 0 ? "Action=poll&" : "") + "SessionID=" + SessionId;
        return HttpText.Request(
            "POST http://gateway.messenger.hotmail.com/gateway/gateway.dll?" + query,
            "User-Agent: MSMSGS\nContent-Type: application/x-msn-messenger",
            fromClient);
    }

    /// <summary>The bytes of the next answer; the turn is over.</summary>
    public byte[] Response(byte[] fromServer, string more = "")
    {
        _turn++;
        return Answer(
            "X-MSN-Messenger: SessionID=" + SessionId + "; GW-IP=192.0.2.33" + more
            + "\nContent-Type: application/x-msn-messenger",
            fromServer);
    }

    /// <summary>Commands without payload, parted by <c>\n</c>.</summary>
    public static byte[] Lines(string lines) => lines.Length == 0
        ? []
        : lines.Split('\n').SelectMany(line => MsnpConversation.Command(line)).ToArray();

    /// <summary>A message of the client.</summary>
    public static byte[] Say(int transaction, string text) => MsnpConversation.Command(
        string.Create(CultureInfo.InvariantCulture, $"MSG {transaction} N"), MessageBytes.Text(text));

    /// <summary>A message that the server passes on.</summary>
    public static byte[] Hear(string account, string text) => MsnpConversation.Command(
        "MSG " + account + " " + MsnpConversation.NameOf(account), MessageBytes.Text(text));
}
