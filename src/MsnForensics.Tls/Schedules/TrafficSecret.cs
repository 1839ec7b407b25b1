using System;
using System.Security.Cryptography;
using System.Text;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Tls.Schedules;

/// <summary>A secret of one direction in TLS 1.3, and what is made of it (reference: captures and TLS, section
/// 9.9).</summary>
internal sealed class TrafficSecret
{
    private const int NonceLength = 12;
    private const int FirstDraftWithShortPrefix = 20;

    private readonly TlsHash _hash;
    private readonly int _draft;
    private readonly byte[] _secret;

    /// <param name="hash">The hash of the suite.</param>
    /// <param name="draft">Number of the draft; 0 for TLS 1.3 itself.</param>
    /// <param name="secret">The secret.</param>
    public TrafficSecret(TlsHash hash, int draft, byte[] secret)
    {
        _hash = hash;
        _draft = draft;
        _secret = secret;
    }

    /// <summary>Key and initialisation vector; there is no MAC.</summary>
    public DirectionKeys DeriveKeys(int keyLength) => new(
        Array.Empty<byte>(), Expand("key", keyLength), Expand("iv", NonceLength));

    /// <summary>The secret after a key update.</summary>
    public TrafficSecret Next() =>
        new(_hash, _draft, Expand("traffic upd", TlsDigest.LengthOf(_hash)));

    /// <summary>HKDF-Expand-Label with an empty context.</summary>
    public byte[] Expand(string label, int length)
    {
        string prefix = _draft is > 0 and < FirstDraftWithShortPrefix ? "TLS 1.3, " : "tls13 ";
        byte[] name = Encoding.ASCII.GetBytes(prefix + label);
        byte[] info = PseudoRandomFunction.Join(
            new[] { (byte)(length >> 8), (byte)length, (byte)name.Length }, name, new byte[1]);
        byte[] result = new byte[length];
        byte[] output = Array.Empty<byte>();
        using IncrementalHash mac = TlsDigest.CreateMac(_hash, _secret);
        for (int at = 0, round = 1; at < length; at += output.Length, round++)
        {
            mac.AppendData(output);
            mac.AppendData(info);
            mac.AppendData(new[] { (byte)round });
            output = mac.GetHashAndReset();
            Array.Copy(output, 0, result, at, Math.Min(output.Length, length - at));
        }

        return result;
    }
}
