using MsnForensics.Capture;
using MsnForensics.Protocol.FileTransfer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>What one MSNFTP connection carries, and which invitation it belongs to.</summary>
public sealed class FileFlow
{
    private readonly AnalysisContext _analysis;
    private readonly InvitationTable? _invitations;
    private TransferBody? _body;

    public FileFlow(AnalysisContext analysis, InvitationTable? invitations)
    {
        _analysis = analysis;
        _invitations = invitations;
        Offer = new TransferOffer(analysis) { Kind = MsnTransferKind.File };
    }

    /// <summary>The invitation; null while none is known.</summary>
    public ClassicTransfer? Transfer { get; private set; }

    /// <summary>What the connection itself says; the invitation's own where there is one.</summary>
    public TransferOffer Offer { get; private set; }

    /// <summary>The content; null when none came.</summary>
    public TransferBody? Body => Transfer?.Body ?? _body;

    public long? AuthCookie { get; private set; }

    /// <summary>The content was seen from its first byte: otherwise places count from the first one seen.</summary>
    public bool IsFromStart { get; set; } = true;

    /// <summary>Size as the sender states it on the connection.</summary>
    public long? Size { get; private set; }

    /// <summary>Takes a line of either side.</summary>
    public void Read(MsnftpLine line, bool isFromReceiver, PacketPlace place)
    {
        place.AddTo(Offer.Negotiation);
        switch (line.Verb)
        {
            case MsnftpVerb.User:
                AuthCookie = line.Number;
                Offer.Invitee ??= line.Account;
                Match(place.At);
                break;
            case MsnftpVerb.File:
                Size = line.Number;
                Match(place.At);
                break;
            case MsnftpVerb.Cancel:
                Offer.SetEnd(TransferEnd.Cancelled, Offer.Invitee, place.At, "CCL");
                break;
            case MsnftpVerb.Bye:
                ReadBye(line, isFromReceiver, place.At);
                break;
        }
    }

    /// <summary>The sender ends the blocks before the last byte.</summary>
    public void Cancel(FrameReference at) => Offer.SetEnd(TransferEnd.Cancelled, Offer.Inviter, at, "end block");

    public void Add(long position, System.ReadOnlySpan<byte> data, PacketPlace place)
    {
        Match(place.At);
        TransferBody body = OpenBody();
        body.Add(position, data, place);
        Transfer?.Touch(place.At);
    }

    /// <summary>Looks for the invitation.</summary>
    public void Match(FrameReference at)
    {
        if (Transfer is not null || AuthCookie is not { } cookie || Offer.Invitee is not { } receiver
            || _invitations?.FindByAuthCookie(cookie, receiver) is not { IsReleased: false } found)
        {
            return;
        }

        found.Body ??= _body;
        if (found.Body != _body)
        {
            _body?.Dispose();
        }

        _body = null;
        found.Offer.SetAnswer(TransferAnswer.Accepted, at, null);
        if (Offer.End != TransferEnd.None)
        {
            found.Offer.SetEnd(Offer.End, Offer.EndedBy ?? found.Offer.Inviter, Offer.ClosedAt ?? at, Offer.Reason);
        }

        Transfer = found;
        Offer = found.Offer;
        if (found.Body is { } body && Size is not null)
        {
            body.Total = Size;
        }
    }

    /// <summary>Lets go of a content that nobody took.</summary>
    public void Drop() => _body?.Dispose();

    private TransferBody OpenBody()
    {
        TransferBody body = Body ?? new TransferBody(_analysis);
        if (Transfer is not null)
        {
            Transfer.Body = body;
        }
        else
        {
            _body = body;
        }

        body.Total = IsFromStart ? Size ?? body.Total : body.Total;
        body.IsTotalGuessed |= !IsFromStart;
        return body;
    }

    private void ReadBye(MsnftpLine line, bool isFromReceiver, FrameReference at)
    {
        string? by = isFromReceiver ? Offer.Invitee : Offer.Inviter;
        string reason = "BYE " + line.Number;
        switch (MsnftpEndCode.Read(line.Number))
        {
            case MsnftpEnd.Received:
                if (Body is { } body)
                {
                    body.IsConfirmed = true;
                }

                Offer.SetEnd(TransferEnd.Closed, by, at, reason);
                break;
            case MsnftpEnd.ReceiverCancelled or MsnftpEnd.SenderCancelled:
                Offer.SetEnd(TransferEnd.Cancelled, by, at, reason);
                break;
            case MsnftpEnd.Failed:
                Offer.SetEnd(TransferEnd.Failed, by, at, reason);
                break;
            default:
                Offer.SetEnd(TransferEnd.Closed, by, at, reason.TrimEnd());
                break;
        }
    }
}
