using System;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Tls.Schedules;

/// <summary>The keys of both directions, up to TLS 1.2: MACs, keys and initialisation vectors out of one
/// block.</summary>
internal static class KeyBlock
{
    private const int CounterSaltLength = 4;
    private const int NonceLength = 12;

    /// <summary>Derives the keys.</summary>
    /// <param name="handshake">The handshake.</param>
    /// <param name="suite">The suite in force.</param>
    /// <param name="master">The master secret.</param>
    /// <param name="isFromClient">Of which direction.</param>
    public static DirectionKeys Derive(TlsHandshake handshake, TlsSuite suite, byte[] master, bool isFromClient)
    {
        byte[] client = handshake.ClientHello!.Random;
        byte[] server = handshake.ServerHello!.Random;
        int ivLength = IvLengthOf(suite, handshake.Version);
        byte[] block = PseudoRandomFunction.Derive(
            handshake.Version,
            suite.PrfHash,
            master,
            "key expansion",
            PseudoRandomFunction.Join(server, client),
            2 * (suite.MacLength + suite.KeyLength + ivLength));
        int turn = isFromClient ? 0 : 1;
        byte[] mac = PseudoRandomFunction.Cut(block, turn * suite.MacLength, suite.MacLength);
        int start = 2 * suite.MacLength;
        byte[] key = PseudoRandomFunction.Cut(block, start + (turn * suite.KeyLength), suite.KeyLength);
        start += 2 * suite.KeyLength;
        byte[] iv = PseudoRandomFunction.Cut(block, start + (turn * ivLength), ivLength);
        return suite.IsExport
            ? Weaken(handshake.Version, suite, new DirectionKeys(mac, key, iv), isFromClient, client, server)
            : new DirectionKeys(mac, key, iv);
    }

    private static int IvLengthOf(TlsSuite suite, int version) => suite.Mode switch
    {
        TlsCipherMode.Block => version <= TlsVersion.Tls10 ? suite.BlockLength : 0,
        TlsCipherMode.Gcm or TlsCipherMode.Ccm => CounterSaltLength,
        TlsCipherMode.Poly1305 => NonceLength,
        _ => 0,
    };

    // Export suites make the keys of a few secret bytes and much that everybody can see.
    private static DirectionKeys Weaken(
        int version, TlsSuite suite, DirectionKeys keys, bool isFromClient, byte[] client, byte[] server)
    {
        if (version <= TlsVersion.Ssl30)
        {
            byte[] first = isFromClient ? client : server;
            byte[] second = isFromClient ? server : client;
            byte[] whole = TlsDigest.Compute(TlsHash.Md5, keys.Key, first, second);
            byte[] vector = TlsDigest.Compute(TlsHash.Md5, first, second);
            return keys with
            {
                Key = PseudoRandomFunction.Cut(whole, 0, suite.CipherKeyLength),
                Iv = PseudoRandomFunction.Cut(vector, 0, keys.Iv.Length),
            };
        }

        byte[] seed = PseudoRandomFunction.Join(client, server);
        string label = isFromClient ? "client write key" : "server write key";
        byte[] vectors = PseudoRandomFunction.Derive(
            version, suite.PrfHash, Array.Empty<byte>(), "IV block", seed, 2 * keys.Iv.Length);
        return keys with
        {
            Key = PseudoRandomFunction.Derive(version, suite.PrfHash, keys.Key, label, seed, suite.CipherKeyLength),
            Iv = PseudoRandomFunction.Cut(vectors, isFromClient ? 0 : keys.Iv.Length, keys.Iv.Length),
        };
    }
}
