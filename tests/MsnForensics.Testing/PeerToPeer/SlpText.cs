using System;
using System.Text;

namespace MsnForensics.Testing.PeerToPeer;

/// <summary>MSNSLP messages between two accounts.</summary>
/// <param name="From">Who invites.</param>
/// <param name="To">Who is invited.</param>
/// <param name="CallId">GUID with braces.</param>
public sealed record SlpText(string From, string To, string CallId)
{
    public const string FileGuid = "{5D3E02AB-6190-11D3-BBBB-00C04F795683}";
    public const string ObjectGuid = "{A4268EEC-FEC5-49E5-95C3-F126696BDBF6}";
    public const string WebcamGuid = "{4BD96FC0-AB17-4425-A14A-439185962DC8}";

    private const string SessionBody = "application/x-msnmsgr-sessionreqbody";

    /// <summary>The inviter's proposal of a session.</summary>
    public byte[] Invite(string application, uint session, byte[] context, uint appId = 2) => Request(
        "INVITE",
        SessionBody,
        "EUF-GUID: " + application + "\r\nSessionID: " + P2PBytes.Number(session) + "\r\nAppID: "
        + P2PBytes.Number(appId) + "\r\nContext: " + Convert.ToBase64String(context) + "\r\n\r\n");

    /// <summary>The invited side's answer.</summary>
    public byte[] Answer(string status, uint session) => Response(
        status, SessionBody, "SessionID: " + P2PBytes.Number(session) + "\r\n\r\n");

    /// <summary>The end, said by the inviter, or by the other side.</summary>
    public byte[] Bye(bool isByInviter = true) => isByInviter
        ? Request("BYE", "application/x-msnmsgr-sessionclosebody", "\r\n")
        : Swapped.Request("BYE", "application/x-msnmsgr-sessionclosebody", "\r\n");

    /// <summary>A request of the inviter with any body.</summary>
    public byte[] Request(string method, string contentType, string body) => Write(
        method + " MSNMSGR:" + To + " MSNSLP/1.0", From, To, 0, contentType, body);

    /// <summary>An answer of the invited side with any body.</summary>
    public byte[] Response(string status, string contentType, string body) => Write(
        "MSNSLP/1.0 " + status, To, From, 1, contentType, body);

    /// <summary>The same call with the roles changed.</summary>
    public SlpText Swapped => new(To, From, CallId);

    private byte[] Write(string startLine, string from, string to, int sequence, string contentType, string body) =>
        Encoding.UTF8.GetBytes(
            startLine + "\r\n"
            + "To: <msnmsgr:" + to + ">\r\n"
            + "From: <msnmsgr:" + from + ">\r\n"
            + "Via: MSNSLP/1.0/TLP ;branch={11111111-2222-3333-4444-555555555555}\r\n"
            + "CSeq: " + P2PBytes.Number(sequence) + " \r\n"
            + "Call-ID: " + CallId + "\r\n"
            + "Max-Forwards: 0\r\n"
            + "Content-Type: " + contentType + "\r\n"
            + "Content-Length: " + P2PBytes.Number(Encoding.UTF8.GetByteCount(body) + 1) + "\r\n\r\n"
            + body + "\0");
}
