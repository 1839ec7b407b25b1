using System.Runtime.CompilerServices;

namespace MsnForensics.Transport;

/// <summary>Tells whether a segment belongs to a known connection or to a new one between the same ports.</summary>
internal static class TcpFlowMatch
{
    private const long LongSilence = 300_000_000_000;
    private const long FarOffset = 4 * 1024 * 1024;
    private const long NearOffset = 1024 * 1024;

    /// <summary>False when the segment starts another connection.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Belongs(TcpFlow flow, StreamSide side, in TcpSegment segment, TransportState state)
    {
        if (segment.HasReset)
        {
            return true;
        }

        if (segment.HasSyn)
        {
            return SynBelongs(flow, side, segment, state);
        }

        if (segment.PayloadLength == 0)
        {
            return true;
        }

        TcpDirection sender = flow.From(side);
        if (flow.IsClosed)
        {
            return IsRepeat(sender, segment);
        }

        long silence = segment.Frame.UnixNanoseconds - flow.Stream.Last.UnixNanoseconds;
        if (!sender.HasZero || silence <= LongSilence)
        {
            return true;
        }

        return sender.TryGetOffset(segment.Sequence, out long offset)
            && offset >= sender.Next - FarOffset && offset <= sender.Highest + FarOffset;
    }

    private static bool SynBelongs(TcpFlow flow, StreamSide side, in TcpSegment segment, TransportState state)
    {
        TcpDirection sender = flow.From(side);
        TcpDirection receiver = flow.From(side == StreamSide.A ? StreamSide.B : StreamSide.A);
        TcpSequence zero = segment.Sequence.Advance(1);
        if (sender.HasInitialSequence)
        {
            return zero.Value == sender.Zero.Value || (IsAnswer(receiver, segment) && sender.Highest == 0);
        }

        if (flow.IsClosed)
        {
            return false;
        }

        if (receiver.HasInitialSequence && segment.HasAcknowledgment)
        {
            return IsAnswer(receiver, segment) || receiver.Highest == 0;
        }

        if (!sender.HasZero)
        {
            // The other side's SYN or data came first: disordered frames, or both called at once.
            return receiver.HasInitialSequence || state.FrameCount - flow.FirstFrame <= state.Option.ReorderFrameCount;
        }

        int distance = sender.Zero.DistanceFrom(zero);
        return sender.IsFloating ? distance >= 0 && distance <= NearOffset : distance == 0;
    }

    /// <summary>True for a SYN-ACK that acknowledges the SYN, or the data in it, of this connection.</summary>
    private static bool IsAnswer(TcpDirection receiver, in TcpSegment segment)
    {
        if (!segment.HasAcknowledgment || !receiver.HasInitialSequence)
        {
            return false;
        }

        int distance = segment.Acknowledgment.DistanceFrom(receiver.Zero);
        return distance >= 0 && distance <= NearOffset;
    }

    /// <summary>True when a closed connection already had these bytes.</summary>
    private static bool IsRepeat(TcpDirection sender, in TcpSegment segment) =>
        sender.HasZero
        && sender.TryGetOffset(segment.Sequence, out long offset)
        && offset + segment.PayloadLength <= sender.Next
        && offset > -FarOffset;
}
