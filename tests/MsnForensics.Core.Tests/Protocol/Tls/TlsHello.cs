using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace MsnForensics.Core.Tests.Protocol.Tls;

/// <summary>Client hellos built field by field (RFC 8446 4.1.2, RFC 6066 3, RFC 6101 E).</summary>
internal static class TlsHello
{
    /// <summary>A record with a client hello of TLS 1.2.</summary>
    /// <param name="name">The server name; null leaves the extension out.</param>
    /// <param name="hasExtensions">False leaves out the whole block, as SSL 3.0 does.</param>
    public static byte[] Create(string? name, bool hasExtensions = true)
    {
        List<byte> body = new() { 3, 3 };
        body.AddRange(Enumerable.Range(0, 32).Select(i => (byte)i));
        body.AddRange(Counted(1, Enumerable.Repeat((byte)0xAA, 32)));
        body.AddRange(Counted(2, new byte[] { 0x00, 0x2F, 0x00, 0x35 }));
        body.AddRange(Counted(1, new byte[] { 0 }));
        if (hasExtensions)
        {
            List<byte> extensions = new();
            extensions.AddRange(Extension(23, Array.Empty<byte>()));
            if (name is not null)
            {
                IEnumerable<byte> entry = Counted(2, Encoding.ASCII.GetBytes(name)).Prepend((byte)0);
                extensions.AddRange(Extension(0, Counted(2, entry)));
            }

            extensions.AddRange(Extension(11, new byte[] { 1, 0 }));
            body.AddRange(Counted(2, extensions));
        }

        return Record(22, Counted(3, body).Prepend((byte)1));
    }

    /// <summary>A client hello in the form of SSL 2.0.</summary>
    public static byte[] CreateVersion2(byte major, byte minor)
    {
        byte[] body = { 1, major, minor, 0, 3, 0, 0, 0, 16, 0, 0, 0x2F };
        return new byte[] { 0x80, (byte)(body.Length + 16) }.Concat(body).Concat(new byte[16]).ToArray();
    }

    public static byte[] Record(byte type, IEnumerable<byte> content) =>
        new byte[] { type, 3, 1 }.Concat(Counted(2, content)).ToArray();

    private static IEnumerable<byte> Extension(int type, IEnumerable<byte> content) =>
        new[] { (byte)(type >> 8), (byte)type }.Concat(Counted(2, content));

    private static IEnumerable<byte> Counted(int size, IEnumerable<byte> content)
    {
        byte[] bytes = content.ToArray();
        return Enumerable.Range(1, size).Select(i => (byte)(bytes.Length >> (8 * (size - i)))).Concat(bytes);
    }
}
