using System;
using System.Collections.Generic;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Tls;

/// <summary>What a client asks for. Fields behind damage are empty.</summary>
public sealed class TlsClientHello
{
    private const int RandomLength = 32;

    private TlsClientHello(int version, byte[] random)
    {
        Version = version;
        Random = random;
    }

    /// <summary>Highest version offered, as far as this field tells: TLS 1.3 stands in
    /// <see cref="SupportedVersions"/>.</summary>
    public int Version { get; }

    /// <summary>32 bytes; old stacks put their clock into the first four.</summary>
    public byte[] Random { get; }

    /// <summary>The hello came in the form of SSL 2.0.</summary>
    public bool IsVersion2 { get; private set; }

    public byte[] SessionId { get; private set; } = Array.Empty<byte>();

    /// <summary>Codes of the cipher suites in the order of preference.</summary>
    public int[] Suites { get; private set; } = Array.Empty<int>();

    /// <summary>Codes of the extensions in the order of the wire.</summary>
    public int[] Extensions { get; private set; } = Array.Empty<int>();

    /// <summary>The name of the server that the client wants to talk to.</summary>
    public string? ServerName { get; private set; }

    /// <summary>Names of application protocols, one character for one byte.</summary>
    public string[] ApplicationProtocols { get; private set; } = Array.Empty<string>();

    public int[] SupportedVersions { get; private set; } = Array.Empty<int>();

    public int[] Groups { get; private set; } = Array.Empty<int>();

    public int[] PointFormats { get; private set; } = Array.Empty<int>();

    public int[] SignatureAlgorithms { get; private set; } = Array.Empty<int>();

    /// <summary>The session ticket that the client hopes to resume with; empty for none.</summary>
    public byte[] Ticket { get; private set; } = Array.Empty<byte>();

    public bool OffersExtendedMaster { get; private set; }

    /// <summary>Encrypted data of TLS 1.3 follows at once, under keys of an earlier session.</summary>
    public bool OffersEarlyData { get; private set; }

    /// <summary>Reads the message.</summary>
    /// <param name="body">The message without its header of four bytes.</param>
    /// <returns>Null when not even version and random number are there.</returns>
    public static TlsClientHello? Read(ReadOnlySpan<byte> body)
    {
        TlsFields fields = new(body);
        if (!fields.TryReadNumber(2, out int version)
            || !fields.TryTake(RandomLength, out ReadOnlySpan<byte> random))
        {
            return null;
        }

        TlsClientHello hello = new(version, random.ToArray());
        if (fields.TryReadVector(1, out ReadOnlySpan<byte> sessionId))
        {
            hello.SessionId = sessionId.ToArray();
        }

        if (fields.TryReadVector(2, out ReadOnlySpan<byte> suites))
        {
            hello.Suites = TlsFields.ReadNumbers(suites, 2);
        }

        if (fields.TryReadVector(1, out _) && fields.TryReadVector(2, out ReadOnlySpan<byte> extensions))
        {
            hello.ReadExtensions(extensions);
        }

        return hello;
    }

    /// <summary>Reads a hello in the form of SSL 2.0: lengths first, then suites of three bytes each, session id and
    /// challenge, which is the end of the random number.</summary>
    /// <param name="body">The record without its length field of two bytes.</param>
    /// <returns>Null when fields are missing.</returns>
    public static TlsClientHello? ReadVersion2(ReadOnlySpan<byte> body)
    {
        TlsFields fields = new(body);
        if (!fields.TryTake(1, out _) || !fields.TryReadNumber(2, out int version)
            || !fields.TryReadNumber(2, out int suiteLength) || !fields.TryReadNumber(2, out int sessionLength)
            || !fields.TryReadNumber(2, out int challengeLength)
            || !fields.TryTake(suiteLength, out ReadOnlySpan<byte> suites)
            || !fields.TryTake(sessionLength, out ReadOnlySpan<byte> sessionId)
            || !fields.TryTake(challengeLength, out ReadOnlySpan<byte> challenge)
            || challengeLength > RandomLength)
        {
            return null;
        }

        byte[] random = new byte[RandomLength];
        challenge.CopyTo(random.AsSpan(RandomLength - challengeLength));
        return new TlsClientHello(version, random)
        {
            IsVersion2 = true,
            SessionId = sessionId.ToArray(),
            Suites = Array.FindAll(TlsFields.ReadNumbers(suites, 3), code => code <= 0xFFFF),
        };
    }

    private void ReadExtensions(ReadOnlySpan<byte> block)
    {
        List<int> types = new();
        TlsFields fields = new(block);
        while (fields.TryReadNumber(2, out int type) && fields.TryReadVector(2, out ReadOnlySpan<byte> content))
        {
            types.Add(type);
            ReadExtension(type, content);
        }

        Extensions = types.ToArray();
    }

    private void ReadExtension(int type, ReadOnlySpan<byte> content)
    {
        switch (type)
        {
            case TlsExtensionType.ServerName: ServerName = ReadServerName(content); break;
            case TlsExtensionType.Groups: Groups = ReadList(content, 2, 2); break;
            case TlsExtensionType.PointFormats: PointFormats = ReadList(content, 1, 1); break;
            case TlsExtensionType.SignatureAlgorithms: SignatureAlgorithms = ReadList(content, 2, 2); break;
            case TlsExtensionType.ApplicationProtocol: ApplicationProtocols = ReadProtocols(content); break;
            case TlsExtensionType.ExtendedMasterSecret: OffersExtendedMaster = true; break;
            case TlsExtensionType.SessionTicket: Ticket = content.ToArray(); break;
            case TlsExtensionType.EarlyData: OffersEarlyData = true; break;
            case TlsExtensionType.SupportedVersions: SupportedVersions = ReadList(content, 1, 2); break;
        }
    }

    private static int[] ReadList(ReadOnlySpan<byte> content, int lengthSize, int size) =>
        new TlsFields(content).TryReadVector(lengthSize, out ReadOnlySpan<byte> list)
            ? TlsFields.ReadNumbers(list, size)
            : Array.Empty<int>();

    // A list of names, each with a type: 0 is a host name, and no other was ever defined.
    private static string? ReadServerName(ReadOnlySpan<byte> content)
    {
        if (!new TlsFields(content).TryReadVector(2, out ReadOnlySpan<byte> list))
        {
            return null;
        }

        TlsFields names = new(list);
        while (names.TryReadNumber(1, out int type) && names.TryReadVector(2, out ReadOnlySpan<byte> name))
        {
            if (type == 0 && name.Length > 0)
            {
                return WireText.DecodeLatin1(name);
            }
        }

        return null;
    }

    /// <summary>The names in an extension of application protocols; both hellos have it.</summary>
    internal static string[] ReadProtocols(ReadOnlySpan<byte> content)
    {
        List<string> names = new();
        if (new TlsFields(content).TryReadVector(2, out ReadOnlySpan<byte> list))
        {
            TlsFields fields = new(list);
            while (fields.TryReadVector(1, out ReadOnlySpan<byte> name))
            {
                names.Add(WireText.DecodeLatin1(name));
            }
        }

        return names.ToArray();
    }
}
