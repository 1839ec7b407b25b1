using System;
using System.Text;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Webcam;

namespace MsnForensics.Core.Tests.Protocol.Webcam;

public sealed class WebcamGreetingTests
{
    // Reference: sections 7.3 and 7.5.
    [Theory]
    [InlineData("recipientid=142&sessionid=9274\r\n\r\n", WebcamGreetingKind.Request, 142L, 9274L)]
    [InlineData("connected\r\n\r\n", WebcamGreetingKind.Connected, null, null)]
    [InlineData("PROD 4711 TSP/1.0\r\n\r\n", WebcamGreetingKind.Producer, null, 4711L)]
    [InlineData("VIEW 4711 TSP/1.0\r\n\r\n", WebcamGreetingKind.Viewer, null, 4711L)]
    [InlineData("TSP/1.0 200 OK\r\n\r\n", WebcamGreetingKind.ReflectorAnswer, null, null)]
    [InlineData("CONNECTED\r\n\r\n", WebcamGreetingKind.Connected, null, null)]
    public void Greetings_are_read(string text, WebcamGreetingKind kind, long? recipient, long? session)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        Assert.Equal(ParseStatus.Complete, WebcamGreeting.TryRead([.. bytes, 0x18, 0], out WebcamGreeting greeting));
        Assert.Equal(new WebcamGreeting(kind, recipient, session, bytes.Length), greeting);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Equal(ParseStatus.NeedMore, WebcamGreeting.TryRead(bytes.AsSpan(0, length), out _));
        }
    }

    [Theory]
    [InlineData("GET / HTTP/1.0\r\n\r\n")]
    [InlineData("recipientid=1\r\n\r\n")]
    [InlineData("recipientid=1&x=2\r\n\r\n")]
    [InlineData("PROD 1\r\n\r\n")]
    [InlineData("G")]
    public void Other_texts_are_refused(string text) =>
        Assert.Equal(ParseStatus.Invalid, WebcamGreeting.TryRead(Encoding.ASCII.GetBytes(text), out _));

    [Fact]
    public void Greetings_have_a_limit()
    {
        byte[] bytes = Encoding.ASCII.GetBytes("recipientid=" + new string('1', 300));
        Assert.Equal(ParseStatus.NeedMore, WebcamGreeting.TryRead(bytes.AsSpan(0, 255), out _));
        Assert.Equal(ParseStatus.Invalid, WebcamGreeting.TryRead(bytes.AsSpan(0, 256), out _));
    }

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte.Array[0, 40].Sample(bytes =>
        WebcamGreeting.TryRead(bytes, out WebcamGreeting greeting) != ParseStatus.Complete
            || greeting.Length <= bytes.Length);
}
