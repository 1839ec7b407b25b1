using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Protocol.Msnp;
using static MsnForensics.MsnConfidence;
using static MsnForensics.MsnIndicatorKind;

namespace MsnForensics.Analysis.Indicators;

/// <summary>
/// All texts that are searched for (references: text, sections 4.2 to 4.4, 5.5, 5.6, 7.4, 8, 9; media, sections 1 to
/// 4).
/// </summary>
internal static class TokenCatalog
{
    // What stands in a few kinds of lines only; the whole line is checked.
    private static readonly string[] LineParts =
    [
        " CVR0\r\n", " MSNMSGR ", " MSMSGS ", " MSG80BETA ", " MACMSGS ", " RINGING ", ":1863 CKI ", ":1864 CKI ",
        " MD5 I ", " MD5 S ", " CTP I ", " CTP S ", " TWN I ", " TWN S ", " SSO I ", " SSO S ", " SHA A ",
        "NLN NLN ", "NLN BSY ", "NLN IDL ", "NLN BRB ", "NLN AWY ", "NLN PHN ", "NLN LUN ", "NFY PUT ", "NFY DEL ",
        "MSG Hotmail Hotmail ", "SBS 0 null", "OUT OTH\r", "OUT SSD\r",
    ];

    private static readonly string[] Headers =
    [
        "X-MMS-IM-Format:", "TypingUser:", "P2P-Dest:", "P2P-Src:", "EUF-GUID:", "Invitation-Command:",
        "Invitation-Cookie:", "Application-GUID:", "Hashed-Nonce:", "Service-Channel:", "X-OIM-Message-Type:",
        "X-OIM-Run-Id:", "X-OIM-Sequence-Num:", "X-OIM-originatingSource:", "X-OIMProxy:", "MemberIdLow:",
        "ABCHMigrated:", "MPOPEnabled:", "X-MSN-Host:", "PassportURLs:",
    ];

    private static readonly string[] ContentTypes =
    [
        "application/x-msn-messenger", "application/x-msnmsgr", "text/x-msmsgs", "application/x-msmsgs",
        "text/x-msnmsgr-", "text/x-mms-emoticon", "text/x-mms-animemoticon", "application/x-ms-ink",
        "text/x-clientcaps", "application/circles+xml", "application/multiparty+xml",
    ];

    private static readonly string[] Elements =
    [
        "<msnobj ", "&lt;msnobj ", "%3Cmsnobj", "<NotificationData", "<PrivateEndpointData", "<EndpointData",
        "<ABApplicationHeader", "<ABAuthHeader", "<PassportCookie", "<FindMembership", "<ABFindAll",
        "<ABFindContactsPaged", "<Data><PSM>", "<ml l=\"", "<ml><d n=\"", "<Policies",
    ];

    private static readonly string[] Paths =
    [
        "abservice.asmx", "SharingService.asmx", "SchematizedStore.asmx", "/OimWS/oim.asmx", "/rsi/rsi.asmx",
        "MsgrConfig.asmx",
    ];

    private static readonly string[] SharedPaths = ["/pprdr.asp", "/RST.srf", "/RST2.srf", "/login2.srf"];

    private static readonly string[] Namespaces =
    [
        "http://www.msn.com/webservices/AddressBook", "http://www.hotmail.msn.com/ws/2004/09/oim/rsi",
        "http://messenger.msn.com/ws/2004/09/oim/", "http://messenger.live.com/ws/2006/09/oim/",
    ];

    private static readonly string[] Secrets =
        ["TWN S t=", "SSO S t=", "from-PP='t=", "<TicketToken>", "<BinarySecurityToken", "passport=\"t=", "MSPAuth:"];

    private static readonly string[] Cookies = ["MSPAuth=", "MSPProf=", "MSPSec="];

