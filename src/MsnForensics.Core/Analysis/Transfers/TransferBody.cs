using System;
using System.Collections.Generic;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Transfers;

/// <summary>One content as it comes in: its bytes, and when and on which way they came.</summary>
public sealed class TransferBody : IDisposable
{
    private readonly RouteLog _routes;

    public TransferBody(AnalysisContext analysis)
        : this(analysis, new EvidenceTrail(analysis), new RouteLog())
    {
    }

    private TransferBody(AnalysisContext analysis, EvidenceTrail trail, RouteLog routes)
    {
        Content = new TransferContent(analysis);
        Trail = trail;
        _routes = routes;
    }

    public TransferContent Content { get; }

    public EvidenceTrail Trail { get; }

    /// <summary>Size in bytes, as the transport tells it; null while it does not.</summary>
    public long? Total { get; set; }

    /// <summary>
    /// The size was counted from the first byte seen, as version 2 counts from the end: the true beginning may lie in
    /// front of it.
    /// </summary>
    public bool IsTotalGuessed { get; set; }

    /// <summary>Why something is missing of which nothing tells how much; null when nothing is.</summary>
    public string? Loss { get; set; }

    /// <summary>The receiver said that everything arrived.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>The frames that brought the first and the last new byte.</summary>
    public FrameReference? First { get; private set; }

    public FrameReference Last { get; private set; }

    public MsnTransferRoute Routes => _routes.Routes;

    public bool IsComplete => Total is { } total && Content.Covered.Length == total && Content.Covered.End == total;

    public MsnList<MsnTransferPart> Parts => _routes.Build();

    /// <summary>Adds bytes at their place.</summary>
    public void Add(long offset, ReadOnlySpan<byte> data, PacketPlace place)
    {
        IReadOnlyList<MsnByteRange> added = Content.Add(offset, data);
        foreach (MsnByteRange range in added)
        {
            _routes.Add(range, place);
        }

        if (added.Count > 0)
        {
            place.AddTo(Trail);
            First = First is { } first && first.UnixNanoseconds <= place.At.UnixNanoseconds ? first : place.At;
            Last = Last.UnixNanoseconds > place.At.UnixNanoseconds ? Last : place.At;
        }
    }

    /// <summary>A body with another content, which was read out of this one.</summary>
    public TransferBody With(byte[] content, AnalysisContext analysis)
    {
        TransferBody body = new(analysis, Trail, _routes)
        {
            Total = content.Length,
            IsConfirmed = IsConfirmed,
            First = First,
            Last = Last,
        };
        body.Content.Add(0, content);
        return body;
    }

    public void Dispose() => Content.Dispose();
}
