using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Text;
using System.Threading.Tasks;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Tls.Tests.Sessions;

/// <summary>Sessions of .NET's own TLS, over memory alone.</summary>
public sealed class SslStreamTests
{
    [Theory]
    [InlineData(TlsCipherSuite.TLS_AES_128_GCM_SHA256)]
    [InlineData(TlsCipherSuite.TLS_AES_256_GCM_SHA384)]
    [InlineData(TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256)]
    [InlineData(TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256)]
    [InlineData(TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384)]
    [InlineData(TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256)]
    [InlineData(TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA)]
    [InlineData(TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384)]
    public async Task Session_is_opened_with_its_key_log(TlsCipherSuite suite)
    {
        if (await Talk(suite) is not { } session)
        {
            return;
        }

        if (!File.Exists(SslSession.KeyLogPath))
        {
            Console.WriteLine("Skipped: this runtime logs no keys.");
            return;
        }

        using KeyFile keys = new(File.ReadAllBytes(SslSession.KeyLogPath));
        TlsKeyRing ring = keys.ToRing();

        AssertOpened(TlsRun.Read(session.ToCapture(), ring), suite);
    }

    [Fact]
    public async Task Every_suite_that_the_platform_speaks_is_opened()
    {
        List<TlsCipherSuite> opened = [];
        foreach (TlsCipherSuite suite in Enum.GetValues<TlsCipherSuite>().Where(IsForThrowawayKey))
        {
            if (await Talk(suite, false) is { } session && File.Exists(SslSession.KeyLogPath))
            {
                using KeyFile keys = new(File.ReadAllBytes(SslSession.KeyLogPath));
                AssertOpened(TlsRun.Read(session.ToCapture(), keys.ToRing()), suite);
                opened.Add(suite);
            }
        }

        Console.WriteLine($"SslStream: {opened.Count} suites opened: {string.Join(", ", opened)}");
        Assert.True(opened.Count > 10 || !OperatingSystem.IsLinux());
    }

    [Theory]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_128_CCM)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_256_CCM_8)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_CAMELLIA_128_CBC_SHA)]
    public async Task Session_is_opened_with_the_servers_key_alone(TlsCipherSuite suite)
    {
        if (await Talk(suite) is not { } session)
        {
            return;
        }

        using KeyFile key = new(ThrowawayKey.Rsa.ExportPkcs8PrivateKeyPem());
        TlsKeyRing ring = new();
        Assert.Equal(1, ring.AddServerKey(key.Path, null));
        TlsRun run = TlsRun.Read(session.ToCapture(), ring);
        AssertOpened(run, suite);
        Assert.True(run.Streams[0].Context.Tls!.IsRsaKeyExchange);
        Assert.Equal([ThrowawayKey.HostName], run.Streams[0].Context.Tls!.Certificates[0].Names);
    }

    [Fact]
    public async Task Key_of_another_server_opens_nothing_and_says_nothing()
    {
        if (await Talk(TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA) is not { } session)
        {
            return;
        }

        using System.Security.Cryptography.RSA other = System.Security.Cryptography.RSA.Create(2048);
        using KeyFile key = new(other.ExportPkcs8PrivateKeyPem());
        TlsKeyRing ring = new();
        ring.AddServerKey(key.Path, null);
        TlsRun run = TlsRun.Read(session.ToCapture(), ring);
        Assert.Empty(run.Streams[0].FromClient);
        Assert.Empty(run.Anomalies);
        Assert.Equal(TlsOpening.NoKey, run.Streams[0].Context.Tls!.Opening);
    }

    [Fact]
    public async Task Holes_in_TLS_1_3_are_passed_wherever_they_are()
    {
        if (await Talk(TlsCipherSuite.TLS_AES_128_GCM_SHA256) is not { } session || !File.Exists(SslSession.KeyLogPath))
        {
            return;
        }

        using KeyFile keys = new(File.ReadAllBytes(SslSession.KeyLogPath));
        TlsKeyRing ring = keys.ToRing();
        IReadOnlyList<Testing.Packets.TestPacket> packets = session.ToConversation(300).Close().Packets;
        string whole = Encoding.ASCII.GetString(Clear(packets, ring, -1));
        int shortened = 0;
        for (int lost = 4; lost < packets.Count; lost++)
        {
            // What comes out is what was sent, with one piece missing.
            string rest = Encoding.ASCII.GetString(Clear(packets, ring, lost));
            int start = whole.Zip(rest).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.EndsWith(rest[start..], whole, StringComparison.Ordinal);
            shortened += rest.Length is > 0 && rest.Length < whole.Length ? 1 : 0;
        }

        Assert.True(shortened > 3);
    }

    private static byte[] Clear(IReadOnlyList<Testing.Packets.TestPacket> packets, TlsKeyRing ring, int lost) =>
        TlsRun.Read(PacketFile.Pcap([.. packets.Where((_, i) => i != lost)]), ring).Streams.Values.SingleOrDefault()?.FromServer ?? [];

    private static void AssertOpened(TlsRun run, TlsCipherSuite suite)
    {
        ClearStream clear = Assert.Single(run.Streams.Values);
        Assert.Equal(TlsSuiteCatalog.NameOf((int)suite), clear.Context.Tls!.CipherSuite);
        Assert.Equal("POST /RST.srf HTTP/1.1\r\n\r\nagain", Encoding.ASCII.GetString(clear.FromClient));
        Assert.Equal(Body, Encoding.ASCII.GetString(clear.FromServer));
        Assert.Equal(ThrowawayKey.HostName, clear.Context.Tls.ServerName);
        Assert.Empty(run.Anomalies);
    }

    private static string Body { get; } = string.Concat(Enumerable.Range(0, 4000).Select(i => $"{i};"));

    // Of TLS 1.3, or with an RSA certificate.
    private static bool IsForThrowawayKey(TlsCipherSuite suite) =>
        (int)suite >> 8 == 0x13 || suite.ToString().Contains("_RSA_WITH_", StringComparison.Ordinal);

    private static Task<RecordedSession?> Talk(TlsCipherSuite suite, bool isTold = true) => SslSession.TalkAsync(
        suite, isTold, (true, "POST /RST.srf HTTP/1.1\r\n\r\n"), (false, Body), (true, "again"));
}
