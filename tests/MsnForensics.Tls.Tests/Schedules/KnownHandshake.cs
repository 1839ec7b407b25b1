using System.Linq;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Tls.Tests.Schedules;

/// <summary>A handshake whose every byte is known (reference: captures and TLS, section 9.11).</summary>
internal static class KnownHandshake
{
    public static TlsHandshake Of(int version, int suite, params byte[][] serverExtensions)
    {
        TlsHandshake handshake = new();
        handshake.Add(true, TlsHandshakeType.ClientHello, TlsHello.Client(version, [suite]));
        handshake.Add(false, TlsHandshakeType.ServerHello, TlsHello.Server(version, suite, serverExtensions));
        return handshake;
    }

    /// <summary>Bytes that count upwards.</summary>
    public static byte[] Range(int first, int count) => [.. Enumerable.Range(first, count).Select(i => (byte)i)];
}
