using System;
using System.Linq;
using System.Text;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Testing;

public sealed class TranscriptTests
{
    [Fact]
    public void Lines_marks_and_payloads_become_bytes()
    {
        Transcript transcript = Transcript.Parse("""
            # a remark

            C: MSG 1 N <length>
               |A: <b><CRLF>
               |é<byte C3><CR><LF>
            S: ACK 1
            C! MSG 2 N 99
               |x
            S: NLN NLN a@b Ren<byte E9>
            """);
        Assert.Equal(
            "MSG 1 N 13\r\nA: <b>\r\n\u00C3\u00A9\u00C3\r\nMSG 2 N 99\r\nx",
            Encoding.Latin1.GetString(transcript.BytesOf(true)));
        Assert.Equal("ACK 1\r\nNLN NLN a@b Ren\u00E9\r\n", Encoding.Latin1.GetString(transcript.BytesOf(false)));
        Assert.Equal(new[] { true, false, true, false }, transcript.Steps.Select(step => step.IsFromClient));
        Assert.Equal("ACK", transcript.Steps[1].Verb);
        Assert.Null(transcript.Steps[1].Payload);
        Assert.Equal(8, transcript.Then(transcript).Steps.Count);
    }

    [Theory]
    [InlineData("C: MSG 1 N 5\n|four")]
    [InlineData("|payload without command")]
    [InlineData("X: OUT")]
    [InlineData("C:OUT")]
    public void Mistakes_are_refused(string text) => Assert.Throws<FormatException>(() => Transcript.Parse(text));
}
