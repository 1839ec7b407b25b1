using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.FileTransfer;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.FileTransfer;

public sealed class InvitationTests
{
    // Reference: sections 1.1 and 1.3.
    private const string Invite =
        "Application-Name: File Transfer\r\nApplication-GUID: {5D3E02AB-6190-11d3-BBBB-00C04F795683}\r\n"
        + "Invitation-Command: INVITE\r\nInvitation-Cookie: 85366\r\nApplication-File: holiday: photo 日.jpg\r\n"
        + "Application-FileSize: 904212\r\nConnectivity: N\r\n\r\n";

    private const string Endpoint =
        "Invitation-Command: ACCEPT\r\nInvitation-Cookie: 85366\r\nIP-Address: 203.0.113.45\r\n"
        + "IP-Address-Internal: 192.168.1.20\r\nPort: 6891\r\nPortX: 11178\r\nPortX-Internal: 11179\r\n"
        + "AuthCookie: 93301\r\nLaunch-Application: FALSE\r\nRequest-Data: IP-Address:\r\n\r\n\r\n";

    [Fact]
    public void An_offer_is_read()
    {
        Invitation invitation = Read(Invite)!;
        Assert.Equal((InvitationCommand.Invite, "85366"), (invitation.Command, invitation.Cookie));
        Assert.Equal(PeerApplication.File, invitation.Application);
        Assert.Equal(("holiday: photo 日.jpg", 904212), (invitation.FileName, invitation.FileSize));
        Assert.Equal("N", invitation["connectivity"]);
        Assert.Empty(invitation.Endpoints);
        Assert.Null(invitation.AuthCookie);
    }

    [Fact]
    public void Endpoints_are_read_in_all_forms()
    {
        Invitation invitation = Read(Endpoint)!;
        Assert.Equal((InvitationCommand.Accept, 93301L), (invitation.Command, invitation.AuthCookie));
        Assert.Equal(
            ["203.0.113.45:6891", "192.168.1.20:6891", "192.168.1.20:6890"],
            invitation.Endpoints.Select(endpoint => endpoint.ToString()));
        Assert.False(invitation.IsReversed);
        Assert.Equal("IP-Address:", invitation["Request-Data"]);
    }

    // Reference: sections 1.2 and 11.2.
    [Fact]
    public void A_call_writes_address_and_port_into_one_field()
    {
        Invitation invitation = Read(
            "Invitation-Command: ACCEPT\nInvitation-Cookie: 1\nIP-Address: 10.0.0.5:11224\n"
            + "IP-Address-Enc64: MTkyLjE2OC4xLjIwOjExMjI0\n")!;
        Assert.Equal(
            ["10.0.0.5:11224", "192.168.1.20:11224"], invitation.Endpoints.Select(endpoint => endpoint.ToString()));
    }

    [Theory]
    [InlineData("CANCEL", InvitationCommand.Cancel)]
    [InlineData("accept ", InvitationCommand.Accept)]
    [InlineData("CONTEXT", InvitationCommand.Context)]
    [InlineData("OTHER", InvitationCommand.Unknown)]
    public void Commands_are_read(string word, InvitationCommand expected)
    {
        Invitation invitation = Read(
            "invitation-command: " + word + "\r\nInvitation-Cookie: 7\r\nCancel-Code: REJECT\r\nSender-Connect: TRUE\r\n")!;
        Assert.Equal((expected, "REJECT", true), (invitation.Command, invitation.CancelCode, invitation.IsReversed));
    }

    [Theory]
    [InlineData("4294967297", 4294967297)]
    [InlineData("-1", null)]
    [InlineData("99999999999999999999", null)]
    public void Sizes_have_64_bits(string text, long? expected) =>
        Assert.Equal(expected, Read("Invitation-Cookie: 1\r\nApplication-FileSize: " + text)!.FileSize);

    [Fact]
    public void Other_texts_are_no_invitation()
    {
        Assert.Null(Read(""));
        Assert.Null(Read("hello\r\n"));
    }

    [Fact]
    public void A_cut_or_damaged_invitation_gives_an_answer()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Endpoint);
        for (int length = 0; length <= bytes.Length; length++)
        {
            Assert.InRange(Invitation.Parse(bytes.AsSpan(0, length))?.Endpoints.Count ?? 0, 0, 3);
        }

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            byte[] damaged = bytes.ToArray();
            damaged[at] = value;
            return (Invitation.Parse(damaged)?.Endpoints.Count ?? 0) <= 5;
        });
    }

    private static Invitation? Read(string text) => Invitation.Parse(Encoding.UTF8.GetBytes(text));
}
