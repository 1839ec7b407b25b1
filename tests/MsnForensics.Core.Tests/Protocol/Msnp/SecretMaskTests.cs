using System;
using System.Linq;
using System.Text;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("USR 4 TWN S t=TICKET&p=PROFILE", "4 TWN S ***")]
    [InlineData("USR 4 SSO S t=TICKET&p= BLOB {1}", "4 SSO S *** *** ***")]
    [InlineData("USR 6 MD5 S 0123456789abcdef", "6 MD5 S ***")]
    [InlineData("USR 6 SHA A BASE64", "6 SHA A ***")]
    [InlineData("USR 3 SSO I alice@example.org", "3 SSO I alice@example.org")]
    [InlineData("USR 4 OK alice@example.org Alice 1 0", "4 OK alice@example.org Alice 1 0")]
    [InlineData("USR 1 alice@example.org 1.2.3", "1 alice@example.org ***")]
    [InlineData("ANS 1 alice@example.org 1.2 17342300", "1 alice@example.org *** 17342300")]
    [InlineData("ANS 1 OK", "1 OK")]
    [InlineData("XFR 8 SB 192.0.2.20:1863 CKI 1.2.3 U x 1", "8 SB 192.0.2.20:1863 CKI *** U x 1")]
    [InlineData("XFR 2 NS 192.0.2.10:1863 0 x", "2 NS 192.0.2.10:1863 0 x")]
    [InlineData("XFR 8 SB 192.0.2.20:1863 CKI", "8 SB 192.0.2.20:1863 CKI")]
    [InlineData("RNG 17 192.0.2.21:1863 CKI 1.2 bob@example.org Bob", "17 192.0.2.21:1863 CKI *** bob@example.org Bob")]
    [InlineData("USR", "")]
    [InlineData("CAL 2 bob@example.org", "2 bob@example.org")]
    public void Secret_words_are_masked(string line, string expected)
    {
        WireCommand command = WireCommand.Parse(Encoding.ASCII.GetBytes(line), Array.Empty<byte>(), null);
        string[] before = (string[])command.Arguments.Clone();
        Assert.Equal(expected, string.Join(" ", SecretMask.Arguments(command)));
        Assert.Equal(before, command.Arguments);
    }

    [Fact]
    public void No_ticket_and_no_cookie_of_the_samples_survives()
    {
        foreach (TranscriptStep step in SampleTranscripts.All.Values.SelectMany(transcript => transcript.Steps))
        {
            WireCommand command = WireCommand.Parse(Encoding.Latin1.GetBytes(step.Line), Array.Empty<byte>(), null);
            string masked = string.Join(" ", SecretMask.Arguments(command))
                + Encoding.Latin1.GetString(SecretMask.Payload(step.Payload ?? Array.Empty<byte>()));
            Assert.DoesNotContain("EXAMPLETICKET", masked, StringComparison.Ordinal);
            Assert.DoesNotContain(".1050000000.", masked, StringComparison.Ordinal);
            Assert.DoesNotContain("1050000100.", masked, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("A: b\r\nMSPAuth: x!y\r\nC: d\r\n", "A: b\r\nMSPAuth:****\r\nC: d\r\n")]
    [InlineData("MSPAuth: x\r\nMSPAuth: y\r\nMSPProf: z", "MSPAuth:**\r\nMSPAuth:**\r\nMSPProf:**")]
    [InlineData("mspauth: x\nMSPSEC:y", "mspauth:**\nMSPSEC:*")]
    [InlineData("MSPAuth:", "MSPAuth:")]
    [InlineData("MSPAuthor: x", "MSPAuthor: x")]
    [InlineData("", "")]
    public void Secret_headers_of_a_payload_are_masked(string text, string expected)
    {
        byte[] payload = Encoding.ASCII.GetBytes(text);
        Assert.Equal(expected, Encoding.ASCII.GetString(SecretMask.Payload(payload)));
        Assert.Equal(text, Encoding.ASCII.GetString(payload));
    }

    [Fact]
    public void Secret_header_value_is_masked()
    {
        Assert.Equal("***", SecretMask.Header("MSPAuth", "x"));
        Assert.Equal("***", SecretMask.Header("mspprof", "x"));
        Assert.Equal("x", SecretMask.Header("sid", "x"));
    }
}
