using System.Collections.Generic;
using MsnForensics.Capture;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>An invitation of the old form with what came of it (reference: sections 1.3, 1.4).</summary>
public sealed class ClassicTransfer : ITransfer
{
    private readonly HashSet<long> _authCookies = new();

    public ClassicTransfer(AnalysisContext analysis, string cookie, string? first, string? second)
    {
        Cookie = cookie;
        First = first;
        Second = second;
        Offer = new TransferOffer(analysis) { CallId = cookie };
    }

    /// <summary>Joins the messages of the invitation.</summary>
    public string Cookie { get; }

    public string? First { get; private set; }

    public string? Second { get; private set; }

    public TransferOffer Offer { get; }

    public PeerApplication Application { get; set; }

    /// <summary>The content; null while none came.</summary>
    public TransferBody? Body { get; set; }

    public FrameReference LastAt { get; private set; }

    /// <summary>Numbers that the receiver may show on the file's own connection.</summary>
    public ICollection<long> AuthCookies => _authCookies;

    public bool IsReleased { get; set; }

    public bool IsComplete => Body is { IsComplete: true };

    public IEnumerable<MsnTransfer> Build(TransferRecordBuilder records)
    {
        yield return records.Build(Offer, Body, 1);
    }

    /// <summary>True when the two can be this invitation's: an unknown one can be anybody.</summary>
    public bool Fits(string? one, string? other) =>
        (Agree(First, one) && Agree(Second, other)) || (Agree(First, other) && Agree(Second, one));

    public void Learn(string? one, string? other)
    {
        bool isStraight = Agree(First, one) && Agree(Second, other);
        First ??= isStraight ? one : other;
        Second ??= isStraight ? other : one;
        Offer.Invitee ??= First == Offer.Inviter ? Second : First;
    }

    public void Touch(FrameReference at) => LastAt = at.UnixNanoseconds >= LastAt.UnixNanoseconds ? at : LastAt;

    private static bool Agree(string? known, string? said) => known is null || said is null || known == said;
}
