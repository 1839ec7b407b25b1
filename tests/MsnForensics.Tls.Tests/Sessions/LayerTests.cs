using System;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Tls.Tests.Sessions;

/// <summary>What comes out of TLS is read like all else, and what carries TLS may be a proxy.</summary>
public sealed class LayerTests
{
    private const string Message = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nunder the rose";

    [Theory]
    [InlineData("", "", "Tls")]
    [InlineData("CONNECT messenger.hotmail.com:443 HTTP/1.0\r\n\r\n", "HTTP/1.0 200 Connection established\r\n\r\n", "HttpConnect/Tls")]
    [InlineData("\u0005\u0001\0\u0005\u0001\0\u0001\u0001\u0002\u0003\u0004\u0001\u00BB", "\u0005\0\u0005\0\0\u0001\0\0\0\0\0\0", "Socks5/Tls")]
    public void Chat_inside_is_found_behind_whatever_stands_in_front(string asked, string granted, string carrier)
    {
        SyntheticSession session = Chat();
        TcpConversation conversation = new TcpConversation().Handshake()
            .FromClient(Encoding.Latin1.GetBytes(asked)).FromServer(Encoding.Latin1.GetBytes(granted));
        foreach ((bool isFromClient, byte[] bytes) in session.Recorded.Pieces)
        {
            conversation.Send(isFromClient, bytes);
        }

        AnalysisRun run = Run(session, PacketFile.Pcap(conversation.Close().Packets));
        MsnMessage message = Assert.Single(run.Texts);
        Assert.Equal(("under the rose", "tls"), (message.Text, message.Evidence.Layer));
        Assert.Equal(carrier, Assert.Single(run.Sessions).Carrier);
        MsnStream stream = Assert.Single(run.Streams);
        Assert.True(stream is { IsEncrypted: true, IsDecrypted: true, CipherSuite: "TLS_RSA_WITH_RC4_128_SHA" });
        Assert.Equal(0, stream.UnparsedBytes);
        Assert.DoesNotContain(run.Codes, code => code.StartsWith("Tls", StringComparison.Ordinal));
    }

    [Fact]
    public void Evidence_names_the_frames_of_the_packets_and_the_place_in_the_clear_bytes()
    {
        SyntheticSession session = Chat();
        MsnMessage message = Assert.Single(Run(session, session.Recorded.ToCapture()).Texts);
        using KeyFile keys = new(session.KeyLog);
        ClearStream clear = TlsRun.Read(session.Recorded.ToCapture(), keys.ToRing()).Streams[0];
        MsnEvidencePart part = message.Evidence.GetParts()[0];
        string line = Encoding.ASCII.GetString(clear.FromClient.AsSpan((int)part.StreamOffset, (int)part.Length));
        Assert.Equal($"MSG 2 N {Message.Length}\r\n{Message}", line);
        Assert.All(part.FrameNumbers, frame => Assert.Contains(frame, clear.Frames(Transport.StreamSide.A)));
    }

    [Fact]
    public void Hole_in_TLS_is_a_hole_in_what_it_carries()
    {
        SyntheticSession session = Chat(altered: true);
        AnalysisRun run = Run(session, session.Recorded.ToCapture());
        Assert.Contains("TlsRecordInvalid", run.Codes);
        Assert.DoesNotContain(run.Texts, message => message.Completeness == MsnCompleteness.Complete);
        Assert.True(Assert.Single(run.Streams).UnparsedBytes > 0);
    }

    [Fact]
    public void Same_input_gives_the_same_records()
    {
        SyntheticSession session = Chat();
        byte[] capture = session.Recorded.ToCapture();
        Assert.Equal(
            Run(session, capture).Records.Select(RecordLine.Of), Run(session, capture).Records.Select(RecordLine.Of));
    }

    private static SyntheticSession Chat(bool altered = false)
    {
        SyntheticSession session = new SyntheticSession(0x0301, 0x0005)
            .Client("USR 1 alice@example.org 1056015481.11897\r\n")
            .Server("USR 1 OK alice@example.org Alice\r\nJOI bob@example.org Bob\r\n");
        byte[] record = session.Seal(true, Encoding.ASCII.GetBytes($"MSG 2 N {Message.Length}\r\n{Message}"));
        record[^30] ^= (byte)(altered ? 1 : 0);
        session.Recorded.Add(true, record);
        return session.Client("OUT\r\n");
    }

    private static AnalysisRun Run(SyntheticSession session, byte[] capture)
    {
        using KeyFile keys = new(session.KeyLog);
        return AnalysisRun.Of(capture, new AnalysisRequest { TlsKeyRing = keys.ToRing() });
    }
}
