using System;
using System.Collections.Generic;

namespace MsnForensics.Protocol.Msnp;

/// <summary>The hosts of the service (reference: section 4.2).</summary>
public static class HostCatalog
{
    private static readonly Dictionary<string, HostInfo> ByName = new(StringComparer.OrdinalIgnoreCase);

#pragma warning disable CA1810 // The index is built from the table below in one place.
    static HostCatalog()
    {
        foreach (HostInfo host in Hosts)
        {
            ByName.Add(host.Name, host);
        }
    }
#pragma warning restore CA1810

    /// <summary>All entries.</summary>
    public static IReadOnlyList<HostInfo> Hosts { get; } = new HostInfo[]
    {
        Own("messenger.hotmail.com", MsnService.Messaging, "Dispatch and notification server"),
        Own("s.gateway.messenger.live.com", MsnService.Messaging, "Dispatch and notification server, late"),
        Own("geo.gateway.messenger.live.com", MsnService.Messaging, "Dispatch and notification server, late"),
        Own("gateway.edge.messenger.live.com", MsnService.Messaging, "Notification server that a redirect names"),
        Own("messenger.msn.com", MsnService.Messaging, "Domain of conversations, and of tickets for them"),
        Own("gateway.messenger.hotmail.com", MsnService.Gateway, "HTTP gateway"),
        Own("muser.gateway.messenger.hotmail.com", MsnService.Gateway, "HTTP gateway"),
        Own("gateway.messenger.live.com", MsnService.Gateway, "HTTP gateway"),
        Shared("nexus.passport.com", MsnService.SignIn, "Passport nexus, which names the sign-in server"),
        Shared("login.passport.com", MsnService.SignIn, "Passport sign-in"),
        Shared("loginnet.passport.com", MsnService.SignIn, "Passport sign-in"),
        Shared("login.live.com", MsnService.SignIn, "Windows Live ID sign-in"),
        Shared("msnia.login.live.com", MsnService.SignIn, "Sign-in of msn.com accounts"),
        Shared("accountservices.passport.net", MsnService.SignIn, "Passport account pages"),
        Own("messengerclear.live.com", MsnService.SignIn, "Audience of the ticket that a sign-in needs"),
        Own("messengersecure.live.com", MsnService.SignIn, "Audience of the ticket for offline messages"),
        Shared("rpstauth.live.com", MsnService.SignIn, "Audience of a ticket"),
        Own("contacts.msn.com", MsnService.AddressBook, "Address book and memberships"),
        Own("local-bay.contacts.msn.com", MsnService.AddressBook, "Address book and memberships"),
        Own("omega.contacts.msn.com", MsnService.AddressBook, "Address book and memberships"),
        Own("ows.messenger.msn.com", MsnService.OfflineMessages, "Sending of offline messages"),
        Own("rsi.hotmail.com", MsnService.OfflineMessages, "Fetching of offline messages"),
        Own("oim.messenger.msn.com", MsnService.OfflineMessages, "Return path of offline messages"),
        Shared("storage.msn.com", MsnService.Storage, "Roaming profile and pictures"),
        Shared("storage.live.com", MsnService.Storage, "Roaming profile and pictures"),
        Own("config.messenger.msn.com", MsnService.Configuration, "Client configuration"),
        Shared("svcs.microsoft.com", MsnService.Configuration, "Client configuration before version 6"),
        Shared("sup.live.com", MsnService.Directory, "News about contacts"),
        Shared("directory.services.live.com", MsnService.Directory, "Directory"),
        Shared("profile.live.com", MsnService.Web, "Profile pages"),
        Shared("cc.services.spaces.live.com", MsnService.Directory, "Contact cards"),
        Own("relay.voice.messenger.msn.com", MsnService.Voice, "Relay for calls"),
        Own("vp.sip.messenger.msn.com", MsnService.Voice, "Registrar for calls"),
        Own("echo.edge.messenger.live.com", MsnService.Voice, "Address test for direct connections"),
        Shared("mobile.msn.com", MsnService.Web, "Mobile service"),
        Shared("www.hotmail.com", MsnService.Web, "Mail"),
        Shared("mail.live.com", MsnService.Web, "Mail"),
        Shared("g.msn.com", MsnService.Web, "Links of the client program"),
        Shared("members.msn.com", MsnService.Web, "Member pages"),
        Shared("spaces.live.com", MsnService.Web, "Spaces"),
        Unverified("rad.msn.com", MsnService.Web, "Advertising"),
        Unverified("webmessenger.msn.com", MsnService.WebMessenger, "MSN Web Messenger"),
        Unverified("ebuddy.com", MsnService.WebMessenger, "eBuddy, a messenger in the browser"),
        Unverified("e-messenger.net", MsnService.WebMessenger, "e-Messenger, a messenger in the browser"),
        Unverified("meebo.com", MsnService.WebMessenger, "Meebo, a messenger in the browser"),
    };

    /// <summary>The entry of a host, or of the nearest domain above it that has one; null when there is none.</summary>
    /// <param name="name">Letter case and a closing dot do not matter.</param>
    public static HostInfo? Find(string name)
    {
        string rest = name.TrimEnd('.');
        while (rest.Length > 0)
        {
            if (ByName.TryGetValue(rest, out HostInfo? host))
            {
                return host;
            }

            int dot = rest.IndexOf('.');
            rest = dot < 0 ? "" : rest.Substring(dot + 1);
        }

        return null;
    }

    private static HostInfo Own(string name, MsnService service, string purpose) =>
        new(name, service, purpose, false, false);

    private static HostInfo Shared(string name, MsnService service, string purpose) =>
        new(name, service, purpose, true, false);

    private static HostInfo Unverified(string name, MsnService service, string purpose) =>
        new(name, service, purpose, true, true);
}

/// <summary>One host of the service.</summary>
/// <param name="Name">Lower case; stands for the hosts below it, too.</param>
/// <param name="Service">What it belonged to.</param>
/// <param name="Purpose">What it was for, in one line.</param>
/// <param name="IsShared">Other programs and web sites used it as well: it alone does not tell of a messenger.</param>
/// <param name="IsUnverified">Known from hearsay.</param>
public sealed record HostInfo(
    string Name, MsnService Service, string Purpose, bool IsShared, bool IsUnverified)
{
    /// <summary>People went there with a browser; client programs of the service do not call it.</summary>
    public bool IsForBrowsers => Service is MsnService.Web or MsnService.WebMessenger;
}
