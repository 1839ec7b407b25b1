using System.Collections.Generic;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Something that is followed until its records are made.</summary>
public interface ITransfer
{
    TransferOffer Offer { get; }

    /// <summary>The frame that last told something of it.</summary>
    FrameReference LastAt { get; }

    /// <summary>All content that was begun is there.</summary>
    bool IsComplete { get; }

    IEnumerable<MsnTransfer> Build(TransferRecordBuilder records);
}
