using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;
using MsnForensics.Tls.Keys;

namespace MsnForensics.Tls.Tests.Keys;

public sealed class ServerKeyReaderTests
{
    private static readonly PbeParameters Pbe = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    /// <summary>Name, content, password.</summary>
    public static TheoryData<string, byte[], string?> Files => new()
    {
        { "PKCS#1 PEM", Text(ThrowawayKey.Rsa.ExportRSAPrivateKeyPem()), null },
        { "PKCS#8 PEM", Text(ThrowawayKey.Rsa.ExportPkcs8PrivateKeyPem()), null },
        { "encrypted PKCS#8 PEM", Text(ThrowawayKey.Rsa.ExportEncryptedPkcs8PrivateKeyPem(ThrowawayKey.Password, Pbe)), ThrowawayKey.Password },
        { "PEM with certificate and windows line ends", Text("Bag Attributes\r\n" + ThrowawayKey.Certificate.ExportCertificatePem().Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n" + ThrowawayKey.Rsa.ExportRSAPrivateKeyPem()), null },
        { "PKCS#1", ThrowawayKey.Rsa.ExportRSAPrivateKey(), null },
        { "PKCS#8", ThrowawayKey.Rsa.ExportPkcs8PrivateKey(), null },
        { "encrypted PKCS#8", ThrowawayKey.Rsa.ExportEncryptedPkcs8PrivateKey(ThrowawayKey.Password, Pbe), ThrowawayKey.Password },
        { "PKCS#12", ThrowawayKey.Certificate.Export(X509ContentType.Pkcs12, ThrowawayKey.Password), ThrowawayKey.Password },
        { "PKCS#12 of old", ThrowawayKey.Certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pkcs12TripleDesSha1, ThrowawayKey.Password), ThrowawayKey.Password },
        { "PKCS#12 without a password", ThrowawayKey.Certificate.Export(X509ContentType.Pkcs12), null },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Key_is_read_and_opens_what_was_encrypted_for_it(string name, byte[] content, string? password)
    {
        ServerKey key = Assert.Single(ServerKeyReader.Read(content, password is null ? null : ThrowawayKey.Secure(password)));
        Assert.True(key.Fits(ThrowawayKey.Certificate.RawData), name);
        byte[] secret = [3, 1, .. RandomNumberGenerator.GetBytes(46)];
        Assert.Equal(secret, key.TryDecrypt(Handshake(0x0301, Encrypt(secret)))!);
    }

    [Fact]
    public void File_that_is_far_too_long_is_not_read()
    {
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream file = File.OpenWrite(path))
            {
                file.SetLength(17 * 1024 * 1024);
            }

            Assert.Throws<InvalidDataException>(() => new TlsKeyRing().AddServerKey(path, null));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Wrong_password_is_told_from_none(string name, byte[] content, string? password)
    {
        if (password is null)
        {
            return;
        }

        string wrong = Assert.Throws<InvalidDataException>(() => ServerKeyReader.Read(content, ThrowawayKey.Secure("wrong"))).Message;
        Assert.True(wrong.Contains("the password does not open it", StringComparison.Ordinal), name);
        Assert.Contains("wants a password", Assert.Throws<InvalidDataException>(() => ServerKeyReader.Read(content, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_keys_may_stand_in_one_file()
    {
        using RSA second = RSA.Create(2048);
        byte[] content = Text(ThrowawayKey.Rsa.ExportRSAPrivateKeyPem() + "\n" + second.ExportPkcs8PrivateKeyPem());
        Assert.Equal(2, ServerKeyReader.Read(content, null).Count);
    }

    [Fact]
    public void Other_kinds_of_keys_are_no_use()
    {
        using ECDsa curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        byte[][] files =
        [
            Text(curve.ExportPkcs8PrivateKeyPem()), curve.ExportPkcs8PrivateKey(), Text(ThrowawayKey.Certificate.ExportCertificatePem()),
            ThrowawayKey.Certificate.RawData, [], Text("hello"), [0x30, 0x80], Text("-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----"),
        ];
        Assert.All(files, file => Assert.Throws<InvalidDataException>(() => ServerKeyReader.Read(file, null)));
    }

    [Fact]
    public void Damaged_file_never_fails_otherwise()
    {
        byte[] content = ThrowawayKey.Rsa.ExportPkcs8PrivateKey();
        Random random = new(1);
        for (int i = 0; i < 300; i++)
        {
            byte[] damaged = (byte[])content.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            try
            {
                ServerKeyReader.Read(damaged, null);
            }
            catch (InvalidDataException)
            {
                // What damage is to give.
            }
        }
    }

    [Fact]
    public void Secret_must_begin_with_a_version_that_was_offered_or_is_in_force()
    {
        ServerKey key = ServerKeyReader.Read(ThrowawayKey.Rsa.ExportRSAPrivateKey(), null)[0];
        Assert.NotNull(key.TryDecrypt(Handshake(0x0303, Encrypt([3, 3, .. new byte[46]]))));
        Assert.NotNull(key.TryDecrypt(Handshake(0x0303, Encrypt([3, 1, .. new byte[46]]), 0x0301)));
        Assert.Null(key.TryDecrypt(Handshake(0x0303, Encrypt([3, 0, .. new byte[46]]))));
        Assert.Null(key.TryDecrypt(Handshake(0x0303, Encrypt([3, 3, .. new byte[45]]))));
    }

    [Fact]
    public void Length_before_the_secret_is_left_out_by_SSL_3()
    {
        ServerKey key = ServerKeyReader.Read(ThrowawayKey.Rsa.ExportRSAPrivateKey(), null)[0];
        byte[] secret = [3, 0, .. RandomNumberGenerator.GetBytes(46)];
        Assert.Equal(secret, key.TryDecrypt(Handshake(0x0300, Encrypt(secret)[2..]))!);
        Assert.Equal(secret, key.TryDecrypt(Handshake(0x0300, Encrypt(secret)))!);
    }

    [Fact]
    public void What_was_encrypted_for_another_key_is_not_opened()
    {
        ServerKey key = ServerKeyReader.Read(ThrowawayKey.Rsa.ExportRSAPrivateKey(), null)[0];
        using RSA other = RSA.Create(2048);
        byte[] encrypted = other.Encrypt([3, 1, .. new byte[46]], RSAEncryptionPadding.Pkcs1);
        Assert.Null(key.TryDecrypt(Handshake(0x0301, [1, 0, .. encrypted])));
        Assert.Null(key.TryDecrypt(Handshake(0x0301, [1, 0, .. Enumerable.Repeat((byte)0xFF, 256)])));
        Assert.Null(key.TryDecrypt(Handshake(0x0301, [0, 3, 1, 2, 3])));
        Assert.Null(key.Fits([1, 2, 3]));
    }

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Encrypt(byte[] secret) => [1, 0, .. ThrowawayKey.Rsa.Encrypt(secret, RSAEncryptionPadding.Pkcs1)];

    private static TlsHandshake Handshake(int version, byte[] exchange, int? inForce = null)
    {
        TlsHandshake handshake = new();
        handshake.Add(true, TlsHandshakeType.ClientHello, TlsHello.Client(version, [0x2F]));
        handshake.Add(false, TlsHandshakeType.ServerHello, TlsHello.Server(inForce ?? version, 0x2F));
        handshake.Add(true, TlsHandshakeType.ClientKeyExchange, TlsHello.Message(16, exchange));
        return handshake;
    }
}
