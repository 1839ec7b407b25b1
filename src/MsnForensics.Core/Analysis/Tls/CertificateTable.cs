using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Analysis.Tls;

/// <summary>The certificates of a run: a server shows the same ones in every connection, and each is kept
/// once.</summary>
public sealed class CertificateTable
{
    /// <summary>Certificates shared between streams; a capture of many servers gives further ones without
    /// sharing.</summary>
    private const int MaximumCount = 10_000;

    private readonly Dictionary<string, MsnCertificate> _known = new();

    public MsnCertificate Get(byte[] encoded)
    {
        WireCertificate certificate = CertificateReader.Read(encoded);
        if (_known.TryGetValue(certificate.Sha256, out MsnCertificate? known))
        {
            return known;
        }

        MsnCertificate record = Build(certificate);
        if (_known.Count < MaximumCount)
        {
            _known.Add(certificate.Sha256, record);
        }

        return record;
    }

    private static MsnCertificate Build(WireCertificate certificate) => new()
    {
        Subject = certificate.Subject,
        Issuer = certificate.Issuer,
        Names = new MsnList<string>(new[] { certificate.CommonName }
            .Concat(certificate.AlternativeNames).Where(name => name.Length > 0).Distinct()),
        SerialNumber = certificate.SerialNumber,
        NotBefore = certificate.NotBefore,
        NotAfter = certificate.NotAfter,
        Sha1 = certificate.Sha1,
        Sha256 = certificate.Sha256,
    };
}
