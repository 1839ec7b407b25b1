using MsnForensics.Protocol.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsVersionTests
{
    [Theory]
    [InlineData(0x0002, "SSL 2.0", false)]
    [InlineData(0x0300, "SSL 3.0", false)]
    [InlineData(0x0301, "TLS 1.0", false)]
    [InlineData(0x0302, "TLS 1.1", false)]
    [InlineData(0x0303, "TLS 1.2", false)]
    [InlineData(0x0304, "TLS 1.3", true)]
    [InlineData(0x7F14, "TLS 1.3 draft 20", true)]
    [InlineData(0x0405, "0x0405", false)]
    public void Versions_have_names(int version, string name, bool isModern) =>
        Assert.Equal((name, isModern), (TlsVersion.NameOf(version), TlsVersion.IsModern(version)));
}
