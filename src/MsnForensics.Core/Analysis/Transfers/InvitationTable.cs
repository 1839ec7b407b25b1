using System;
using System.Collections.Generic;
using MsnForensics.Analysis.Channels;
using MsnForensics.Protocol.FileTransfer;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Invitations of the old form, by their cookie and the two people; an answer can come in another session than
/// the question (reference: section 1.1).</summary>
public sealed class InvitationTable
{
    private const int MaximumKnownCount = 20_000;

    private readonly AnalysisContext _analysis;
    private readonly ChannelReader _channels;
    private readonly Dictionary<string, List<ClassicTransfer>> _byCookie = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ClassicTransfer> _byAuthCookie = new();
    private readonly LinkedList<ClassicTransfer> _open = new();
    private readonly Queue<ClassicTransfer> _released = new();
    private readonly HashSet<string> _known = new();
    private readonly Queue<string> _knownOrder = new();

    public InvitationTable(AnalysisContext analysis, ChannelReader channels)
    {
        _analysis = analysis;
        _channels = channels;
    }

    public IEnumerable<ClassicTransfer> Open => _open;

    public int OpenCount => _open.Count;

    /// <summary>Takes one message of an invitation.</summary>
    public void Read(PacketPlace place, Invitation invitation)
    {
        if (invitation.Cookie.Length == 0 || !IsNew(place, invitation))
        {
            return;
        }

        ClassicTransfer transfer = Find(invitation.Cookie, place, invitation.Command == InvitationCommand.Invite);
        if (transfer.IsReleased)
        {
            return;
        }

        place.AddTo(transfer.Offer.Negotiation);
        transfer.Touch(place.At);
        transfer.Offer.SessionId ??= place.SessionId;
        switch (invitation.Command)
        {
            case InvitationCommand.Invite:
                ReadInvite(transfer, place, invitation);
                break;
            case InvitationCommand.Accept:
                ReadAccept(transfer, place, invitation);
                break;
            case InvitationCommand.Cancel:
                ReadCancel(transfer, place, invitation);
                break;
        }

        _channels.ReadInvitation(transfer, invitation, place);
    }

    /// <summary>The transfer whose receiver shows this number; null for one that nobody announced.</summary>
    public ClassicTransfer? FindByAuthCookie(long authCookie, string receiver) =>
        _byAuthCookie.TryGetValue(authCookie, out ClassicTransfer? transfer)
            && (transfer.Offer.Invitee is null || transfer.Offer.Invitee == receiver)
                ? transfer
                : null;

    /// <summary>The records were made.</summary>
    public void Release(ClassicTransfer transfer)
    {
        _open.Remove(transfer);
        transfer.IsReleased = true;
        transfer.Body?.Dispose();
        _released.Enqueue(transfer);
        if (_released.Count > MaximumKnownCount)
        {
            Forget(_released.Dequeue());
        }
    }

    private ClassicTransfer Find(string cookie, PacketPlace place, bool isInvite)
    {
        if (!_byCookie.TryGetValue(cookie, out List<ClassicTransfer>? transfers))
        {
            _byCookie[cookie] = transfers = new List<ClassicTransfer>();
        }

        ClassicTransfer? found = transfers.FindLast(item => item.Fits(place.Sender, place.Receiver));
        if (found is null || (isInvite && (found.IsReleased || found.Offer.End != TransferEnd.None)))
        {
            found = new ClassicTransfer(_analysis, cookie, place.Sender, place.Receiver);
            transfers.Add(found);
            _open.AddLast(found);
        }

        found.Learn(place.Sender, place.Receiver);
        return found;
    }

    // The second leg repeats what the first one showed.
    private bool IsNew(PacketPlace place, Invitation invitation)
    {
        string key = string.Join(
            "|", invitation.Cookie, invitation.Command, place.Sender, invitation.AuthCookie, invitation.CancelCode);
        if (invitation.Command == InvitationCommand.Context || !_known.Add(key))
        {
            return false;
        }

        _knownOrder.Enqueue(key);
        if (_knownOrder.Count > MaximumKnownCount)
        {
            _known.Remove(_knownOrder.Dequeue());
        }

        return true;
    }

    private static void ReadInvite(ClassicTransfer transfer, PacketPlace place, Invitation invitation)
    {
        TransferOffer offer = transfer.Offer;
        offer.OfferedAt ??= place.At;
        offer.Inviter = place.Sender;
        offer.Invitee = place.Receiver;
        offer.ApplicationId = invitation["Application-GUID"];
        offer.ApplicationName = invitation["Application-Name"];
        offer.FileName = invitation.FileName;
        offer.DeclaredSize = invitation.FileSize;
        transfer.Application = invitation.FileName is not null
            ? PeerApplication.File
            : invitation.Application;
        offer.Kind = SessionContent.KindOf(transfer.Application);
    }

    private void ReadAccept(ClassicTransfer transfer, PacketPlace place, Invitation invitation)
    {
        TransferOffer offer = transfer.Offer;
        if (offer.Inviter is null || place.Sender != offer.Inviter)
        {
            offer.SetAnswer(TransferAnswer.Accepted, place.At, null);
        }

        if (invitation.AuthCookie is { } authCookie)
        {
            transfer.AuthCookies.Add(authCookie);
            _byAuthCookie[authCookie] = transfer;
        }
    }

    // Who sent it tells more than the word (reference: section 1.4).
    private static void ReadCancel(ClassicTransfer transfer, PacketPlace place, Invitation invitation)
    {
        TransferOffer offer = transfer.Offer;
        string code = invitation.CancelCode ?? "";
        bool isInvitee = offer.Inviter is { } inviter && place.Sender is { } sender
            ? sender != inviter
            : code.StartsWith("REJECT", StringComparison.OrdinalIgnoreCase);
        if (code is "FTTIMEOUT" or "FAIL")
        {
            offer.SetEnd(TransferEnd.Failed, place.Sender, place.At, code);
        }
        else if (isInvitee && offer.Answer == TransferAnswer.None)
        {
            offer.SetAnswer(TransferAnswer.Declined, place.At, code);
        }
        else
        {
            offer.SetEnd(TransferEnd.Cancelled, place.Sender, place.At, code);
        }
    }

    private void Forget(ClassicTransfer transfer)
    {
        if (_byCookie.TryGetValue(transfer.Cookie, out List<ClassicTransfer>? transfers))
        {
            transfers.Remove(transfer);
            if (transfers.Count == 0)
            {
                _byCookie.Remove(transfer.Cookie);
            }
        }

        foreach (long authCookie in transfer.AuthCookies)
        {
            _byAuthCookie.Remove(authCookie);
        }
    }
}
