using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Security.Cryptography;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Tls;
using MsnForensics.Tls;
using MsnForensics.Tls.Tests.Sessions;

namespace MsnForensics.Benchmarks;

/// <summary>
/// Times the decryption of one long session per suite against tshark, which is given the same key log and made to dissect TLS
/// on its port and nothing above it. The best of several runs counts; the promise is a ratio, never a time.
/// </summary>
internal static class TlsComparison
{
    private const int RunCount = 3;
    private const int PieceCount = 4000;
    private const int PieceLength = 16 * 1024;
    private const double AllowedRatio = 0.5;

    private static readonly TlsCipherSuite[] Suites =
    [
        TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
    ];

    // What the clients of MSN spoke, and libraries have given up.
    private static readonly (int Version, int Suite)[] OldSuites =
        [(0x0300, 0x0004), (0x0301, 0x0005), (0x0301, 0x000A), (0x0301, 0x0041)];

    public static int Run(string folder)
    {
        Directory.CreateDirectory(folder);
        bool isKept = true;
        foreach (TlsCipherSuite suite in Suites)
        {
            isKept &= Compare(folder, suite.ToString(), (path, keys) => TryWrite(suite, path, keys));
        }

        foreach ((int version, int suite) in OldSuites)
        {
            string name = TlsVersion.NameOf(version) + " " + TlsSuiteCatalog.NameOf(suite);
            isKept &= Compare(folder, name, (path, keys) => Write(version, suite, path, keys));
        }

        return isKept ? 0 : 1;
    }

    private static bool Compare(string folder, string name, Func<string, string, bool> write)
    {
        string path = Path.Combine(folder, name.Replace(' ', '_') + ".pcap");
        string keys = Path.ChangeExtension(path, ".log");
        return !(File.Exists(path) || write(path, keys)) || Compare(path, keys);
    }

    private static bool Write(int version, int suite, string path, string keys)
    {
        SyntheticSession session = new(version, suite);
        byte[] piece = RandomNumberGenerator.GetBytes(PieceLength);
        for (int i = 0; i < PieceCount; i++)
        {
            session.Add(false, piece);
        }

        File.WriteAllBytes(path, session.Recorded.ToCapture());
        File.WriteAllText(keys, session.KeyLog);
        return true;
    }

    private static bool TryWrite(TlsCipherSuite suite, string path, string keys)
    {
        // Content that no dissector above TLS takes for its own.
        string piece = Convert.ToHexString(RandomNumberGenerator.GetBytes(PieceLength / 2));
        RecordedSession? session = SslSession
            .TalkAsync(suite, [.. Enumerable.Repeat((false, piece), PieceCount)]).GetAwaiter().GetResult();
        if (session is null || !File.Exists(SslSession.KeyLogPath))
        {
            return false;
        }

        File.WriteAllBytes(path, session.ToCapture());
        File.Copy(SslSession.KeyLogPath, keys, true);
        return true;
    }

    private static bool Compare(string path, string keys)
    {
        double size = new FileInfo(path).Length / 1048576.0;
        double ours = double.MaxValue;
        double tshark = double.MaxValue;
        for (int i = 0; i < RunCount; i++)
        {
            ours = Math.Min(ours, Tool.Time(() => Decrypt(path, keys)));
            tshark = Math.Min(tshark, Tool.Time(() => ExternalTool.Run(
                "tshark",
                "-n",
                "-q",
                "-r",
                path,
                "-d",
                "tcp.port==1863,tls",
                "-o",
                "tls.keylog_file:" + keys,
                "-z",
                "io,stat,0,data")));
        }

        bool isInstalled = TsharkStreams.IsInstalled;
        string other = isInstalled
            ? string.Create(CultureInfo.InvariantCulture, $"tshark {tshark:F2} s ({size / tshark:F0} MB/s), ratio {tshark / ours:F1}")
            : "tshark is not installed";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(path)}: {size:F0} MB, {ours:F2} s ({size / ours:F0} MB/s); {other}"));
        return !isInstalled || tshark / ours >= AllowedRatio;
    }

    private static void Decrypt(string path, string keys)
    {
        TlsKeyRing ring = new();
        ring.AddKeyLog(keys);
        AnalysisRequest request = new() { Kinds = RecordKinds.Stream, TlsKeyRing = ring };
        using CaptureAnalysis analysis = new([CaptureSource.FromPath(path)], request);
        MsnStream stream = analysis.Read().OfType<MsnStream>().Single();
        if (!stream.IsDecrypted)
        {
            throw new InvalidOperationException("The session was not opened.");
        }
    }
}
