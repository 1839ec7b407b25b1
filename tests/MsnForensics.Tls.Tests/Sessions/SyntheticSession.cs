using System;
using System.Text;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;
using MsnForensics.Tls.Schedules;
using MsnForensics.Tls.Tests.Schedules;

namespace MsnForensics.Tls.Tests.Sessions;

/// <summary>A session written record by record, for suites that no installed library speaks any more.</summary>
internal sealed class SyntheticSession
{
    private static readonly byte[] Done = TlsHello.Message(14);

    private readonly int _version;
    private readonly RecordSealer _client;
    private readonly RecordSealer _server;
    private readonly Func<bool, byte[], byte[]> _pack;

    /// <param name="version">Version of the protocol.</param>
    /// <param name="suite">Code of the suite.</param>
    /// <param name="isMacLast">Encrypt-then-MAC.</param>
    /// <param name="pack">Compresses what a side puts into a record; null for no compression.</param>
    /// <param name="exchange">Body of the client's key exchange.</param>
    /// <param name="master">The master secret; one of its own for null.</param>
    /// <param name="certificate">The server's certificate, or null.</param>
    public SyntheticSession(
        int version,
        int suite,
        bool isMacLast = false,
        Func<bool, byte[], byte[]>? pack = null,
        byte[]? exchange = null,
        byte[]? master = null,
        byte[]? certificate = null)
    {
        _version = version;
        _pack = pack ?? ((_, content) => content);
        Master = master ?? KnownHandshake.Range(0xB0, 48);
        Suite = TlsSuiteCatalog.Find(suite)!;
        byte[][] extensions = isMacLast ? [TlsHello.Extension(22)] : [];
        byte[] clientHello = TlsHello.Client(version, [suite], extensions);
        byte[] serverHello = TlsHello.Server(version, suite, extensions);
        serverHello[4 + 2 + 32 + 1 + 2] = (byte)(pack is null ? 0 : 1);
        byte[] flight = [.. serverHello, .. certificate is null ? [] : TlsHello.Certificate(certificate), .. Done];
        Recorded
            .Add(true, TlsHello.Record(22, clientHello, version)).Add(false, TlsHello.Record(22, flight, version))
            .Add(true, TlsHello.Record(22, TlsHello.Message(16, exchange ?? [0, 3, 1, 2, 3]), version));
        TlsHandshake handshake = KnownHandshake.Of(version, suite, extensions);
        _client = new RecordSealer(version, Suite, KeyBlock.Derive(handshake, Suite, Master, true), isMacLast);
        _server = new RecordSealer(version, Suite, KeyBlock.Derive(handshake, Suite, Master, false), isMacLast);
        ChangeKeys(true);
        ChangeKeys(false);
    }

    public byte[] Master { get; }

    public TlsSuite Suite { get; }

    public RecordedSession Recorded { get; } = new();

    public string KeyLog => $"CLIENT_RANDOM {Convert.ToHexStringLower([.. TlsHello.ClientRandom])} {Convert.ToHexStringLower(Master)}\n";

    public SyntheticSession Client(string text, int morePadding = 0) => Add(true, Encoding.ASCII.GetBytes(text), morePadding);

    public SyntheticSession Server(string text, int morePadding = 0) => Add(false, Encoding.ASCII.GetBytes(text), morePadding);

    public SyntheticSession Add(bool isFromClient, byte[] content, int morePadding = 0)
    {
        Recorded.Add(isFromClient, Seal(isFromClient, content, morePadding));
        return this;
    }

    /// <summary>A record that is not sent.</summary>
    public byte[] Seal(bool isFromClient, byte[] content, int morePadding = 0) =>
        (isFromClient ? _client : _server).Seal(23, _pack(isFromClient, content), morePadding);

    // Nobody checks what the end of a handshake says, but its length is that of the real one.
    private void ChangeKeys(bool isFromClient)
    {
        byte[] finished = TlsHello.Message(20, new byte[_version == 0x0300 ? 36 : 12]);
        Recorded.Add(isFromClient, TlsHello.Record(20, [1], _version));
        Recorded.Add(isFromClient, (isFromClient ? _client : _server).Seal(22, _pack(isFromClient, finished)));
    }
}
