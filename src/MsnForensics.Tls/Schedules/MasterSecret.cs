using MsnForensics.Protocol.Tls;

namespace MsnForensics.Tls.Schedules;

/// <summary>The secret that all keys of a session come from, up to TLS 1.2.</summary>
internal static class MasterSecret
{
    public const int Length = 48;

    /// <summary>Makes it of the secret that the key exchange gave.</summary>
    /// <param name="handshake">The handshake.</param>
    /// <param name="suite">The suite in force.</param>
    /// <param name="preMaster">The secret of the key exchange.</param>
    /// <returns>Null when it depends on messages that are not in the capture.</returns>
    public static byte[]? Derive(TlsHandshake handshake, TlsSuite suite, byte[] preMaster)
    {
        int version = handshake.Version;
        if (!handshake.IsExtendedMaster)
        {
            byte[] randoms = PseudoRandomFunction.Join(handshake.ClientHello!.Random, handshake.ServerHello!.Random);
            return PseudoRandomFunction.Derive(version, suite.PrfHash, preMaster, "master secret", randoms, Length);
        }

        byte[]? messages = handshake.CopyTranscript();
        if (messages is null)
        {
            return null;
        }

        byte[] hash = version >= TlsVersion.Tls12
            ? TlsDigest.Compute(suite.PrfHash, messages)
            : PseudoRandomFunction.Join(
                TlsDigest.Compute(TlsHash.Md5, messages), TlsDigest.Compute(TlsHash.Sha1, messages));
        return PseudoRandomFunction.Derive(
            version, suite.PrfHash, preMaster, "extended master secret", hash, Length);
    }
}
