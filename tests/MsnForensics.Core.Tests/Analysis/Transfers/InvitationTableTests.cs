using System;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

/// <summary>Reference: sections 1.3 and 1.4.</summary>
public sealed class InvitationTableTests
{
    private const string Invite = "Invitation-Command: INVITE\r\nApplication-File: a.txt\r\nApplication-FileSize: 5\r\n";
    private const string Accept = "Invitation-Command: ACCEPT\r\n";

    private readonly TransferScene _scene = new();

    [Theory]
    [InlineData("REJECT", false, false, MsnTransferOutcome.Declined, "declined by bob@example.org (REJECT)")]
    [InlineData("REJECT_NOT_INSTALLED", false, false, MsnTransferOutcome.Declined, "declined by bob@example.org (REJECT_NOT_INSTALLED)")]
    [InlineData("TIMEOUT", true, false, MsnTransferOutcome.Cancelled, "cancelled by alice@example.org (TIMEOUT)")]
    [InlineData("TIMEOUT", false, false, MsnTransferOutcome.Declined, "declined by bob@example.org (TIMEOUT)")]
    [InlineData("OUTBANDCANCEL", false, true, MsnTransferOutcome.Cancelled, "cancelled by bob@example.org (OUTBANDCANCEL)")]
    [InlineData("FTTIMEOUT", true, true, MsnTransferOutcome.Failed, "failed, said by alice@example.org (FTTIMEOUT)")]
    [InlineData("FAIL", false, false, MsnTransferOutcome.Failed, "failed, said by bob@example.org (FAIL)")]
    public void Who_cancels_tells_more_than_the_word(
        string code, bool isByAlice, bool isAccepted, MsnTransferOutcome expected, string reason)
    {
        Say(true, Invite);
        if (isAccepted)
        {
            Say(false, Accept);
        }

        Say(isByAlice, "Invitation-Command: CANCEL\r\nCancel-Code: " + code + "\r\n");
        MsnTransfer transfer = _scene.Single();
        Assert.Equal((expected, reason), (transfer.Outcome, transfer.Reason));
        Assert.Equal(("a.txt", 5L, MsnTransferKind.File, "85366"), (transfer.FileName, transfer.DeclaredSize, transfer.Kind, transfer.CallId));
        Assert.Equal((TransferScene.Alice, TransferScene.Bob), (transfer.From, transfer.To.ToString()));
    }

    [Fact]
    public void An_offer_alone_is_an_offer()
    {
        Say(true, Invite);
        Assert.Equal(MsnTransferOutcome.Offered, _scene.Single().Outcome);
    }

    [Fact]
    public void An_answer_may_come_in_another_session()
    {
        Say(true, Invite);
        AnalysisScene scene = _scene.Scene;
        MsnpSession other = scene.Open("192.0.2.23:1050");
        scene.Client(other, "USR 1 alice@example.org 4799.1.2")
            .Server(other, "MSG bob@example.org Bob", FileScene.Invitation("Invitation-Command: CANCEL\r\nCancel-Code: REJECT\r\n"));
        Assert.Equal(MsnTransferOutcome.Declined, _scene.Single().Outcome);
    }

    [Fact]
    public void A_cookie_can_be_used_again()
    {
        Say(true, Invite);
        Say(true, "Invitation-Command: CANCEL\r\nCancel-Code: TIMEOUT\r\n");
        AnalysisScene scene = _scene.Scene;
        scene.Server(_scene.Session, "MSG bob@example.org Bob", FileScene.Invitation(Invite.Replace("a.txt", "b.txt", StringComparison.Ordinal)));
        Assert.Equal(["a.txt Cancelled", "b.txt Offered"], _scene.Complete().Select(transfer => transfer.FileName + " " + transfer.Outcome).Order());
    }

    [Theory]
    [InlineData("{02D3C01F-BF30-4825-A83A-DE7AF41648AA}", MsnTransferKind.Call)]
    [InlineData("{44BBA842-CC51-11CF-AAFA-00AA00B6015C}", MsnTransferKind.NetMeeting)]
    [InlineData("{56b994a7-380f-410b-9985-c809d78c1bdc}", MsnTransferKind.RemoteAssistance)]
    [InlineData("{12345678-0000-0000-0000-000000000000}", MsnTransferKind.Unknown)]
    public void Other_programs_are_offered_the_same_way(string guid, MsnTransferKind expected)
    {
        Say(true, "Invitation-Command: INVITE\r\nApplication-Name: Something\r\nApplication-GUID: " + guid + "\r\n");
        MsnTransfer transfer = _scene.Single();
        Assert.Equal((expected, "Something", guid), (transfer.Kind, transfer.ApplicationName, transfer.ApplicationId));
    }

    private void Say(bool isByAlice, string fields)
    {
        byte[] payload = FileScene.Invitation(fields);
        if (isByAlice)
        {
            _scene.Scene.Client(_scene.Session, "MSG 9 N", payload);
        }
        else
        {
            _scene.Scene.Server(_scene.Session, "MSG bob@example.org Bob", payload);
        }
    }
}
