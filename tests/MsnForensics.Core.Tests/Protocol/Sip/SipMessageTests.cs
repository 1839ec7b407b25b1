using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Sip;

namespace MsnForensics.Core.Tests.Protocol.Sip;

public sealed class SipMessageTests
{
    private const string Invite =
        "INVITE sip:bob@example.org;mepid=0123456789ABCDEF0123456789ABCDEF SIP/2.0\r\n"
        + "v: SIP/2.0/TLS 192.168.1.20:1234\r\nMax-Forwards: 70\r\n"
        + "f: <sip:Alice@example.org;mepid=11>;tag=aa;epid=bb\r\nt: \"0\" <sip:bob@example.org>\r\ni: call-1\r\n"
        + "CSeq: 1 INVITE\r\nMs-Conversation-ID: f=1\r\nc: application/sdp\r\nl: 5\r\n\r\nv=0\r\n";

    [Fact]
    public void Compact_headers_are_read_as_long_ones()
    {
        SipMessage message = Read(Invite + "SIP/2.0 200 OK\r\n")!;
        Assert.Equal(("INVITE", 0, "call-1"), (message.Method, message.StatusCode, message.CallId));
        Assert.Equal(("alice@example.org", "bob@example.org"), (message.From, message.To));
        Assert.Equal(("INVITE", "application/sdp"), (message.SequenceMethod, message["content-type"]));
        Assert.Equal("v=0\r\n", Encoding.UTF8.GetString(message.Body));
        Assert.Equal(Encoding.UTF8.GetByteCount(Invite), message.Length);
    }

    [Theory]
    [InlineData("SIP/2.0 180 Ringing\r\nCSeq: 1 INVITE\r\n\r\n", 180)]
    [InlineData("SIP/2.0 603 Decline\r\n\r\n", 603)]
    [InlineData("SIP/2.0 x\r\n\r\n", 0)]
    public void Responses_have_a_status(string text, int expected) =>
        Assert.Equal(("", expected), (Read(text)!.Method, Read(text)!.StatusCode));

    [Fact]
    public void Unfinished_messages_ask_for_more()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Invite);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Equal(ParseStatus.NeedMore, SipMessage.TryRead(bytes.AsSpan(0, length), false, out _));
        }
    }

    [Fact]
    public void In_a_datagram_what_is_there_is_all()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Invite);
        Assert.Equal(ParseStatus.Complete, SipMessage.TryRead(bytes.AsSpan(0, bytes.Length - 2), true, out SipMessage? message));
        Assert.Equal(3, message!.Body.Length);
        Assert.Equal(ParseStatus.Complete, SipMessage.TryRead("BYE sip:a@b SIP/2.0\r\n\r\nrest"u8, true, out message));
        Assert.Equal(4, message!.Body.Length);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("INVITE MSNMSGR:bob@example.org MSNSLP/1.0\r\n\r\n")]
    [InlineData("invite sip:a SIP/2.0\r\n\r\n")]
    [InlineData("\r\n")]
    public void Other_texts_are_refused(string text) =>
        Assert.Equal(ParseStatus.Invalid, SipMessage.TryRead(Encoding.UTF8.GetBytes(text), true, out _));

    [Fact]
    public void Headers_have_a_limit()
    {
        string text = "BYE sip:a@b SIP/2.0\r\nX: " + new string('x', 65_536) + "\r\n\r\n";
        Assert.Equal(ParseStatus.Invalid, SipMessage.TryRead(Encoding.UTF8.GetBytes(text), false, out _));
    }

    [Fact]
    public void Damaged_bytes_do_no_harm()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Invite);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Bool).Sample((at, value, isWhole) =>
        {
            byte[] bytes = whole.ToArray();
            bytes[at] = value;
            return SipMessage.TryRead(bytes, isWhole, out SipMessage? message) != ParseStatus.Complete
                || message!.Length <= bytes.Length;
        });
    }

    [Fact]
    public void A_tunnel_is_opened()
    {
        string base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Invite));
        SipTunnel tunnel = SipTunnel.Parse(
            Encoding.UTF8.GetBytes("<sip e=\"base64\" fid=\"1\" i=\"call-1\"><msg>" + base64 + "</msg></sip>"))!;
        Assert.Equal("call-1", tunnel.CallId);
        Assert.Equal(Invite, Encoding.UTF8.GetString(tunnel.Content));
        Assert.Equal("x"u8.ToArray(), SipTunnel.Parse("<sip i='1'><msg>x</msg></sip>"u8)!.Content);
        Assert.Null(SipTunnel.Parse("<SNM opcode=\"SNM\"/>"u8));
        Assert.Null(SipTunnel.Parse("<sip/>"u8));
        Assert.Null(SipTunnel.Parse("INVITE 198.51.100.7"u8));
    }

    private static SipMessage? Read(string text)
    {
        Assert.Equal(
            ParseStatus.Complete, SipMessage.TryRead(Encoding.UTF8.GetBytes(text), false, out SipMessage? message));
        return message;
    }
}
