using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Testing.Passport;

/// <summary>What clients and the ticket service send each other, with invented content.</summary>
public static class TicketDocuments
{
    /// <summary>Base64 of a secret that comes with a ticket: the bytes 0 to 23.</summary>
    public const string Secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";

    /// <summary>A server's nonce of 64 characters.</summary>
    public const string Nonce = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v";

    /// <summary>The proof that belongs to both.</summary>
    public const string Blob =
        "HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAAAABAgMEBQYH5/b6UPUTyMkbVgyWJivzLXG/cLnbi6heZDPcDaN19raFPD126EaQQUkKltX7"
        + "vdAMfHnoLDqagK3kpZIzyCXvzkmmW6IvHKU2tUFdVEJ4iq50Aoiu+mkP7WkXXvQ=";

    /// <summary>A request to <c>RST.srf</c>.</summary>
    public static string Request(string account, string password, params (string Audience, string? Policy)[] demands) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\""
        + " xmlns:wsse=\"http://schemas.xmlsoap.org/ws/2003/06/secext\" xmlns:wst=\"http://schemas.xmlsoap.org/ws/2004/04/trust\">"
        + "<Header>" + AuthInfo + "<wsse:Security><wsse:UsernameToken Id=\"user\">"
        + $"<wsse:Username>{account}</wsse:Username><wsse:Password>{password}</wsse:Password>"
        + "</wsse:UsernameToken></wsse:Security></Header><Body>" + Demands(demands) + "</Body></Envelope>";

    /// <summary>A request to <c>RST2.srf</c>, with the client's clock.</summary>
    public static string Request2(
        string account, string password, string created, params (string Audience, string? Policy)[] demands) =>
        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Header>"
        + "<wsa:Action s:mustUnderstand=\"1\">http://schemas.xmlsoap.org/ws/2005/02/trust/RST/Issue</wsa:Action>"
        + "<wsa:To s:mustUnderstand=\"1\">HTTPS://login.live.com:443//RST2.srf</wsa:To><wsa:MessageID>1</wsa:MessageID>"
        + AuthInfo + "<wsse:Security><wsse:UsernameToken wsu:Id=\"user\">"
        + $"<wsse:Username>{account}</wsse:Username><wsse:Password>{password}</wsse:Password>"
        + $"</wsse:UsernameToken><wsu:Timestamp Id=\"Timestamp\"><wsu:Created>{created}</wsu:Created></wsu:Timestamp>"
        + "</wsse:Security></s:Header><s:Body>" + Demands(demands) + "</s:Body></s:Envelope>";

    /// <summary>An answer with tickets that live a day.</summary>
    public static string Response(string account, string created, string expires, params string[] tickets) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Header>"
        + "<psf:pp><psf:serverVersion>1</psf:serverVersion><psf:PUID>0006000087654321</psf:PUID><psf:authstate>0x48803"
        + "</psf:authstate><psf:reqstatus>0x0</psf:reqstatus>"
        + $"<psf:serverInfo Path=\"Live1\" ServerTime=\"{created}\">EXAMPLE1 2007.04.23.14.59.31</psf:serverInfo>"
        + "<psf:credProperties><psf:credProperty Name=\"CID\">e95c54c300000001</psf:credProperty>"
        + $"<psf:credProperty Name=\"AuthMembername\">{account}</psf:credProperty>"
        + "<psf:credProperty Name=\"Country\">US</psf:credProperty><psf:credProperty Name=\"IP\">198.51.100.7"
        + "</psf:credProperty></psf:credProperties></psf:pp></S:Header><S:Body><wst:RequestSecurityTokenResponseCollection>"
        + string.Concat(tickets.Select(ticket => Lived(ticket, created, expires)))
        + "</wst:RequestSecurityTokenResponseCollection></S:Body></S:Envelope>";

