using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace MsnForensics.Testing.Tls;

/// <summary>Records and handshake messages built field by field (RFC 8446 4, RFC 5246 7.4, RFC 6066 3, RFC 6101 E).</summary>
public static class TlsHello
{
    public static IReadOnlyList<byte> ClientRandom { get; } = [.. Enumerable.Range(0x40, 32).Select(i => (byte)i)];

    public static IReadOnlyList<byte> ServerRandom { get; } = [.. Enumerable.Range(0x80, 32).Select(i => (byte)i)];

    /// <summary>A record with a client hello of TLS 1.2.</summary>
    /// <param name="name">The server name; null leaves the extension out.</param>
    /// <param name="hasExtensions">False leaves out the whole block, as SSL 3.0 does.</param>
    public static byte[] Create(string? name, bool hasExtensions = true)
    {
        List<byte[]> extensions = [Extension(23)];
        if (name is not null)
        {
            extensions.Add(ServerName(name));
        }

        extensions.Add(Extension(11, 1, 0));
        return Record(22, Client(0x0303, [0x002F, 0x0035], hasExtensions ? [.. extensions] : null));
    }

    /// <summary>A client hello in the form of SSL 2.0, with its two bytes of length.</summary>
    public static byte[] CreateVersion2(byte major, byte minor)
    {
        byte[] body = [1, major, minor, 0, 3, 0, 0, 0, 16, 0, 0, 0x2F, .. ClientRandom.Skip(16)];
        return [0x80, (byte)body.Length, .. body];
    }

    /// <summary>A client hello as a handshake message.</summary>
    public static byte[] Client(int version, int[] suites, byte[][]? extensions = null, byte[]? sessionId = null) => Message(
        1,
        [
            .. Number(2, version), .. ClientRandom, .. Counted(1, sessionId ?? []),
            .. Counted(2, suites.SelectMany(suite => Number(2, suite))), 1, 0, .. Block(extensions),
        ]);

    /// <summary>A server hello as a handshake message.</summary>
    public static byte[] Server(
        int version, int suite, byte[][]? extensions = null, byte[]? sessionId = null, byte[]? random = null) => Message(
        2,
        [
            .. Number(2, version), .. random ?? [.. ServerRandom], .. Counted(1, sessionId ?? []), .. Number(2, suite), 0,
            .. Block(extensions),
        ]);

    /// <summary>A message «certificate» of the form up to TLS 1.2.</summary>
    public static byte[] Certificate(params byte[][] certificates) =>
        Message(11, [.. Counted(3, certificates.SelectMany(certificate => Counted(3, certificate)))]);

    public static byte[] ServerName(string name) =>
        Extension(0, [.. Counted(2, [0, .. Counted(2, Encoding.ASCII.GetBytes(name))])]);

    public static byte[] Extension(int type, params byte[] content) => [.. Number(2, type), .. Counted(2, content)];

    public static byte[] Message(int type, params byte[] body) => [(byte)type, .. Counted(3, body)];

    /// <summary>A record; of TLS 1.0 unless another version is given.</summary>
    public static byte[] Record(byte type, IEnumerable<byte> content, int version = 0x0301) =>
        [type, .. Number(2, version), .. Counted(2, content)];

    public static byte[] Counted(int size, IEnumerable<byte> content)
    {
        byte[] bytes = content.ToArray();
        return [.. Number(size, bytes.Length), .. bytes];
    }

    public static byte[] Number(int size, int value) =>
        [.. Enumerable.Range(1, size).Select(i => (byte)(value >> (8 * (size - i))))];

    private static byte[] Block(byte[][]? extensions) =>
        extensions is null ? [] : Counted(2, extensions.SelectMany(extension => extension));
}
