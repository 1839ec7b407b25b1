using System.Collections.Generic;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Media;

/// <summary>A call that was arranged by SIP (reference: section 7.9).</summary>
public sealed class SipCall : ITransfer
{
    public SipCall(AnalysisContext analysis, string callId) =>
        Offer = new TransferOffer(analysis) { CallId = callId, Kind = MsnTransferKind.Call };

    public TransferOffer Offer { get; }

    public FrameReference LastAt { get; private set; }

    /// <summary>A call ends by word alone.</summary>
    public bool IsComplete => false;

    public bool IsReleased { get; set; }

    public void Touch(FrameReference at) => LastAt = at.UnixNanoseconds >= LastAt.UnixNanoseconds ? at : LastAt;

    public IEnumerable<MsnTransfer> Build(TransferRecordBuilder records)
    {
        yield return records.Build(Offer, null, 1);
    }
}
