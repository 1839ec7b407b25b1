using MsnForensics.Analysis.Tls;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Core.Tests.Analysis.Tls;

public sealed class TlsTotalsTests
{
    [Fact]
    public void Streams_are_counted_by_what_opens_them()
    {
        TlsTotals totals = new();
        totals.Add(new TlsDetails());
        totals.Add(new TlsDetails { Opening = TlsOpening.Opened, IsOpened = true, Service = HostCatalog.Find("login.live.com") });
        totals.Add(new TlsDetails { Opening = TlsOpening.Opened });
        totals.Add(new TlsDetails { Opening = TlsOpening.NoKey, Service = HostCatalog.Find("login.live.com") });
        totals.Add(new TlsDetails { Opening = TlsOpening.NoKey, IsRsaKeyExchange = true, Service = HostCatalog.Find("nexus.passport.com") });
        totals.Add(new TlsDetails { Opening = TlsOpening.NoHandshake });
        totals.Add(new TlsDetails { Opening = TlsOpening.Unsupported, Service = HostCatalog.Find("contacts.msn.com") });
        Assert.Equal((7L, 1L, 5L), (totals.StreamCount, totals.OpenedCount, totals.UnreadCount));
        Assert.Equal(
            (2L, 1L, 1L, 1L, 1L),
            (totals.NoKeyCount, totals.NoServerKeyCount, totals.MismatchCount, totals.NoHandshakeCount, totals.UnsupportedCount));
        Assert.Equal(3, totals.ServiceCount);
        Assert.Equal(["SignIn (login.live.com, nexus.passport.com)", "AddressBook (contacts.msn.com)"], totals.Services);
    }
}
