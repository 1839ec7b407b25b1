using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Tls.Schedules;

/// <summary>Makes keys of secrets, SSL 3.0 to TLS 1.2 (reference: captures and TLS, section 9.4).</summary>
internal static class PseudoRandomFunction
{
    /// <summary>So many bytes derived from a secret.</summary>
    /// <param name="version">Version of the protocol.</param>
    /// <param name="hash">The hash of the suite; matters since TLS 1.2.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="label">What the bytes are for; SSL 3.0 has no labels.</param>
    /// <param name="seed">What else goes in, mostly the random numbers of the hellos.</param>
    /// <param name="length">Number of bytes.</param>
    public static byte[] Derive(int version, TlsHash hash, byte[] secret, string label, byte[] seed, int length)
    {
        if (version <= TlsVersion.Ssl30)
        {
            return DeriveSsl(secret, seed, length);
        }

        byte[] start = Join(Encoding.ASCII.GetBytes(label), seed);
        if (version >= TlsVersion.Tls12)
        {
            return Expand(hash, secret, start, length);
        }

        // Two halves of the secret, which share their middle byte when its length is odd.
        int half = (secret.Length + 1) / 2;
        byte[] result = Expand(TlsHash.Md5, Cut(secret, 0, half), start, length);
        byte[] other = Expand(TlsHash.Sha1, Cut(secret, secret.Length - half, half), start, length);
        for (int i = 0; i < length; i++)
        {
            result[i] ^= other[i];
        }

        return result;
    }

    public static byte[] Join(params byte[][] pieces)
    {
        List<byte> joined = new();
        foreach (byte[] piece in pieces)
        {
            joined.AddRange(piece);
        }

        return joined.ToArray();
    }

    public static byte[] Cut(byte[] bytes, int start, int length) => bytes.AsSpan(start, length).ToArray();

    // P_hash: HMACs over a chain of HMACs and the seed.
    private static byte[] Expand(TlsHash hash, byte[] secret, byte[] seed, int length)
    {
        byte[] result = new byte[length];
        using IncrementalHash mac = TlsDigest.CreateMac(hash, secret);
        byte[] link = seed;
        for (int at = 0; at < length;)
        {
            mac.AppendData(link);
            link = mac.GetHashAndReset();
            mac.AppendData(link);
            mac.AppendData(seed);
            byte[] output = mac.GetHashAndReset();
            int count = Math.Min(output.Length, length - at);
            Array.Copy(output, 0, result, at, count);
            at += count;
        }

        return result;
    }

    // MD5(secret, SHA1("A", secret, seed)), then with "BB", "CCC" and so on.
    private static byte[] DeriveSsl(byte[] secret, byte[] seed, int length)
    {
        byte[] result = new byte[length];
        for (int at = 0, round = 1; at < length; at += 16, round++)
        {
            byte[] letters = Encoding.ASCII.GetBytes(new string((char)('A' + round - 1), round));
            byte[] inner = TlsDigest.Compute(TlsHash.Sha1, letters, secret, seed);
            byte[] output = TlsDigest.Compute(TlsHash.Md5, secret, inner);
            Array.Copy(output, 0, result, at, Math.Min(output.Length, length - at));
        }

        return result;
    }
}
