using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Tls.Tests.Sessions;

/// <summary>Sessions between <c>openssl s_client</c> and <c>openssl s_server</c>: every suite and version they still speak.</summary>
public sealed class OpenSslTests
{
    private const string Sent = "USR 3 TWN I alice@example.org\n";

    public static bool IsInstalled { get; } = ExternalTool.Run("openssl", "version") is not null;

    [Theory]
    [InlineData("-tls1")]
    [InlineData("-tls1_1")]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public void Every_suite_is_opened_with_the_key_log(string version)
    {
        int opened = 0;
        List<string> refused = [];
        foreach (string suite in Suites(version))
        {
            OpenSslSession? session = Talk(version, suite);
            if (session is null)
            {
                refused.Add(suite);
                continue;
            }

            using KeyFile keys = new(session.KeyLog);
            TlsRun run = TlsRun.Read(session.Recorded.ToCapture(), keys.ToRing());
            ClearStream clear = Assert.Single(run.Streams.Values);
            Assert.True(Sent == Encoding.ASCII.GetString(clear.FromClient), $"{version} {suite}: {clear.Context.Tls}");
            Assert.True(Reverse(Sent) == Encoding.ASCII.GetString(clear.FromServer), $"{version} {suite}");
            Assert.Empty(run.Anomalies);
            opened++;
        }

        Console.WriteLine(IsInstalled
            ? $"openssl {version}: {opened} suites opened; not spoken: {string.Join(", ", refused)}"
            : "Skipped: openssl is not installed.");
        Assert.True(!IsInstalled || opened > 2);
    }

