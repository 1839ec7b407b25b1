using System.Collections.Generic;
using MsnForensics.Capture;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>A session between two clients: what was agreed, and the messages that carry its data, on whatever
/// way.</summary>
public sealed class PeerSession : ITransfer
{
    // A game sends some hundreds.
    private const int MaximumMessageCount = 1000;

    private readonly AnalysisContext _analysis;
    private readonly List<PeerMessage> _messages = new();

    public PeerSession(AnalysisContext analysis, uint id, string? first, string? second)
    {
        _analysis = analysis;
        Id = id;
        First = first;
        Second = second;
        Offer = new TransferOffer(analysis) { PeerSessionId = id };
    }

    public uint Id { get; }

    /// <summary>The two accounts, in no order; null where nothing tells yet.</summary>
    public string? First { get; private set; }

    public string? Second { get; private set; }

    public TransferOffer Offer { get; }

    public PeerApplication Application { get; set; }

    /// <summary>The proposal's branch, which its answer repeats.</summary>
    public string? Branch { get; set; }

    public IReadOnlyList<PeerMessage> Messages => _messages;

    /// <summary>The frame that last told something of this session.</summary>
    public FrameReference LastAt { get; private set; }

    /// <summary>Its records have been made: later copies of its packets are known and passed over.</summary>
    public bool IsReleased { get; set; }

    /// <summary>Its place in the table of open sessions.</summary>
    internal LinkedListNode<PeerSession>? Node { get; set; }

    /// <summary>The negotiation is in the capture, or a part of it.</summary>
    public bool IsNegotiated => Offer.CallId is not null;

    /// <summary>One content makes up the whole session.</summary>
    public bool IsSingle => Application is PeerApplication.File or PeerApplication.Object;

    public bool IsComplete
    {
        get
        {
            bool isComplete = _messages.Count > 0;
            foreach (PeerMessage message in _messages)
            {
                isComplete &= message.Body.IsComplete;
            }

            return isComplete && !(IsSingle && _messages.Count == 1 && _messages[0].LooksLikePreparation
                && Offer.DeclaredSize != _messages[0].Body.Total);
        }
    }

    public IEnumerable<MsnTransfer> Build(TransferRecordBuilder records) => SessionTransfers.Build(this, records);

    /// <summary>True when the two can be this session's: an unknown one can be anybody.</summary>
    public bool Fits(string? one, string? other) =>
        (Agree(First, one) && Agree(Second, other)) || (Agree(First, other) && Agree(Second, one));

    /// <summary>Learns accounts that were unknown.</summary>
    public void Learn(string? one, string? other)
    {
        bool isStraight = Agree(First, one) && Agree(Second, other);
        First ??= isStraight ? one : other;
        Second ??= isStraight ? other : one;
    }

    public void Touch(FrameReference at) => LastAt = at.UnixNanoseconds >= LastAt.UnixNanoseconds ? at : LastAt;

    /// <summary>The message that a chunk belongs to; null when there are too many.</summary>
    public PeerMessage? MessageOf(P2PPacket packet, string? sender)
    {
        PeerMessage? unfinished = null;
        for (int i = _messages.Count - 1; i >= 0; i--)
        {
            PeerMessage message = _messages[i];
            if (!Agree(message.Sender, sender) || message.Version != packet.Version || !message.Fits(packet))
            {
                continue;
            }

            if (message.MessageId == packet.MessageId && !message.IsFollowedBy(packet))
            {
                message.Sender ??= sender;
                return message;
            }

            unfinished = IsSingle && !message.Body.IsComplete ? message : unfinished;
        }

        // A sender that starts again takes a new number for the same content.
        if (unfinished is not null)
        {
            unfinished.MessageId = packet.MessageId;
            return unfinished;
        }

        return Open(packet, sender);
    }

    /// <summary>Its messages are texts that arrange a connection for pictures or sound.</summary>
    public bool IsMedia => Application is PeerApplication.SendMedia or PeerApplication.ReceiveMedia;

    /// <summary>Lets go of everything held.</summary>
    public void Release()
    {
        IsReleased = true;
        _messages.ForEach(message => message.Dispose());
        _messages.Clear();
    }

    private static bool Agree(string? known, string? said) => known is null || said is null || known == said;

    private PeerMessage? Open(P2PPacket packet, string? sender)
    {
        if (_messages.Count >= MaximumMessageCount)
        {
            return null;
        }

        PeerMessage message = new(_analysis, sender, packet);
        _messages.Add(message);
        return message;
    }
}