    private static readonly string[] OtherClients =
        ["User-Agent: pidgin/", "User-Agent: aMSN ", "User-Agent: Adium", "User-Agent: Kopete"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IndicatorToken> Tokens { get; } =
    [
        .. Hosts(),
        .. Dialects().Concat(LineParts).Select(text => new IndicatorToken(
            text, MsnIndicatorKind.Protocol, IndicatorRule.Command, Certain)),
        new("MIME-Version: 1.0", MsnIndicatorKind.Protocol, IndicatorRule.MessageHead, Certain),
        .. Headers.Select(text => new IndicatorToken(text, MsnIndicatorKind.Protocol, IndicatorRule.Header, High)),
        new("X-MSN-Messenger:", MsnIndicatorKind.Protocol, IndicatorRule.Header, Certain, "Answer of the HTTP gateway"),
        .. ContentTypes.Select(text => new IndicatorToken(
            text, MsnIndicatorKind.Protocol, IndicatorRule.ContentType, High)),
        new("MSNSLP/1.0", MsnIndicatorKind.Protocol, IndicatorRule.SessionLine, Certain, "Invitation between clients"),
        new(" MSNFTP\r", MsnIndicatorKind.Protocol, IndicatorRule.TransferLine, Certain, "File transfer"),
        new(" MSNFTP\n", MsnIndicatorKind.Protocol, IndicatorRule.TransferLine, Certain, "File transfer"),
        new("\x04\0\0\0foo\0", MsnIndicatorKind.Protocol, IndicatorRule.StreamStart, Certain, "Direct connection"),
        new("goawyplzthxbye", MsnIndicatorKind.Protocol, IndicatorRule.Markup, High, "Remote sign-out"),
        .. Elements.Select(text => new IndicatorToken(text, MsnIndicatorKind.Protocol, IndicatorRule.Markup, High)),
        new(":1863 HTTP/1.", MsnIndicatorKind.Protocol, IndicatorRule.Connect, Certain, "Proxy asked for port 1863"),
        new("/gateway/gateway.dll", WebPath, IndicatorRule.Request, Certain, "HTTP gateway"),
        .. Paths.Select(text => new IndicatorToken(text, WebPath, IndicatorRule.Request, High)),
        .. SharedPaths.Select(text => new IndicatorToken(text, WebPath, IndicatorRule.Request, Medium)),
        .. Namespaces.Select(text => new IndicatorToken(text, Namespace, IndicatorRule.Namespace, High)),
        new("User-Agent: MSMSGS", UserAgent, IndicatorRule.Header, High, "The service's own client"),
        .. OtherClients.Select(text => new IndicatorToken(
            text, UserAgent, IndicatorRule.Header, Medium, "A client of several services")),
        .. Products().Select(text => new IndicatorToken(text, ProductId, IndicatorRule.Product, High)),
        .. ApplicationCatalog.Names.Select(pair => new IndicatorToken(
            pair.Key, ApplicationId, IndicatorRule.Application, High, pair.Value)),
        .. Secrets.Select(text => new IndicatorToken(text, Ticket, IndicatorRule.Ticket, High)),
        .. Cookies.Select(text => new IndicatorToken(text, Ticket, IndicatorRule.Ticket, Medium)),
        new(
            "HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAA",
            Ticket,
            IndicatorRule.Ticket,
            Certain,
            "Answer to a sign-in's nonce"),
    ];

    // A name that contains another one of the table is found by that.
    private static IEnumerable<IndicatorToken> Hosts()
    {
        string[] all = HostCatalog.Hosts.Select(host => host.Name).ToArray();
        string[] shortest = all.Where(name => !all.Any(other => other != name && name.Contains(other))).ToArray();
        return shortest.Select(name => new IndicatorToken(name, HostName, IndicatorRule.Host, High))
            .Concat(shortest.Select(name => new IndicatorToken(
                ToLabels(name), HostName, IndicatorRule.HostLabels, High)));
    }

    private static string ToLabels(string name) =>
        string.Concat(name.Split('.').Select(label => (char)label.Length + label));

    private static IEnumerable<string> Dialects()
    {
        for (int number = 2; number <= 24; number++)
        {
            string word = " MSNP" + number.ToString(CultureInfo.InvariantCulture);
            if (number >= 10)
            {
                yield return word;
            }
            else
            {
                yield return word + " ";
                yield return word + "\r";
                yield return word + "\n";
            }
        }
    }

    // PROD, four digits, eight other characters; the known ones lie below 200.
    private static IEnumerable<string> Products() => Enumerable.Range(0, 20)
        .Select(number => "PROD" + number.ToString("D3", CultureInfo.InvariantCulture))
        .Append("msmsgs@msnmsgr.com");
}
