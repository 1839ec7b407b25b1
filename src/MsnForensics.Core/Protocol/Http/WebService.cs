using System;
using System.Collections.Generic;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Http;

/// <summary>The web services around MSNP (reference: sections 4.2, 4.3, 5.3, 5.4, 7.4, 9).</summary>
public static class WebService
{
    /// <summary>A service that is told by its host alone.</summary>
    public const string Other = "Other";

    // Servers of the same kind on other hosts keep the paths (reference: section 11.5).
    private static readonly Dictionary<string, string> Paths = new(StringComparer.OrdinalIgnoreCase)
    {
        ["/gateway/gateway.dll"] = "Gateway",
        ["/rst.srf"] = "Ticket",
        ["/rst2.srf"] = "Ticket",
        ["/notrst.srf"] = "Ticket",
        ["/login2.srf"] = "Passport",
        ["/rdr/pprdr.asp"] = "Nexus",
        ["/abservice/abservice.asmx"] = "AddressBook",
        ["/abservice/sharingservice.asmx"] = "Membership",
        ["/oimws/oim.asmx"] = "OfflineMessageStore",
        ["/rsi/rsi.asmx"] = "OfflineMessages",
        ["/storageservice/schematizedstore.asmx"] = "Storage",
        ["/config/msgrconfig.asmx"] = "Configuration",
    };

    // Namespaces of the services' calls.
    private static readonly string[] Namespaces =
    {
        "http://www.msn.com/webservices/", "http://www.hotmail.msn.com/ws/", "http://messenger.msn.com/ws/",
        "http://messenger.live.com/ws/", "http://schemas.microsoft.com/Passport/",
    };

    /// <summary>The service that a request goes to; null for none of them.</summary>
    public static string? Of(HttpHead head, HttpTarget target)
    {
        if (NameOfPath(target.Path) is { } service)
        {
            return service;
        }

        bool isOther = IsHost(target.Host)
            || HasNamespace(head["SOAPAction"])
            || IsMessenger(head["User-Agent"])
            || IsPassport(head["Authorization"]);
        return isOther ? Other : null;
    }

    /// <summary>An answer whose request is missing comes from one of the services, as far as its head tells.</summary>
    public static bool IsAnswer(HttpHead head) =>
        head[GatewaySession.HeaderName] is not null
        || Contains(head["Content-Type"], "application/x-msn-messenger")
        || head["PassportURLs"] is not null
        || IsPassport(head["WWW-Authenticate"])
        || IsPassport(head["Authentication-Info"]);

    /// <summary>The head says that the body is XML, so that the body can tell whether a service sent it.</summary>
    public static bool IsXml(HttpHead head) => Contains(head["Content-Type"], "xml");

    /// <summary>The text names one of the services' namespaces.</summary>
    public static bool HasNamespace(string? text) =>
        text is not null && Array.Exists(Namespaces, name => Contains(text, name));

    /// <summary>The name is that of a server that client programs call; hosts of mere pages are none.</summary>
    public static bool IsHost(string host) => HostCatalog.Find(host) is { IsForBrowsers: false };

    // login.live.com prefixes a folder to its paths.
    private static string? NameOfPath(string path) =>
        Paths.TryGetValue(path, out string? name)
        || Paths.TryGetValue(path.Substring(Math.Max(0, path.LastIndexOf('/'))), out name)
            ? name
            : null;

    private static bool IsMessenger(string? agent) => Contains(agent, "MSMSGS") || Contains(agent, "MSNMSGR");

    private static bool IsPassport(string? value) => Contains(value, "Passport1.4");

    private static bool Contains(string? text, string part) =>
        text is not null && text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