    [Theory]
    [InlineData("-tls1", "AES128-SHA")]
    [InlineData("-tls1_1", "CAMELLIA256-SHA")]
    [InlineData("-tls1_2", "AES256-SHA256")]
    [InlineData("-tls1_2", "AES128-GCM-SHA256")]
    public void Exchange_by_RSA_is_opened_with_the_servers_key(string version, string suite)
    {
        OpenSslSession? session = Talk(version, suite);
        if (session is null)
        {
            Console.WriteLine("Skipped: openssl is not installed, or does not speak " + suite);
            return;
        }

        using KeyFile key = new(ThrowawayKey.Certificate.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs12, ThrowawayKey.Password));
        TlsKeyRing ring = new();
        ring.AddServerKey(key.Path, ThrowawayKey.Secure(ThrowawayKey.Password));
        ClearStream clear = Assert.Single(TlsRun.Read(session.Recorded.ToCapture(), ring).Streams.Values);
        Assert.Equal(Sent, Encoding.ASCII.GetString(clear.FromClient));
    }

    [Theory]
    [InlineData("-no_etm")]
    [InlineData("-no_ems")]
    public void Exchange_by_RSA_is_opened_whatever_extensions_were_agreed_on(string option)
    {
        OpenSslSession? session = Talk("-tls1_2", "AES128-SHA", [option]);
        if (session is null)
        {
            Console.WriteLine("Skipped: openssl is not installed, or does not know " + option);
            return;
        }

        using KeyFile key = new(ThrowawayKey.Rsa.ExportRSAPrivateKeyPem());
        TlsKeyRing ring = new();
        ring.AddServerKey(key.Path, null);
        ClearStream clear = Assert.Single(TlsRun.Read(session.Recorded.ToCapture(), ring).Streams.Values);
        Assert.Equal(Sent, Encoding.ASCII.GetString(clear.FromClient));
    }

    [Theory]
    [InlineData("-no_ticket")]
    [InlineData(null)]
    public void Resumed_session_is_opened_with_the_servers_key_through_the_session_it_resumes(string? option)
    {
        string[] options = option is null ? [] : [option];
        string state = Path.GetTempFileName();
        try
        {
            using OpenSslServer? server = OpenSslServer.Start("-tls1_2", "AES128-SHA", options);
            OpenSslSession? first = server?.Connect(Sent, ["-sess_out", state, .. options]);
            OpenSslSession? second = server?.Connect("resumed\n", ["-sess_in", state, .. options]);
            if (first is null || second is null)
            {
                Console.WriteLine("Skipped: openssl is not installed.");
                return;
            }

            using KeyFile key = new(ThrowawayKey.Rsa.ExportRSAPrivateKeyPem());
            TlsKeyRing ring = new();
            ring.AddServerKey(key.Path, null);
            TlsRun run = TlsRun.Read(OpenSslSession.Join(first, second), ring);
            Assert.Equal(2, run.Streams.Count);
            Assert.Empty(run.Streams[1].Context.Tls!.Certificates);
            Assert.Equal(Sent, Encoding.ASCII.GetString(run.Streams[0].FromClient));
            Assert.Equal("resumed\n", Encoding.ASCII.GetString(run.Streams[1].FromClient));

            TlsRun alone = TlsRun.Read(second.Recorded.ToCapture(), ring);
            Assert.Empty(alone.Streams[0].FromClient);
            Assert.Equal(TlsOpening.NoKey, alone.Streams[0].Context.Tls!.Opening);
        }
        finally
        {
            File.Delete(state);
        }
    }

    [Fact]
    public void Keys_are_followed_over_an_update()
    {
        // A line of «K» makes s_client update its keys and ask for the server's.
        using OpenSslServer? server = OpenSslServer.Start("-tls1_3", "TLS_AES_128_GCM_SHA256", []);
        OpenSslSession? session = server?.Connect(["before\n", "K\n", "after\n"], ["-tls1_3"]);
        if (session is null)
        {
            Console.WriteLine("Skipped: openssl is not installed.");
            return;
        }

        using KeyFile keys = new(session.KeyLog);
        TlsRun run = TlsRun.Read(session.Recorded.ToCapture(), keys.ToRing());
        ClearStream clear = Assert.Single(run.Streams.Values);
        Assert.Equal("before\nafter\n", Encoding.ASCII.GetString(clear.FromClient));
        Assert.Equal("erofeb\nretfa\n", Encoding.ASCII.GetString(clear.FromServer));
        Assert.Empty(run.Anomalies);
    }

    [Fact]
    public void Keys_negotiated_anew_are_followed()
    {
        // A line of «R» makes s_client renegotiate.
        using OpenSslServer? server = OpenSslServer.Start("-tls1_2", "AES256-SHA", ["-client_renegotiation"]);
        OpenSslSession? session = server?.Connect(["before\n", "R\n", "after\n"], ["-tls1_2"]);
        if (session is null)
        {
            Console.WriteLine("Skipped: openssl is not installed.");
            return;
        }

        using KeyFile key = new(ThrowawayKey.Rsa.ExportRSAPrivateKeyPem());
        TlsKeyRing ring = new();
        ring.AddServerKey(key.Path, null);
        TlsRun run = TlsRun.Read(session.Recorded.ToCapture(), ring);
        ClearStream clear = Assert.Single(run.Streams.Values);
        Assert.Equal("before\nafter\n", Encoding.ASCII.GetString(clear.FromClient));
        Assert.Equal("erofeb\nretfa\n", Encoding.ASCII.GetString(clear.FromServer));
        Assert.Empty(run.Anomalies);
    }

    [Fact]
    public void Early_data_is_opened()
    {
        string state = Path.GetTempFileName();
        using KeyFile early = new("GET /early\n");
        try
        {
            using OpenSslServer? server = OpenSslServer.Start("-tls1_3", "TLS_AES_256_GCM_SHA384", ["-early_data"]);
            OpenSslSession? first = server?.Connect(["first\n"], ["-tls1_3", "-sess_out", state]);
            OpenSslSession? second = server?.Connect(["late\n"], ["-tls1_3", "-sess_in", state, "-early_data", early.Path]);
            if (second is null)
            {
                Console.WriteLine("Skipped: openssl is not installed.");
                return;
            }

            using KeyFile keys = new(second.KeyLog);
            TlsRun run = TlsRun.Read(second.Recorded.ToCapture(), keys.ToRing());
            Assert.Equal("GET /early\nlate\n", Encoding.ASCII.GetString(Assert.Single(run.Streams.Values).FromClient));
        }
        finally
        {
            File.Delete(state);
        }
    }

    private static string Reverse(string line) => new string([.. line.TrimEnd('\n').Reverse()]) + "\n";

    private static OpenSslSession? Talk(string version, string suite, string[]? options = null)
    {
        using OpenSslServer? server = OpenSslServer.Start(version, suite, options ?? []);
        return server?.Connect(Sent, options ?? []);
    }

    // Those that a certificate with an RSA key can be used with.
    private static IEnumerable<string> Suites(string version) => version == "-tls1_3"
        ? ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_CCM_SHA256", "TLS_AES_128_CCM_8_SHA256"]
        : (ExternalTool.Run("openssl", "ciphers", "-s", version, "aRSA:!PSK:!SRP:eNULL+aRSA:@SECLEVEL=0") ?? []).SelectMany(line => line.Split(':'));
}
