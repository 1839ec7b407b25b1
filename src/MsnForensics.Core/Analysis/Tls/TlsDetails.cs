using System.Linq;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Analysis.Tls;

/// <summary>What an encrypted stream tells without keys, and whether keys opened it.</summary>
public sealed record TlsDetails
{
    /// <summary>The name the client asked for.</summary>
    public string? ServerName { get; init; }

    /// <summary>The MSN service that the stream went to, by that name or by the server's certificate; null for
    /// none.</summary>
    public HostInfo? Service { get; init; }

    public string? Version { get; init; }

    public string? CipherSuite { get; init; }

    public string? ApplicationProtocol { get; init; }

    public string? Ja3 { get; init; }

    public string? Ja3s { get; init; }

    public string? Ja4 { get; init; }

    public MsnList<MsnCertificate> Certificates { get; init; } = MsnList<MsnCertificate>.Empty;

    /// <summary>Name of the alert with which a side gave up, as far as it could be read.</summary>
    public string? Alert { get; init; }

    /// <summary>At least one record was decrypted and verified.</summary>
    public bool IsOpened { get; init; }

    public TlsOpening Opening { get; init; }

    /// <summary>The server's RSA key would open it, as well as a key log.</summary>
    public bool IsRsaKeyExchange { get; init; }

    /// <summary>Reads them off a connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="certificates">The certificates of the run.</param>
    /// <param name="isForRecord">Service, fingerprints and certificates are wanted, too.</param>
    public static TlsDetails Of(TlsConnection connection, CertificateTable certificates, bool isForRecord)
    {
        TlsHandshake handshake = connection.FirstHandshake;
        TlsClientHello? client = handshake.ClientHello;
        TlsServerHello? server = handshake.ServerHello;
        TlsDetails details = new()
        {
            ServerName = client?.ServerName,
            Version = server is null ? null : TlsVersion.NameOf(server.Version),
            CipherSuite = server is { Suite: >= 0 } ? TlsSuiteCatalog.NameOf(server.Suite) : null,
            ApplicationProtocol = server?.ApplicationProtocol,
            Alert = connection.FatalAlert is { } code ? TlsAlertName.Of(code) : null,
            IsOpened = connection.VerifiedCount > 0,
            Opening = connection.Opening,
            IsRsaKeyExchange = !handshake.IsModern
                && TlsSuiteCatalog.Find(server?.Suite ?? -1)?.IsRsaKeyExchange == true,
        };
        if (!isForRecord)
        {
            return details;
        }

        MsnList<MsnCertificate> chain = new(handshake.Certificates.Select(certificates.Get));
        return details with
        {
            Service = ServiceOf(client?.ServerName, chain),
            Ja3 = client is null ? null : TlsFingerprint.Ja3(client),
            Ja3s = server is null ? null : TlsFingerprint.Ja3s(server),
            Ja4 = client is null ? null : TlsFingerprint.Ja4(client),
            Certificates = chain,
        };
    }

    // Old clients do not say whom they call: then the certificate tells.
    private static HostInfo? ServiceOf(string? name, MsnList<MsnCertificate> chain) => name is not null
        ? HostCatalog.Find(name)
        : chain.Count == 0 ? null : chain[0].Names
            .Select(each => HostCatalog.Find(each.TrimStart('*', '.')))
            .FirstOrDefault(host => host is not null);
}
