using System.Text;
using CsCheck;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Core.Tests.Protocol.Messages;

public sealed class InvitationTests
{
    private const string File =
        "Application-Name: Datei\u00FCbertragung\r\nApplication-GUID: {5D3E02AB-6190-11d3-BBBB-00C04F795683}\r\n"
        + "Invitation-Command: INVITE\r\nInvitation-Cookie: 33267\r\nApplication-File: photo one.jpg\r\n"
        + "Application-FileSize: 28160\r\nConnectivity: N\r\n\r\n";

    [Fact]
    public void A_file_is_offered()
    {
        Invitation invitation = Parse(File);
        Assert.Equal(("INVITE", "33267", "FileTransfer"), (invitation.Command, invitation.Cookie, invitation.Application));
        Assert.Equal(("photo one.jpg", 28160), (invitation.FileName, invitation.FileSize));
        Assert.Equal(("Datei\u00FCbertragung", "N"), (invitation.ApplicationName, invitation["connectivity"]));
        Assert.Equal(7, invitation.Fields.Count);
        Assert.Null(invitation.CancelCode);
        Assert.Null(invitation.Port);
    }

    [Fact]
    public void An_acceptance_tells_addresses_and_ports()
    {
        Invitation invitation = Parse(
            "Invitation-Command: ACCEPT\r\nInvitation-Cookie: 33267\r\nIP-Address: 198.51.100.7\r\n"
            + "IP-Address-Internal: 192.0.2.23\r\nPortX: 11178\r\nPortX-Internal: 11179\r\nAuthCookie: 93301\r\n");
        Assert.Equal((11178 ^ 0x3141, 11179 ^ 0x3141), (invitation.Port, invitation.InternalPort));
        Assert.Equal(("198.51.100.7", "192.0.2.23"), (invitation["IP-Address"], invitation["IP-Address-Internal"]));
    }

    [Theory]
    [InlineData("Port: 6891\r\nPortX: 11178\r\n", 6891)]
    [InlineData("Port: 0\r\n", null)]
    [InlineData("Port: 65536\r\n", null)]
    [InlineData("Port: -1\r\n", null)]
    [InlineData("Port:\r\n", null)]
    public void A_port_is_a_port(string body, int? port) => Assert.Equal(port, Parse(body).Port);

    [Theory]
    [InlineData("{02D3C01F-BF30-4825-A83A-DE7AF41648AA}", "Voice")]
    [InlineData("44bba842-cc51-11cf-aafa-00aa00b6015c", "NetMeeting")]
    [InlineData("{00000000-0000-0000-0000-000000000000}", null)]
    [InlineData("", null)]
    public void Applications_are_known_by_their_number(string guid, string? name) =>
        Assert.Equal(name, Parse("Application-GUID: " + guid + "\r\n").Application);

    [Fact]
    public void A_cancelled_one_says_why() =>
        Assert.Equal("TIMEOUT", Parse("Invitation-Command: CANCEL\r\nCancel-Code: TIMEOUT\r\n").CancelCode);

    [Fact]
    public void Any_cut_and_any_bytes_give_an_invitation()
    {
        for (int length = 0; length <= File.Length; length++)
        {
            Invitation invitation = Parse(File[..length]);
            Assert.True(length < File.Length - 4 || invitation.FileSize == 28160);
        }

        Gen.Byte.Array[0, 60].Sample(bytes => Invitation.Parse(bytes).Fields.Count <= bytes.Length);
    }

    private static Invitation Parse(string body) => Invitation.Parse(Encoding.UTF8.GetBytes(body));
}
