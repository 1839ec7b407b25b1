using System.IO;
using System.Linq;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Module.Tests.Running;

/// <summary>A chat under TLS, its keys in all forms, and keys of strangers.</summary>
internal static class TlsCaptures
{
    private const uint KeyLog = 0x544C534B;

    /// <summary>Writes <c>tls.pcap</c>, the server's key, and key logs; nothing where the platform speaks no such suite.</summary>
    public static void WriteTo(string folder)
    {
        string message = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nunder the rose";
        RecordedSession? session = SslSession.TalkAsync(
            TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA,
            (true, "USR 1 alice@example.com 1056015481.11897\r\n"),
            (false, "USR 1 OK alice@example.com Alice\r\nJOI bob@example.com Bob\r\n"),
            (true, $"MSG 2 N {message.Length}\r\n{message}"),
            (true, "OUT\r\n")).GetAwaiter().GetResult();
        if (session is null)
        {
            return;
        }

        void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(folder, name), content);
        void WriteText(string name, string content) => File.WriteAllText(Path.Combine(folder, name), content);
        Write("tls.pcap", session.ToCapture());
        WriteText("server.pem", ThrowawayKey.Rsa.ExportPkcs8PrivateKeyPem());
        Write("server.pfx", ThrowawayKey.Certificate.Export(X509ContentType.Pkcs12, ThrowawayKey.Password));
        string[] foreign = [.. Enumerable.Range(0, 1000).Select(i => $"CLIENT_RANDOM {i:x64} {new string('5', 96)}")];
        WriteText("foreign.log", string.Join("\r\n", foreign));
        if (!File.Exists(SslSession.KeyLogPath))
        {
            return;
        }

        string[] lines = File.ReadAllLines(SslSession.KeyLogPath);
        WriteText("keys.log", string.Join("\n", [.. foreign, .. lines]));
        WriteText("keys-cut.log", string.Join("\r", [foreign[0][..90], .. lines, foreign[1][..80]]));
        WriteText("wrong.log", string.Join("\n", lines.Select(line => line[..^8] + "00000000")));
        Write("tls-inside.pcapng", WithKeysBehind(session, File.ReadAllBytes(SslSession.KeyLogPath)));
        WriteText("secret.txt", lines[^1].Split(' ')[2]);
    }

    private static byte[] WithKeysBehind(RecordedSession session, byte[] keyLog)
    {
        PcapngBuilder file = new PcapngBuilder().Section().Interface();
        foreach (TestPacket packet in session.ToConversation().Close().Packets)
        {
            file.Enhanced(0, (ulong)(packet.UnixNanoseconds / 1000), packet.Bytes);
        }

        return file.Secrets(KeyLog, keyLog).ToArray();
    }
}
