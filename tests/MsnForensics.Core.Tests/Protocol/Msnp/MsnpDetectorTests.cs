using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class MsnpDetectorTests
{
    private static readonly MsnParserOption Limits = MsnParserOption.Default;

    public static TheoryData<string> ForeignStreams => new()
    {
        "GET / HTTP/1.1\r\nHost: www.example.org\r\nUser-Agent: MSMSGS\r\n\r\n",
        "PUT /a HTTP/1.1\r\nHost: www.example.org\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<pre>\r\n" + Quoted() + "</pre>",
        "POST http://192.0.2.1/gateway/gateway.dll?SessionID=1 HTTP/1.1\r\n\r\n" + Quoted(),
        "220 mail.example.org ESMTP\r\n250 2.1.0 OK\r\n354 go ahead\r\n221 2.0.0 bye\r\n",
        "EHLO a\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.org>\r\nDATA\r\n" + Quoted(),
        "220 ftp.example.org\r\n331 password\r\n230 in\r\n227 Entering Passive Mode (1,2,3,4,5,6)\r\n",
        "USER a\r\nPASS b\r\nPWD\r\nCWD /x\r\nRETR y\r\n",
        "+OK ready\r\n+OK\r\n.\r\n",
        "USER a\r\nPASS b\r\nTOP 1 0\r\nUIDL\r\nDELE 1\r\nQUIT\r\n",
        "* OK IMAP4rev1\r\na001 OK LOGIN\r\n",
        "a001 LOGIN a b\r\na002 SELECT INBOX\r\n",
        ":irc.example.org 001 a :Welcome\r\nPING :irc.example.org\r\n",
        "NICK a\r\nUSER a 0 * :a\r\nPRIVMSG #b :MSG evil@example.org x 5\r\n",
        "INVITE sip:bob@example.org SIP/2.0\r\nVia: SIP/2.0/TCP a\r\n\r\n",
        "BYE sip:bob@example.org SIP/2.0\r\nVia: SIP/2.0/TCP a\r\n\r\n",
        "ACK sip:bob@example.org SIP/2.0\r\nVia: SIP/2.0/TCP a\r\n\r\n",
        "SIP/2.0 200 OK\r\n\r\n",
        "SSH-2.0-OpenSSH_9.0\r\n",
        "\x16\x03\x01\x00\x05\x01\x00\x00\x01\x00",
        "VER MSNFTP\r\nUSR bob@example.org 12345\r\nTFR\r\nBYE 16777989\r\n",
        "VER MSNFTP\r\nFIL 1000\r\n",
        "200 1\r\n201 2\r\n202 3\r\n203 4\r\n",
        "200\r\n201\r\n202\r\n",
        "MSG evil@example.org x 5\r\nhello",
        "SET a 1\r\nGET a\r\nDEL a\r\n",
        "\0\0\0\x10" + "BYE bob@example.org\r\nno",
    };

    public static TheoryData<string, bool> MidStreams => new()
    {
        { nameof(SampleTranscripts.SignInMsnp8), true },
        { nameof(SampleTranscripts.SignInMsnp8), false },
        { nameof(SampleTranscripts.GroupChat), true },
        { nameof(SampleTranscripts.GroupChat), false },
        { nameof(SampleTranscripts.SignInMsnp18), true },
        { nameof(SampleTranscripts.SignInMsnp18), false },
    };

    [Theory]
    [InlineData("VER 0 MSNP18 MSNP15 CVR0\r\n", MsnpServer.Notification)]
    [InlineData("VER 0 MSNP2\r\n", MsnpServer.Notification)]
    [InlineData("VER 12 0\r\n", MsnpServer.Notification)]
    [InlineData("VER 1 CVR0\r\n", MsnpServer.Notification)]
    [InlineData("USR 1 alice@example.org 17342299.1050000000.12345\r\n", MsnpServer.Both)]
    [InlineData("USR 1 alice@example.org;{0} 17342299.1050000000.12345\r\n", MsnpServer.Both)]
    [InlineData("ANS 1 alice@example.org 1050000100.12346 17342300\r\n", MsnpServer.Switchboard)]
    [InlineData("USR 1 OK alice@example.org Alice%20A\r\n", MsnpServer.Both)]
    [InlineData("IRO 1 1 2 bob@example.org Bob%20B 268435500\r\n", MsnpServer.Switchboard)]
    [InlineData("ANS 1 OK\r\n", MsnpServer.Switchboard)]
    public void First_line_of_a_connection_is_enough(string line, MsnpServer server)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(line);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Null(MsnpDetector.Detect(bytes.AsSpan(0, length), true, false, Limits).Verdict);
        }

        MsnpDetection detection = MsnpDetector.Detect(bytes, true, false, Limits);
        Assert.True(detection.Verdict);
        Assert.Equal(0, detection.Offset);
        Assert.Equal(server, detection.Chain.Server);
    }

    [Theory]
    [MemberData(nameof(ForeignStreams))]
    public void Other_protocols_are_not_mistaken(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        for (int length = 0; length <= bytes.Length; length++)
        {
            Assert.NotEqual(true, MsnpDetector.Detect(bytes.AsSpan(0, length), true, false, Limits).Verdict);
        }

        Assert.False(MsnpDetector.Detect(bytes, true, true, Limits).Verdict);
    }

    [Theory]
    [MemberData(nameof(ForeignStreams))]
    public void Other_protocols_are_not_mistaken_from_the_middle(string text)
    {
        if (!text.Contains(Quoted(), StringComparison.Ordinal))
        {
            byte[] bytes = Encoding.Latin1.GetBytes(text);
            for (int at = 0; at < bytes.Length; at++)
            {
                Assert.NotEqual(true, MsnpDetector.Detect(bytes.AsSpan(at), false, false, Limits).Verdict);
            }
        }
    }

    [Fact]
    public void Random_bytes_are_not_mistaken()
    {
        Gen.Select(Gen.Byte.Array[0, 3000], Gen.Bool, Gen.Bool).Sample((bytes, isStart, isFinal) =>
            MsnpDetector.Detect(bytes, isStart, isFinal, Limits).Verdict != true);
    }

    [Theory]
    [MemberData(nameof(MidStreams))]
    public void Start_at_any_byte_is_recognised_at_a_true_command(string name, bool isFromClient)
    {
        IReadOnlyList<TranscriptStep> steps = SampleTranscripts.All[name].StepsOf(isFromClient);
        byte[] bytes = SampleTranscripts.All[name].BytesOf(isFromClient);
        HashSet<int> starts = new();
        int end = 0;
        foreach (TranscriptStep step in steps)
        {
            starts.Add(end);
            end += step.Bytes.Length;
        }

        for (int at = 0; at < bytes.Length; at++)
        {
            MsnpDetection detection = MsnpDetector.Detect(bytes.AsSpan(at), false, true, Limits);
            if (starts.Count(start => start >= at) >= 4)
            {
                Assert.True(detection.Verdict);
            }

            if (detection.Verdict == true)
            {
                int blank = bytes.AsSpan(at + detection.Offset).IndexOfAnyExcept((byte)'\r', (byte)'\n');
                Assert.Contains(at + detection.Offset + blank, starts);
            }
        }
    }

    [Theory]
    [MemberData(nameof(MidStreams))]
    public void Direction_is_told_by_the_first_commands(string name, bool isFromClient)
    {
        byte[] bytes = SampleTranscripts.All[name].BytesOf(isFromClient);
        for (int at = 0; at < bytes.Length; at++)
        {
            CommandChain chain = MsnpDetector.Detect(bytes.AsSpan(at), false, true, Limits).Chain;
            Assert.Equal(0, isFromClient ? chain.ServerCount : chain.ClientCount);
        }
    }

    [Fact]
    public void Chat_without_typing_notices_is_recognised_from_the_middle_of_a_message()
    {
        Transcript transcript = Transcript.Parse("""
            S: MSG bob@example.org Bob <length>
               |MIME-Version: 1.0<CRLF>Content-Type: text/plain<CRLF><CRLF>first
            S: MSG bob@example.org Bob <length>
               |MIME-Version: 1.0<CRLF>Content-Type: text/plain<CRLF><CRLF>second
            S: MSG bob@example.org Bob <length>
               |MIME-Version: 1.0<CRLF>Content-Type: text/plain<CRLF><CRLF>third
            """);
        int first = transcript.Steps[0].Bytes.Length;
        MsnpDetection detection = MsnpDetector.Detect(transcript.BytesOf(false).AsSpan(40), false, false, Limits);
        Assert.True(detection.Verdict);
        Assert.Equal(first - 40, detection.Offset);
    }

    [Fact]
    public void Search_ends_after_the_set_number_of_bytes()
    {
        byte[] bytes = Enumerable.Repeat((byte)'x', Limits.DetectionByteCount).ToArray();
        Assert.Null(MsnpDetector.Detect(bytes.AsSpan(1), false, false, Limits).Verdict);
        Assert.False(MsnpDetector.Detect(bytes, false, false, Limits).Verdict);

        byte[] waiting = Encoding.ASCII.GetBytes("ADL 5 100000\r\n").Concat(bytes).ToArray();
        Assert.Null(MsnpDetector.Detect(waiting.AsSpan(0, 1000), false, false, Limits).Verdict);
        Assert.False(MsnpDetector.Detect(waiting, false, false, Limits).Verdict);
    }

    [Theory]
    [InlineData("217 1\r\n217 2\r\n217 3\r\n")]
    [InlineData("hello")]
    public void Start_of_something_else_is_told_at_once(string text) =>
        Assert.False(MsnpDetector.Detect(Encoding.ASCII.GetBytes(text), true, false, Limits).Verdict);

    private static string Quoted() =>
        "VER 1 MSNP8 CVR0\r\nUSR 3 TWN I alice@example.org\r\nJOI bob@example.org Bob 0\r\nBYE bob@example.org\r\n";
}
