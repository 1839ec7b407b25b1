using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class SlpMessageTests
{
    private static readonly SlpText Call = new(
        "alice@example.org;{11111111-2222-3333-4444-55555555555A}", "bob@example.org", "{AAAAAAAA-2222-3333-4444-555555555555}");

    // Reference: section 11.1.
    [Fact]
    public void An_invitation_is_read()
    {
        Assert.Equal(671, P2PVectors.Invite.Length);
        SlpMessage message = SlpMessage.Parse(P2PVectors.Invite)!;
        Assert.Equal((SlpMethod.Invite, 0, true), (message.Method, message.StatusCode, message.IsWhole));
        Assert.Equal("alice@example.com", message.To!.Value.Address);
        Assert.Equal("bob@example.com", message.From!.Value.Address);
        Assert.Equal("{11111111-2222-3333-4444-555555555555}", message.Branch);
        Assert.Equal("{66666666-7777-8888-9999-AAAAAAAAAAAA}", message.CallId);
        Assert.Equal("0", message["CSeq"]);
        Assert.Equal("application/x-msnmsgr-sessionreqbody", message.ContentType);
        Assert.Equal(1234567u, message.SessionId);
        Assert.Equal(5, message.Body.Count);
        byte[] context = SessionContext.Decode(message.Body.ValueOf("context"), out bool isWhole)!;
        Assert.True(isWhole);
        Assert.Equal(P2PVectors.Object, SessionContext.ReadObject(context));
    }

    [Fact]
    public void Endpoints_stand_in_the_addresses()
    {
        SlpMessage message = SlpMessage.Parse(Call.Bye())!;
        Assert.Equal(SlpMethod.Bye, message.Method);
        Assert.Equal("{11111111-2222-3333-4444-55555555555a}", message.From!.Value.EndpointId);
        Assert.Null(message.SessionId);
        Assert.True(message.IsWhole);
    }

    [Theory]
    [InlineData("200 OK", 200)]
    [InlineData("603 Decline", 603)]
    [InlineData("481 No Such Call", 481)]
    [InlineData("OK", 0)]
    [InlineData("99999999999 Long", 0)]
    public void Responses_have_a_status(string status, int expected)
    {
        SlpMessage message = SlpMessage.Parse(Call.Answer(status, uint.MaxValue))!;
        Assert.Equal((SlpMethod.Response, expected, uint.MaxValue), (message.Method, message.StatusCode, message.SessionId));
    }

    [Theory]
    [InlineData("4294967296")]
    [InlineData("-1")]
    [InlineData("x")]
    public void Sessions_are_32_bits(string number)
    {
        string text = Encoding.UTF8.GetString(Call.Answer("200 OK", 7)).Replace("SessionID: 7", "SessionID: " + number, StringComparison.Ordinal);
        Assert.Null(SlpMessage.Parse(Encoding.UTF8.GetBytes(text))!.SessionId);
    }

    [Fact]
    public void A_message_without_NUL_is_whole_too()
    {
        byte[] bytes = Call.Answer("200 OK", 7);
        Assert.True(SlpMessage.Parse(bytes.AsSpan(0, bytes.Length - 1))!.IsWhole);
        Assert.False(SlpMessage.Parse(bytes.AsSpan(0, bytes.Length - 2))!.IsWhole);
    }

    [Fact]
    public void A_cut_message_is_read_as_far_as_it_goes()
    {
        byte[] bytes = P2PVectors.Invite;
        for (int length = 0; length < bytes.Length - 1; length++)
        {
            SlpMessage? message = SlpMessage.Parse(bytes.AsSpan(0, length));
            Assert.Equal(length >= "INVITE MSNMSGR:".Length, message is not null);
            Assert.NotEqual(true, message?.IsWhole);
        }
    }

    [Theory]
    [InlineData("INVITE sip:bob@example.org SIP/2.0\r\n")]
    [InlineData("GET / HTTP/1.1\r\n")]
    [InlineData("")]
    public void Other_texts_are_no_message(string text) => Assert.Null(SlpMessage.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Headers_have_a_limit()
    {
        string start = "BYE MSNMSGR:bob@example.org MSNSLP/1.0\r\n";
        Assert.NotNull(SlpMessage.Parse(Encoding.UTF8.GetBytes(start + "X: " + new string('x', 65_000) + "\r\n\r\n")));
        Assert.Null(SlpMessage.Parse(Encoding.UTF8.GetBytes(start + "X: " + new string('x', 65_536) + "\r\n\r\n")));
    }

    [Fact]
    public void Damaged_bytes_do_no_harm() =>
        Gen.Select(Gen.Int[0, P2PVectors.Invite.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            byte[] bytes = P2PVectors.Invite.ToArray();
            bytes[at] = value;
            SlpMessage? message = SlpMessage.Parse(bytes);
            return message is null || (message.StartLine.Length > 0 && message.Body.Count <= 200);
        });
}
