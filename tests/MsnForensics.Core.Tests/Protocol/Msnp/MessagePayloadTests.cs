using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class MessagePayloadTests
{
    [Theory]
    [InlineData("A: b\r\nC: d\r\n\r\nbody\r\n\r\nmore", "A=b|C=d", "body\r\n\r\nmore", true)]
    [InlineData("A: b\n\nbody", "A=b", "body", true)]
    [InlineData("A: b\r\n\r\n", "A=b", "", true)]
    [InlineData("A: b\r\n", "A=b", "", false)]
    [InlineData("A: b", "A=b", "", false)]
    [InlineData("A:b\r\nC:\t d \r\nE:\r\n\r\n", "A=b|C=d |E=", "", true)]
    [InlineData("A: b\r\nA: c\r\n\r\n", "A=b|A=c", "", true)]
    [InlineData("A : b: c\r\n\r\n", "A=b: c", "", true)]
    [InlineData("A: b\r\n c\r\n\td\r\n\r\n", "A=b c d", "", true)]
    [InlineData(" a\r\n\r\nx", " a=", "x", true)]
    [InlineData("no header\r\n\r\nx", "no header=", "x", true)]
    [InlineData(": b\r\n\r\nx", "=b", "x", true)]
    [InlineData("", "", "", false)]
    public void Headers_and_body_are_parted(string text, string headers, string body, bool isComplete)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        MessagePayload payload = MessagePayload.Parse(bytes);
        Assert.Equal(headers, string.Join("|", payload.Headers.Select(header => header.Key + "=" + header.Value)));
        Assert.Equal(body, Encoding.UTF8.GetString(bytes[payload.BodyOffset..]));
        Assert.Equal(isComplete, payload.AreHeadersComplete);
    }

    [Fact]
    public void First_header_is_found_without_regard_to_case()
    {
        MessagePayload payload = MessagePayload.Parse("Content-type: a\r\nCONTENT-TYPE: b\r\n\r\n"u8);
        Assert.Equal("a", payload["Content-Type"]);
        Assert.Null(payload["Content"]);
    }

    [Fact]
    public void Part_of_a_message_has_its_own_headers()
    {
        byte[] bytes = SampleTranscripts.ChunkedMessage.Steps[^1].Payload!;
        MessagePayload payload = MessagePayload.Parse(bytes);
        Assert.Equal("1", payload["Chunk"]);
        Assert.Null(payload["Content-Type"]);
        Assert.Equal(0x9C, bytes[payload.BodyOffset]);
    }

    [Fact]
    public void Profile_has_headers_alone()
    {
        TranscriptStep step = SampleTranscripts.SignInMsnp8.Steps.First(item => item.Verb == "MSG");
        MessagePayload payload = MessagePayload.Parse(step.Payload);
        Assert.Equal(13, payload.Headers.Count);
        Assert.Equal("-1000000000", payload["MemberIdLow"]);
        Assert.Equal("", payload["preferredEmail"]);
        Assert.Equal(step.Payload!.Length, payload.BodyOffset);
    }

    [Fact]
    public void Any_bytes_give_a_payload() =>
        Gen.OneOf(Gen.Byte.Array[0, 80], AnyOf.Items("ab: \t\r\n"u8.ToArray()).Array[0, 80]).Sample(bytes =>
            MessagePayload.Parse(bytes).BodyOffset <= bytes.Length);
}
