using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CsCheck;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class CertificateReaderTests
{
    private static readonly byte[] Sample = Create("CN=login.live.com, OU=Passport, O=\"Example, Inc\", L=Redmond, C=US", "login.live.com", "*.example.org");

    [Fact]
    public void Fields_are_those_that_the_platform_reads()
    {
        WireCertificate certificate = CertificateReader.Read(Sample);
        using X509Certificate2 platform = X509CertificateLoader.LoadCertificate(Sample);
        Assert.Equal("CN=login.live.com, OU=Passport, O=Example\\, Inc, L=Redmond, C=US", certificate.Subject);
        Assert.Equal(certificate.Subject, certificate.Issuer);
        Assert.Equal("login.live.com", certificate.CommonName);
        Assert.Equal(["login.live.com", "*.example.org"], certificate.AlternativeNames);
        Assert.Equal(platform.SerialNumber, certificate.SerialNumber, ignoreCase: true);
        Assert.Equal(platform.NotBefore.ToUniversalTime(), certificate.NotBefore!.Value.UtcDateTime);
        Assert.Equal(platform.NotAfter.ToUniversalTime(), certificate.NotAfter!.Value.UtcDateTime);
        Assert.Equal(platform.Thumbprint, certificate.Sha1, ignoreCase: true);
        Assert.Equal(platform.GetCertHashString(HashAlgorithmName.SHA256), certificate.Sha256, ignoreCase: true);
    }

    [Fact]
    public void Years_before_2050_are_written_in_two_digits_and_later_ones_in_four()
    {
        WireCertificate certificate = CertificateReader.Read(Sample);
        Assert.Equal("1999-05-06 2055-01-01", string.Create(
            CultureInfo.InvariantCulture, $"{certificate.NotBefore:yyyy-MM-dd} {certificate.NotAfter:yyyy-MM-dd}"));
    }

    [Fact]
    public void Names_in_other_scripts_are_read() =>
        Assert.Equal("CN=müller.example, O=日本", CertificateReader.Read(Create("CN=müller.example, O=日本")).Subject);

    [Fact]
    public void Certificate_without_names_has_none()
    {
        WireCertificate certificate = CertificateReader.Read(Create(""));
        Assert.Equal(("", "", 0), (certificate.Subject, certificate.CommonName, certificate.AlternativeNames.Count));
    }

    [Fact]
    public void More_names_than_the_limit_are_cut()
    {
        string[] names = [.. Enumerable.Range(0, 250).Select(i => $"host{i}.example.org")];
        Assert.Equal(names[..200], CertificateReader.Read(Create("CN=x", names)).AlternativeNames);
    }

    [Fact]
    public void Cut_certificate_keeps_its_fingerprint_and_what_stands_before_the_cut()
    {
        for (int length = 0; length < Sample.Length; length++)
        {
            WireCertificate certificate = CertificateReader.Read(Sample.AsSpan(0, length));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Sample.AsSpan(0, length))), certificate.Sha256);
        }
    }

    [Fact]
    public void Damaged_certificate_gives_an_answer() => Gen.Select(Gen.Int[0, Sample.Length - 1], Gen.Byte).Sample((at, value) =>
    {
        byte[] damaged = (byte[])Sample.Clone();
        damaged[at] = value;
        return CertificateReader.Read(damaged).Sha1.Length == 40;
    });

    [Fact]
    public void Chain_is_split_up_to_the_limit()
    {
        byte[] body = TlsHello.Certificate([1, 2], [3], [4, 5, 6])[4..];
        Assert.Equal([[1, 2], [3], [4, 5, 6]], CertificateReader.Split(body, false, 10));
        Assert.Equal([[1, 2], [3]], CertificateReader.Split(body, false, 2));
    }

    [Fact]
    public void Chain_of_TLS_1_3_has_a_context_and_extensions()
    {
        byte[] body = [0, .. TlsHello.Counted(3, [.. TlsHello.Counted(3, [1, 2]), 0, 0, .. TlsHello.Counted(3, [3]), 0, 1, 9])];
        Assert.Equal([[1, 2], [3]], CertificateReader.Split(body, true, 10));
    }

    [Fact]
    public void Cut_chain_gives_the_whole_certificates()
    {
        byte[] list = TlsHello.Counted(3, [.. TlsHello.Counted(3, [1, 2]), 0, 0, 9]);
        Assert.Equal([[1, 2]], CertificateReader.Split(list, false, 10));
        Assert.Empty(CertificateReader.Split(list.AsSpan(0, 5), false, 10));
    }

    private static byte[] Create(string subject, params string[] names)
    {
        using RSA key = RSA.Create(1024);
        CertificateRequest request = new(new X500DistinguishedName(subject), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder alternative = new();
        Array.ForEach(names, alternative.AddDnsName);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, false));
        if (names.Length > 0)
        {
            request.CertificateExtensions.Add(alternative.Build());
        }

        using X509Certificate2 certificate = request.CreateSelfSigned(
            new DateTimeOffset(1999, 5, 6, 1, 2, 3, TimeSpan.Zero), new DateTimeOffset(2055, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return certificate.RawData;
    }
}
