using System;
using System.Diagnostics.CodeAnalysis;
using MsnForensics.Protocol.Tls;
using MsnForensics.Tls.Schedules;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace MsnForensics.Tls.Ciphers;

/// <summary>Makes the cipher of a suite: AES, ChaCha20 and Triple DES from the platform where it has them, all
/// others from BouncyCastle.</summary>
internal sealed class CipherFactory
{
    public CipherFactory(bool keepsUnverified) => KeepsUnverified = keepsUnverified;

    /// <summary>Give out what a record decrypts to even though its MAC or tag is wrong.</summary>
    public bool KeepsUnverified { get; }

    public Scratch Scratch { get; } = new();

    /// <summary>True when records of this suite can be read in this version of the protocol.</summary>
    public static bool CanRead(TlsSuite? suite, int version) =>
        suite is not null && suite.Cipher != TlsCipherKind.Unknown
        && (TlsVersion.IsModern(version)
            ? suite.IsAuthenticated && suite.Name.IndexOf("_WITH_", StringComparison.Ordinal) < 0
            : version is >= TlsVersion.Ssl30 and <= TlsVersion.Tls12 && suite.Hash != TlsHash.None
                && (!suite.IsAuthenticated || version == TlsVersion.Tls12));

    /// <summary>The cipher of one direction, up to TLS 1.2.</summary>
    public ITlsCipher Create(TlsHandshake handshake, TlsSuite suite, DirectionKeys keys)
    {
        RecordCipher cipher = Create(handshake.Version, suite, keys, handshake.ServerHello!.HasEncryptThenMac);
        return handshake.ServerHello.Compression == 1 ? new InflatingCipher(cipher, Scratch) : cipher;
    }

    public RecordCipher Create(int version, TlsSuite suite, DirectionKeys keys, bool isMacLast) => suite.Mode switch
    {
        TlsCipherMode.Stream => new StreamRecordCipher(
            Scratch,
            new RecordMac(suite, version, keys.Mac),
            suite.Cipher == TlsCipherKind.Null ? null : new Rc4KeyStream(keys.Key)),
        TlsCipherMode.Block => new BlockRecordCipher(
            Scratch, CreateBlock(suite, keys), new RecordMac(suite, version, keys.Mac), version, isMacLast),
        _ => new AuthenticatedRecordCipher(Scratch, CreateAuthenticated(suite, keys.Key), keys.Iv),
    };

    [SuppressMessage("Performance", "CA1822", Justification = "Static only where the platform has no such ciphers.")]
    public IAuthenticatedDecryptor CreateAuthenticated(TlsSuite suite, byte[] key)
    {
#if NET8_0_OR_GREATER
        LibraryAuthenticated? fallback = KeepsUnverified ? CreateLibrary(suite, key) : null;
        if (PlatformAuthenticated.TryCreate(suite, key, fallback) is { } platform)
        {
            return platform;
        }
#endif
        return CreateLibrary(suite, key);
    }

    private static LibraryAuthenticated CreateLibrary(TlsSuite suite, byte[] key) => new(
        suite.Mode switch
        {
            TlsCipherMode.Gcm => new GcmBlockCipher(CreateEngine(suite.Cipher)),
            TlsCipherMode.Ccm => new CcmBlockCipher(CreateEngine(suite.Cipher)),
            _ => new ChaCha20Poly1305(),
        },
        key,
        suite.TagLength);

    private static ICbcDecryptor CreateBlock(TlsSuite suite, DirectionKeys keys)
    {
        // Since TLS 1.1 each record brings its own; then any will do for the first.
        byte[] iv = keys.Iv.Length > 0 ? keys.Iv : new byte[suite.BlockLength];
        return suite.Cipher switch
        {
            TlsCipherKind.Aes => PlatformCbc.CreateAes(keys.Key, iv),
            TlsCipherKind.TripleDes when PlatformCbc.TryCreateTripleDes(keys.Key, iv) is { } platform => platform,
            TlsCipherKind.Rc2 => new LibraryCbc(new RC2Engine(), new RC2Parameters(keys.Key), iv),
            _ => new LibraryCbc(CreateEngine(suite.Cipher), new KeyParameter(keys.Key), iv),
        };
    }

    private static IBlockCipher CreateEngine(TlsCipherKind cipher) => cipher switch
    {
        TlsCipherKind.Aes => AesUtilities.CreateEngine(),
        TlsCipherKind.Camellia => new CamelliaEngine(),
        TlsCipherKind.Aria => new AriaEngine(),
        TlsCipherKind.Seed => new SeedEngine(),
        TlsCipherKind.TripleDes => new DesEdeEngine(),
        TlsCipherKind.Des => new DesEngine(),
        TlsCipherKind.Idea => new IdeaEngine(),
        _ => throw new ArgumentOutOfRangeException(nameof(cipher)),
    };
}