    /// <summary>A ticket for <see cref="Response"/>.</summary>
    public static string Ticket(string audience, string value, string? secret = null) =>
        "<wsp:AppliesTo><wsa:EndpointReference><wsa:Address>" + audience
        + "</wsa:Address></wsa:EndpointReference></wsp:AppliesTo>LIFE<wst:RequestedSecurityToken>"
        + $"<wsse:BinarySecurityToken Id=\"Compact1\">{value}</wsse:BinarySecurityToken></wst:RequestedSecurityToken>"
        + (secret is null
            ? ""
            : $"<wst:RequestedProofToken><wst:BinarySecret>{secret}</wst:BinarySecret></wst:RequestedProofToken>");

    /// <summary>A refusal of <c>RST.srf</c>: beside the body.</summary>
    public static string Fault(string code, string status, string? redirectUrl = null) =>
        "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"" + FaultNamespace
        + "><S:Header><psf:pp><psf:authstate>0x80048800"
        + $"</psf:authstate><psf:reqstatus>{status}</psf:reqstatus>"
        + "<psf:serverInfo ServerTime=\"2007-04-22T21:22:38Z\">EXAMPLE1</psf:serverInfo></psf:pp></S:Header><S:Fault>"
        + $"<faultcode>{code}</faultcode>"
        + (redirectUrl is null ? "" : $"<psf:redirectUrl>{redirectUrl}</psf:redirectUrl>")
        + "<faultstring>Authentication Failure</faultstring></S:Fault></S:Envelope>";

    /// <summary>A refusal of <c>RST2.srf</c>: in the body, in SOAP 1.2.</summary>
    public static string Fault2(string status, string text) =>
        "<S:Envelope xmlns:S=\"http://www.w3.org/2003/05/soap-envelope\"" + FaultNamespace
        + "><S:Body><S:Fault><S:Code><S:Value>S:Sender</S:Value>"
        + "<S:Subcode><S:Value>wst:FailedAuthentication</S:Value></S:Subcode></S:Code><S:Reason><S:Text xml:lang=\"en-US\">"
        + "Authentication Failure</S:Text></S:Reason><S:Detail><psf:error>"
        + $"<psf:value>{status}</psf:value><psf:internalerror><psf:code>0x80041012</psf:code><psf:text>{text}</psf:text>"
        + "</psf:internalerror></psf:error></S:Detail></S:Fault></S:Body></S:Envelope>";

    private const string FaultNamespace =
        " xmlns:psf=\"http://schemas.microsoft.com/Passport/SoapServices/SOAPFault\"";

    private const string AuthInfo =
        "<ps:AuthInfo Id=\"PPAuthInfo\"><ps:HostingApp>{7108E71A-9926-4FCB-BCC9-9A9D3F32E423}</ps:HostingApp>"
        + "<ps:BinaryVersion>4</ps:BinaryVersion><ps:Cookies/><ps:RequestParams>AQAAAAIAAABsYwQAAAAxMDMz</ps:RequestParams>"
        + "</ps:AuthInfo>";

    private static string Demands(IEnumerable<(string Audience, string? Policy)> demands) =>
        "<ps:RequestMultipleSecurityTokens Id=\"RSTS\">" + string.Concat(demands.Select(demand =>
            "<wst:RequestSecurityToken><wst:RequestType>http://schemas.xmlsoap.org/ws/2004/04/security/trust/Issue"
            + "</wst:RequestType><wsp:AppliesTo><wsa:EndpointReference>"
            + $"<wsa:Address>{demand.Audience}</wsa:Address></wsa:EndpointReference></wsp:AppliesTo>"
            + (demand.Policy is null ? "" : $"<wsse:PolicyReference URI=\"{demand.Policy}\"/>")
            + "</wst:RequestSecurityToken>")) + "</ps:RequestMultipleSecurityTokens>";

    private static string Lived(string ticket, string created, string expires) =>
        "<wst:RequestSecurityTokenResponse>" + ticket.Replace(
            "LIFE",
            $"<wst:LifeTime><wsu:Created>{created}</wsu:Created><wsu:Expires>{expires}</wsu:Expires></wst:LifeTime>",
            System.StringComparison.Ordinal) + "</wst:RequestSecurityTokenResponse>";
}
