using System;
using System.Linq;
using System.Text;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

public sealed class SlpReaderTests
{
    private const string Transport = "application/x-msnmsgr-transreqbody";

    private readonly TransferScene _scene = new();

    [Fact]
    public void The_answer_to_a_transport_request_is_none_to_the_offer()
    {
        MsnTransfer transfer = _scene.OfferFile(77, "a.bin", 5)
            .SendSlp(Branch(_scene.Call.Request("INVITE", Transport, "Bridges: TCPv1\r\n\r\n"), 'A'))
            .ReceiveSlp(Branch(_scene.Call.Response("500 Internal Error", "null", ""), 'A'))
            .ReceiveSlp(_scene.Call.Response("603 Decline", Transport, "SessionID: 77\r\n\r\n"))
            .Single();
        Assert.Equal((MsnTransferOutcome.Accepted, null), (transfer.Outcome, transfer.Reason));
    }

    [Fact]
    public void An_error_after_the_acceptance_ends_the_transfer()
    {
        MsnTransfer transfer = _scene.OfferFile(77, "a.bin", 5)
            .ReceiveSlp(_scene.Call.Response("481 No Such Call", "application/x-msnmsgr-session-failure-respbody", "SessionID: 77\r\n\r\n"))
            .Single();
        Assert.Equal((MsnTransferOutcome.Failed, "failed, said by bob@example.org (481 No Such Call)"), (transfer.Outcome, transfer.Reason));
    }

    [Fact]
    public void Without_the_invitation_the_answer_names_the_two()
    {
        MsnTransfer transfer = _scene.ReceiveSlp(_scene.Call.Answer("200 OK", 77)).Single();
        Assert.Equal((MsnTransferKind.Unknown, MsnTransferOutcome.Accepted), (transfer.Kind, transfer.Outcome));
        Assert.Equal((TransferScene.Alice, TransferScene.Bob), (transfer.Inviter, transfer.To.ToString()));
    }

    [Fact]
    public void An_end_of_an_unknown_session_tells_nothing()
    {
        _scene.SendSlp(_scene.Call.Bye()).SendSlp(_scene.Call.Request("ACK", Transport, "SessionID: 99\r\n\r\n"));
        Assert.Empty(_scene.Complete());
    }

    [Fact]
    public void A_number_can_be_used_again_by_another_call()
    {
        SlpText other = _scene.Call with { CallId = "{99999999-7777-8888-9999-AAAAAAAAAAAA}" };
        _scene.OfferFile(77, "one.bin", 5).SendSlp(_scene.Call.Bye())
            .SendSlp(other.Invite(SlpText.FileGuid, 77, ContextBytes.File("two.bin", 500)))
            .Send(P2PBytes.V1(77, 9, new byte[500], flags: 0x30));
        Assert.Equal(
            ["one.bin Accepted", "two.bin Completed"],
            _scene.Complete().Select(transfer => transfer.FileName + " " + transfer.Outcome).Order());
    }

    [Theory]
    [InlineData("{4BD96FC0-AB17-4425-A14A-439185962DC8}", "{B8BE70DE-E2CA-4400-AE03-88FF85B9F4E8}", MsnTransferKind.Webcam, TransferScene.Alice)]
    [InlineData("{1C9AA97E-9C05-4583-A3BD-908A196F1E92}", "{B8BE70DE-E2CA-4400-AE03-88FF85B9F4E8}", MsnTransferKind.Webcam, TransferScene.Bob)]
    [InlineData("{4BD96FC0-AB17-4425-A14A-439185962DC8}", "{0425E797-49F1-4D37-909A-031116119D9B}", MsnTransferKind.VideoCall, TransferScene.Alice)]
    [InlineData("{41D3E74E-04A2-4B37-96F8-08ACDB610874}", "", MsnTransferKind.PhotoSharing, TransferScene.Alice)]
    [InlineData("{534142D5-1F2A-431F-A60C-B0CF723FDF7D}", "", MsnTransferKind.SharedFolder, TransferScene.Alice)]
    public void Applications_have_kinds_and_a_direction(string guid, string context, MsnTransferKind kind, string from)
    {
        MsnTransfer transfer = _scene
            .SendSlp(_scene.Call.Invite(guid, 77, Encoding.Unicode.GetBytes(context), 4))
            .ReceiveSlp(_scene.Call.Answer("200 OK", 77)).SendSlp(_scene.Call.Bye()).Single();
        Assert.Equal((kind, from, MsnTransferOutcome.Completed), (transfer.Kind, transfer.From, transfer.Outcome));
        Assert.Equal(guid, transfer.ApplicationId);
    }

    [Fact]
    public void A_damaged_offer_is_told()
    {
        byte[] invite = _scene.Call.Invite(SlpText.FileGuid, 77, ContextBytes.File("a.bin", 5));
        string text = Encoding.UTF8.GetString(invite).Replace("Context: fgIA", "Context: fg!A", StringComparison.Ordinal);
        MsnTransfer transfer = _scene.SendSlp(Encoding.UTF8.GetBytes(text)).Single();
        Assert.Equal(["TransferOfferDamaged"], transfer.Anomalies);
        Assert.Equal((MsnTransferKind.File, null), (transfer.Kind, transfer.FileName));
    }

    [Fact]
    public void The_preview_of_a_declined_picture_is_kept()
    {
        byte[] png = P2PBytes.Hex("89504E470D0A1A0A0102");
        MsnTransfer transfer = _scene
            .SendSlp(_scene.Call.Invite(SlpText.FileGuid, 77, ContextBytes.File("a.png", 5, png)))
            .ReceiveSlp(_scene.Call.Answer("603 Decline", 77)).Single();
        Assert.Equal(png, transfer.Preview!.ToArray());
    }

    private static byte[] Branch(byte[] message, char digit) => Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(message).Replace("branch={1", "branch={" + digit, StringComparison.Ordinal));
}
