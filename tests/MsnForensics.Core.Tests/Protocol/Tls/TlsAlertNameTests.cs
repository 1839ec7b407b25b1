using MsnForensics.Protocol.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsAlertNameTests
{
    [Theory]
    [InlineData(40, "handshake_failure")]
    [InlineData(48, "unknown_ca")]
    [InlineData(99, "99")]
    public void Alerts_have_names(int code, string name) => Assert.Equal(name, TlsAlertName.Of(code));
}
