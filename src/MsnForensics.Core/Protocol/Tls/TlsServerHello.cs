using System;
using System.Collections.Generic;

namespace MsnForensics.Protocol.Tls;

/// <summary>What a server chose. Fields behind damage are empty.</summary>
public sealed class TlsServerHello
{
    private const int RandomLength = 32;
    private const int LastDraftWithOldForm = 21;

    // SHA-256 of "HelloRetryRequest" (RFC 8446, 4.1.3).
    private static readonly byte[] RetryRandom =
    {
        0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11, 0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8, 0x91,
        0xC2, 0xA2, 0x11, 0x16, 0x7A, 0xBB, 0x8C, 0x5E, 0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8, 0x33, 0x9C,
    };

    private TlsServerHello(int version, byte[] random)
    {
        HelloVersion = version;
        Version = version;
        Random = random;
    }

    /// <summary>The version in force, wherever it stands.</summary>
    public int Version { get; private set; }

    /// <summary>The version in the field of old; 0x0303 for TLS 1.3.</summary>
    public int HelloVersion { get; }

    public byte[] Random { get; }

    public byte[] SessionId { get; private set; } = Array.Empty<byte>();

    /// <summary>Code of the cipher suite; -1 when it is not there.</summary>
    public int Suite { get; private set; } = -1;

    /// <summary>0 none, 1 DEFLATE.</summary>
    public int Compression { get; private set; }

    public int[] Extensions { get; private set; } = Array.Empty<int>();

    public string? ApplicationProtocol { get; private set; }

    public bool HasExtendedMaster { get; private set; }

    public bool HasEncryptThenMac { get; private set; }

    /// <summary>The client is asked to say hello once more (TLS 1.3).</summary>
    public bool IsRetry => Random.AsSpan().SequenceEqual(RetryRandom);

    /// <summary>Reads the message.</summary>
    /// <param name="body">The message without its header of four bytes.</param>
    /// <returns>Null when not even version and random number are there.</returns>
    public static TlsServerHello? Read(ReadOnlySpan<byte> body)
    {
        TlsFields fields = new(body);
        if (!fields.TryReadNumber(2, out int version)
            || !fields.TryTake(RandomLength, out ReadOnlySpan<byte> random))
        {
            return null;
        }

        TlsServerHello hello = new(version, random.ToArray());
        bool isShort = TlsVersion.DraftOf(version) is > 0 and <= LastDraftWithOldForm;
        if (!isShort)
        {
            if (!fields.TryReadVector(1, out ReadOnlySpan<byte> sessionId))
            {
                return hello;
            }

            hello.SessionId = sessionId.ToArray();
        }

        if (fields.TryReadNumber(2, out int suite))
        {
            hello.Suite = suite;
        }

        if (!isShort && fields.TryReadNumber(1, out int compression))
        {
            hello.Compression = compression;
        }

        if (fields.TryReadVector(2, out ReadOnlySpan<byte> extensions))
        {
            hello.ReadExtensions(extensions);
        }

        return hello;
    }

    /// <summary>Adds what TLS 1.3 says under encryption.</summary>
    /// <param name="body">The message «encrypted extensions» without its header.</param>
    public void AddEncryptedExtensions(ReadOnlySpan<byte> body)
    {
        int[] open = Extensions;
        if (new TlsFields(body).TryReadVector(2, out ReadOnlySpan<byte> extensions))
        {
            ReadExtensions(extensions);
        }

        Extensions = open;
    }

    private void ReadExtensions(ReadOnlySpan<byte> block)
    {
        List<int> types = new();
        TlsFields fields = new(block);
        while (fields.TryReadNumber(2, out int type) && fields.TryReadVector(2, out ReadOnlySpan<byte> content))
        {
            types.Add(type);
            switch (type)
            {
                case TlsExtensionType.EncryptThenMac: HasEncryptThenMac = true; break;
                case TlsExtensionType.ExtendedMasterSecret: HasExtendedMaster = true; break;
                case TlsExtensionType.ApplicationProtocol:
                    string[] names = TlsClientHello.ReadProtocols(content);
                    ApplicationProtocol = names.Length > 0 ? names[0] : null;
                    break;
                case TlsExtensionType.SupportedVersions:
                    Version = new TlsFields(content).TryReadNumber(2, out int version) ? version : Version;
                    break;
            }
        }

        Extensions = types.ToArray();
    }
}
