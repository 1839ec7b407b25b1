using System;
using System.Net;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MsnForensics.Testing.Tls;

/// <summary>A server's key and certificate, made for the test run.</summary>
public static class ThrowawayKey
{
    public const string HostName = "login.live.com";

    public const string Password = "open sesame";

    public static RSA Rsa { get; } = RSA.Create(2048);

    public static X509Certificate2 Certificate { get; } = Create();

    public static SecureString Secure(string text) => new NetworkCredential("", text).SecurePassword;

    private static X509Certificate2 Create()
    {
        CertificateRequest request = new("CN=" + HostName, Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
