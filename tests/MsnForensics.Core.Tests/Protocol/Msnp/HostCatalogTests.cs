using System;
using System.Linq;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class HostCatalogTests
{
    [Theory]
    [InlineData("messenger.hotmail.com", MsnService.Messaging)]
    [InlineData("s.gateway.messenger.live.com", MsnService.Messaging)]
    [InlineData("geo.gateway.messenger.live.com", MsnService.Messaging)]
    [InlineData("db3.gateway.edge.messenger.live.com", MsnService.Messaging)]
    [InlineData("messenger.msn.com", MsnService.Messaging)]
    [InlineData("gateway.messenger.hotmail.com", MsnService.Gateway)]
    [InlineData("muser.gateway.messenger.hotmail.com", MsnService.Gateway)]
    [InlineData("by1.gateway.messenger.live.com", MsnService.Gateway)]
    [InlineData("nexus.passport.com", MsnService.SignIn)]
    [InlineData("login.passport.com", MsnService.SignIn)]
    [InlineData("loginnet.passport.com", MsnService.SignIn)]
    [InlineData("login.live.com", MsnService.SignIn)]
    [InlineData("msnia.login.live.com", MsnService.SignIn)]
    [InlineData("accountservices.passport.net", MsnService.SignIn)]
    [InlineData("messengerclear.live.com", MsnService.SignIn)]
    [InlineData("messengersecure.live.com", MsnService.SignIn)]
    [InlineData("rpstauth.live.com", MsnService.SignIn)]
    [InlineData("contacts.msn.com", MsnService.AddressBook)]
    [InlineData("local-bay.contacts.msn.com", MsnService.AddressBook)]
    [InlineData("byrdr.omega.contacts.msn.com", MsnService.AddressBook)]
    [InlineData("ows.messenger.msn.com", MsnService.OfflineMessages)]
    [InlineData("rsi.hotmail.com", MsnService.OfflineMessages)]
    [InlineData("oim.messenger.msn.com", MsnService.OfflineMessages)]
    [InlineData("storage.msn.com", MsnService.Storage)]
    [InlineData("tkrdr.storage.msn.com", MsnService.Storage)]
    [InlineData("byfiles.storage.msn.com", MsnService.Storage)]
    [InlineData("blufiles.storage.msn.com", MsnService.Storage)]
    [InlineData("storage.live.com", MsnService.Storage)]
    [InlineData("config.messenger.msn.com", MsnService.Configuration)]
    [InlineData("svcs.microsoft.com", MsnService.Configuration)]
    [InlineData("sup.live.com", MsnService.Directory)]
    [InlineData("directory.services.live.com", MsnService.Directory)]
    [InlineData("profile.live.com", MsnService.Web)]
    [InlineData("cc.services.spaces.live.com", MsnService.Directory)]
    [InlineData("relay.voice.messenger.msn.com", MsnService.Voice)]
    [InlineData("vp.sip.messenger.msn.com", MsnService.Voice)]
    [InlineData("echo.edge.messenger.live.com", MsnService.Voice)]
    [InlineData("mobile.msn.com", MsnService.Web)]
    [InlineData("www.hotmail.com", MsnService.Web)]
    [InlineData("mail.live.com", MsnService.Web)]
    [InlineData("g.msn.com", MsnService.Web)]
    [InlineData("members.msn.com", MsnService.Web)]
    [InlineData("spaces.live.com", MsnService.Web)]
    [InlineData("rad.msn.com", MsnService.Web)]
    [InlineData("webmessenger.msn.com", MsnService.WebMessenger)]
    [InlineData("www.ebuddy.com", MsnService.WebMessenger)]
    [InlineData("x.e-messenger.net", MsnService.WebMessenger)]
    [InlineData("meebo.com", MsnService.WebMessenger)]
    public void The_hosts_of_the_reference_are_known(string name, MsnService service) =>
        Assert.Equal(service, HostCatalog.Find(name)!.Service);

    [Theory]
    [InlineData("hotmail.com")]
    [InlineData("msn.com")]
    [InlineData("notmessenger.hotmail.com")]
    [InlineData("messenger.hotmail.com.example.org")]
    [InlineData("messenger")]
    [InlineData("")]
    [InlineData(".")]
    public void Others_are_not(string name) => Assert.Null(HostCatalog.Find(name));

    [Fact]
    public void Letter_case_and_a_closing_dot_do_not_matter() =>
        Assert.Equal("login.live.com", HostCatalog.Find("Login.LIVE.com.")!.Name);

    [Fact]
    public void Every_entry_says_what_it_is_for()
    {
        Assert.All(HostCatalog.Hosts, host => Assert.Matches("^[a-z0-9.-]+$", host.Name));
        Assert.All(HostCatalog.Hosts, host => Assert.NotEmpty(host.Purpose));
        Assert.Equal(HostCatalog.Hosts.Count, HostCatalog.Hosts.Select(host => host.Name).Distinct().Count());
    }

    [Fact]
    public void Every_service_has_a_host() => Assert.Equal(
        Enum.GetValues<MsnService>(), HostCatalog.Hosts.Select(host => host.Service).Distinct().Order());
}
