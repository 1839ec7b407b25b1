using System;
using System.Text;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class LineEvidenceTests
{
    [Fact]
    public void Every_line_of_the_samples_and_tables_fits_its_direction()
    {
        foreach (Transcript transcript in SampleTranscripts.All.Values)
        {
            AssertFits(transcript);
        }

        AssertFits(FramingTables.PayloadCommands);
        AssertFits(FramingTables.PlainCommands);
    }

    [Theory]
    [InlineData("VER 0 MSNP18 MSNP15 CVR0", true, true, true)]
    [InlineData("VER 1 CVR0", true, true, true)]
    [InlineData("VER 1 0", false, true, true)]
    [InlineData("VER MSNFTP", false, false, false)]
    [InlineData("CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 5.0.0544 MSMSGS alice@example.org", true, true, true)]
    [InlineData("USR 1 alice@example.org;{11111111-2222-3333-4444-555555555555} cookie", true, false, true)]
    [InlineData("USR 1 OK alice@example.org Alice", false, true, true)]
    [InlineData("USR bob@example.org 12345", false, false, false)]
    [InlineData("ANS 1 alice@example.org 1050000100.12346 17342300", true, false, true)]
    [InlineData("ANS 1 OK", false, true, true)]
    [InlineData("IRO 1 1 2 bob@example.org Bob%20B", false, true, true)]
    [InlineData("CAL 2 bob@example.org", true, false, true)]
    [InlineData("CAL 2 RINGING 17342299", false, true, true)]
    [InlineData("CHL 0 12345678901234567890", false, true, false)]
    [InlineData("QNG 50", false, true, false)]
    [InlineData("PNG", true, false, false)]
    [InlineData("OUT", true, true, false)]
    [InlineData("217 5", false, true, false)]
    [InlineData("241 5 10", false, true, false)]
    [InlineData("100 5", false, false, false)]
    [InlineData("220 ready", false, false, false)]
    [InlineData("220", false, false, false)]
    [InlineData("ABC 5", false, false, false)]
    [InlineData("GET / HTTP/1.1", false, false, false)]
    [InlineData("PUT /a HTTP/1.1", false, false, false)]
    [InlineData("BYE sip:bob@example.org SIP/2.0", false, false, false)]
    [InlineData("ACK sip:bob@example.org SIP/2.0", false, false, false)]
    [InlineData("SYN", false, false, false)]
    [InlineData("", false, false, false)]
    public void Line_speaks_for_a_direction(string line, bool isClient, bool isServer, bool isTelling)
    {
        LineEvidence evidence = LineEvidence.Weigh(Encoding.ASCII.GetBytes(line), default, true);
        Assert.Equal((isClient, isServer, isTelling), (evidence.IsClient, evidence.IsServer, evidence.IsTelling));
        Assert.Equal(isClient || isServer, evidence.Fits);
        Assert.False(evidence.IsOpen);
    }

    [Theory]
    [InlineData("MIME-Version: 1.0\r\n", true, true, false)]
    [InlineData("Message-ID: {0}\r\n", false, true, false)]
    [InlineData("X-Client-Message-Header:", false, true, false)]
    [InlineData("", false, true, true)]
    [InlineData("MIME-Version", false, true, true)]
    [InlineData("hello", true, false, false)]
    [InlineData("hello", false, true, true)]
    [InlineData("hello you", false, false, false)]
    [InlineData("hello\r\nA: b", false, false, false)]
    [InlineData("hello you: no", true, false, false)]
    [InlineData("", true, false, false)]
    public void Message_is_proved_by_its_headers(string payload, bool isWhole, bool fits, bool isOpen)
    {
        LineEvidence evidence = LineEvidence.Weigh(
            "MSG bob@example.org Bob 50"u8, Encoding.ASCII.GetBytes(payload), isWhole);
        Assert.Equal((fits, isOpen), (evidence.Fits, evidence.IsOpen));
        Assert.Equal(fits && !isOpen, evidence.IsTelling);
    }

    private static void AssertFits(Transcript transcript)
    {
        foreach (TranscriptStep step in transcript.Steps)
        {
            ReadOnlySpan<byte> line = step.Bytes.AsSpan(0, step.Line.Length);
            LineEvidence evidence = LineEvidence.Weigh(line, step.Payload, true);
            Assert.True(step.IsFromClient ? evidence.IsClient : evidence.IsServer, step.Line);
        }
    }
}
